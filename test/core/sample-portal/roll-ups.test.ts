import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEntry, SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { callPortal, portalNow } from '#test/support/portal-calls.ts';
import { recount } from './recount.ts';

const day = 86_400_000;
const figuresOf = (portal: SamplePortal, now: number) =>
  portal.records.companies.map((company) => {
    const expected = recount(portal, company, now);
    const kept = Object.fromEntries(Object.keys(expected).map((name) => [name, company.properties[name]]));
    return { id: company.id, expected, kept };
  });
function expectEqual(portal: SamplePortal, now: number): void {
  for (const { id, expected, kept } of figuresOf(portal, now))
    expect({ id, ...kept }).toEqual({ id, ...expected });
}
const isTarget = (company: SamplePortal['records']['companies'][number]) =>
  company.properties['hs_is_target_account'] === 'true';
const one = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('None in the sample');
  return item;
};

test('generated figures equal a recount from the records, in several portals', () => {
  for (const seed of [1, 2, 3]) expectEqual(callPortal({ seed }).portal, portalNow);
});

test(
  'figures still equal a recount after any edits, and a replay of the journal gives the same portal',
  { timeout: 60_000 },
  () => {
    const size = { targetAccounts: 12, companies: 20 };
    const step = fc.record({
      what: fc.constantFrom(
        'unmark',
        'mark',
        'role',
        'stage',
        'amount',
        'finish',
        'archive',
        'merge',
        'link',
        'unlink',
        'task',
        'meeting',
        'call',
        'wait',
      ),
      a: fc.nat(10_000),
      b: fc.nat(10_000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const journal: JournalEntry[] = [];
        const { portal, time } = callPortal({
          size,
          onWrite: (entry) => journal.push(structuredClone(entry)),
        });
        const { records, edit } = portal;
        const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
          items[index % items.length];
        for (const { what, a, b } of steps) {
          const company = at(records.companies, a)?.id ?? '';
          const contact = at(records.contacts, b)?.id ?? '';
          const deal = at(records.deals, b)?.id;
          const when = String(time.now + ((b % 20) - 10) * day);
          if (what === 'unmark' || what === 'mark')
            edit.setProperty(company, 'hs_is_target_account', String(what === 'mark'));
          if (what === 'role')
            edit.setProperty(
              contact,
              'hs_buying_role',
              at(['', 'BLOCKER', 'DECISION_MAKER;CHAMPION'], a) ?? '',
            );
          if (what === 'stage' && deal !== undefined)
            edit.setProperty(deal, 'dealstage', at(['closedwon', 'closedlost', 'qualifiedtobuy'], a) ?? '');
          if (what === 'amount' && deal !== undefined)
            edit.setProperty(deal, 'amount', at(['', '100.25', '70000'], a) ?? '');
          if (what === 'finish')
            for (const task of records.related(company, 'tasks'))
              edit.setProperty(task.id, 'hs_task_status', 'COMPLETED');
          if (what === 'archive')
            edit.archive(
              at([contact, company, deal ?? contact, at(records.activities, b)?.id ?? contact], a + b) ?? '',
            );
          if (what === 'merge' && records.companies.length > 3) {
            const other = at(records.companies, b)?.id ?? '';
            if (other !== company) edit.merge(company, other);
          }
          if (what === 'link') edit.associate(contact, company);
          if (what === 'unlink') edit.dissociate(contact, company);
          if (what === 'task')
            edit.create('tasks', { hs_timestamp: when, hs_task_subject: 'Call' }, [company, contact]);
          if (what === 'meeting')
            edit.create('meetings', { hs_timestamp: when, hs_meeting_outcome: 'SCHEDULED' }, [company]);
          if (what === 'call') edit.create('calls', { hs_timestamp: String(time.now) }, [contact, company]);
          if (what === 'wait') time.now += day * (1 + (b % 5));
        }
        edit.setProperty(records.companies[0]?.id ?? '', 'phone', '+1 617 555 0100');
        expectEqual(portal, time.now);
        const replayed = callPortal({ size, journal, clock: () => time.now }).portal;
        for (const kind of ['companies', 'contacts', 'deals', 'activities', 'archived'] as const) {
          expect(replayed.records[kind]).toEqual(records[kind]);
        }
      }),
      { numRuns: 30 },
    );
  },
);

test('the same seed and moment give the same records with the same ids', () => {
  const [a, b, c] = [callPortal(), callPortal(), callPortal({ seed: 12 })].map(
    ({ portal }) => portal.records,
  );
  expect(a?.companies).toEqual(b?.companies);
  expect(a?.activities).toEqual(b?.activities);
  expect(a?.pageViews).toEqual(b?.pageViews);
  expect(a?.companies).not.toEqual(c?.companies);
});

test('a change of a roll-up moves the company’s modified date; one elsewhere does not', () => {
  const { portal, time } = callPortal();
  time.now += 60_000;
  const company = one(
    portal.records.companies.filter((own) => Number(own.properties['hs_num_open_deals']) > 0),
  );
  const other = one(
    portal.records.companies.filter((own) => portal.records.related(own.id, 'deals').length === 0),
  );
  const deal = one(
    portal.records.related(company.id, 'deals').filter((own) => own.properties['hs_is_closed'] === 'false'),
  );
  portal.edit.setProperty(deal.id, 'dealstage', 'closedlost');
  expect(portal.records.get(company.id)?.updatedAt).toBe(time.now);
  expect(portal.records.get(other.id)?.updatedAt).toBe(other.updatedAt);
});

test('associating an activity leaves its modified date alone', () => {
  const { portal, time } = callPortal();
  time.now += 60_000;
  const note = one(portal.records.activities.filter((own) => own.type === 'notes'));
  const company = one(
    portal.records.companies.filter((own) => !portal.records.related(own.id, 'notes').includes(note)),
  );
  portal.edit.associate(note.id, company.id);
  expect(portal.records.get(note.id)?.updatedAt).toBe(note.updatedAt);
  expect(portal.records.related(company.id, 'notes').map(({ id }) => id)).toContain(note.id);
});

test('the last open task date clears with the last open task', () => {
  const { portal } = callPortal();
  const company = one(
    portal.records.companies.filter((own) => own.properties['hs_last_open_task_date'] !== undefined),
  );
  for (const task of portal.records.related(company.id, 'tasks')) {
    portal.edit.setProperty(task.id, 'hs_task_status', 'COMPLETED');
  }
  expect(portal.records.get(company.id)?.properties['hs_last_open_task_date']).toBeUndefined();
});

test('a planned activity stops being the next one when its time has passed', async () => {
  const { portal, time, call } = callPortal();
  const company = one(
    portal.records.companies.filter((own) => own.properties['hs_notes_next_activity_type'] === 'MEETING'),
  );
  const plannedAt = Date.parse(company.properties['notes_next_activity_date'] ?? '');
  time.now = plannedAt + 1;
  await call('GET', '/account-info/v3/details');
  const after = portal.records.get(company.id);
  expect(after?.properties['notes_next_activity_date']).not.toBe(
    company.properties['notes_next_activity_date'],
  );
  expect(after?.properties['notes_last_contacted']).toBe(company.properties['notes_next_activity_date']);
  expect(after?.updatedAt).toBe(plannedAt);
});

test('marking and unmarking reaches the contacts’ and deals’ counts of target accounts', () => {
  const { portal } = callPortal();
  const company = one(
    portal.records.companies.filter(
      (own) => isTarget(own) && portal.records.related(own.id, 'deals').length > 0,
    ),
  );
  const deal = one(portal.records.related(company.id, 'deals'));
  const contact = one(portal.records.related(company.id, 'contacts'));
  const counts = () => [
    Number(portal.records.get(deal.id)?.properties['hs_num_target_accounts']),
    Number(portal.records.get(contact.id)?.properties['hs_associated_target_accounts']),
  ];
  const [deals = 0, contacts = 0] = counts();
  portal.edit.setProperty(company.id, 'hs_is_target_account', 'false');
  expect(counts()).toEqual([deals - 1, contacts - 1]);
});
