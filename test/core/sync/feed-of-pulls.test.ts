import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import type { FeedLine } from '#core/domain/feed-item.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readFeed as readStoredFeed } from '#core/storage/feed.ts';
import { newsBetween, seePortal, type PortalSight } from '#test/support/oracle/feed-oracle.ts';

// The dying say so, where they can.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

const hour = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();

/** A line as the oracle writes it. */
function written({ companyId, event }: FeedLine): string {
  switch (event.kind) {
    case 'engagement':
      return `${companyId} engagement ${event.at}`;
    case 'deal':
      return `${companyId} deal ${event.dealId} ${event.move.kind}`;
    default:
      return `${companyId} ${event.kind}`;
  }
}

const readNews = async ({ db }: Worker, since: number) =>
  (await readStoredFeed(db)).lines.filter(({ seq }) => seq > since);

/** What somebody does in HubSpot, or the person in Bullseye, with a company of the portal. */
type Edit = (at: {
  readonly world: World;
  readonly worker: Worker;
  readonly companyId: string;
  readonly otherId: string;
  /** What the person knows: the sight of the last sync, with what they did since. */
  readonly known: PortalSight;
}) => Promise<PortalSight | void> | void;

/** Whatever the portal refuses is left undone. */
const ifPossible = (edit: () => void): void => {
  try {
    edit();
  } catch {
    // Gone meanwhile.
  }
};

const ownMark =
  (value: boolean): Edit =>
  async ({ world, worker, companyId, known }) => {
    if (known.accounts.has(companyId) === value) return undefined;
    if (world.portal.records.companies.every(({ id }) => id !== companyId)) return undefined;
    const now = world.clock.now();
    const companyIds = [brandId<CompanyId>(companyId)];
    await markTargetAccounts(worker.db, { groupId: crypto.randomUUID(), companyIds, value, now });
    await worker.push();
    const accounts = new Map(known.accounts);
    if (value) accounts.set(companyId, { isFresh: true, engagedAt: -Infinity, meetings: new Map() });
    else accounts.delete(companyId);
    return { ...known, accounts };
  };

const edits: Readonly<Record<string, Edit>> = {
  mark: ({ world: { portal }, companyId }) =>
    portal.edit.setProperty(companyId, 'hs_is_target_account', 'true'),
  unmark: ({ world: { portal }, companyId }) =>
    portal.edit.setProperty(companyId, 'hs_is_target_account', 'false'),
  delete: ({ world: { portal }, companyId }) => portal.edit.archive(companyId),
  rename: ({ world: { portal }, companyId }) => portal.edit.setProperty(companyId, 'name', 'Renamed'),
  ownMark: ownMark(true),
  ownUnmark: ownMark(false),
  openDeal: ({ world: { portal }, companyId, otherId }) =>
    void portal.edit.create('deals', { dealname: 'New', pipeline: 'default', dealstage: 'qualifiedtobuy' }, [
      companyId,
      otherId,
    ]),
  moveDeal: ({ world: { portal }, companyId }) => {
    const deal = portal.records.related(companyId, 'deals')[0];
    const stages = ['qualifiedtobuy', 'contractsent'];
    const to = stages.find((stage) => stage !== deal?.properties['dealstage']) ?? '';
    if (deal?.properties['pipeline'] === 'default') portal.edit.setProperty(deal.id, 'dealstage', to);
  },
  closeDeal: ({ world: { portal }, companyId }) => {
    const deal = portal.records.related(companyId, 'deals')[0];
    if (deal?.properties['pipeline'] === 'default')
      portal.edit.setProperty(deal.id, 'dealstage', 'closedwon');
  },
  reply: ({ world: { portal, clock }, companyId }) => {
    const contact = portal.records.related(companyId, 'contacts')[0];
    if (!contact) return;
    const email = { hs_timestamp: iso(clock.now()), hs_email_direction: 'INCOMING_EMAIL' };
    portal.edit.create('emails', email, [contact.id, companyId]);
  },
  note: ({ world: { portal, clock }, companyId }) =>
    void portal.edit.create('notes', { hs_timestamp: iso(clock.now()), hs_note_body: 'Note' }, [companyId]),
  meetingFirst: ({ world: { portal, clock }, companyId }) => {
    // Between now and whatever comes first: HubSpot says nothing of what lies behind that.
    const next = portal.records.get(companyId)?.properties['notes_next_activity_date'];
    const now = clock.now();
    const before = next === undefined ? now + hour : Date.parse(next);
    plan(portal, companyId, now + Math.floor((before - now) / 2));
  },
  meetingLast: ({ world: { portal, clock }, companyId }) => {
    const latest = portal.records.get(companyId)?.properties['hs_latest_meeting_activity'];
    plan(portal, companyId, Math.max(clock.now(), latest === undefined ? 0 : Date.parse(latest)) + 48 * hour);
  },
};

const plan = ({ edit }: World['portal'], companyId: string, at: number) =>
  void edit.create('meetings', { hs_timestamp: iso(at), hs_meeting_outcome: 'SCHEDULED' }, [companyId]);

const arbitraryRounds = fc.array(
  fc.record({
    edits: fc.array(
      fc.record({
        name: fc.constantFrom(...Object.keys(edits)),
        company: fc.nat(19),
        other: fc.nat(19),
        minutes: fc.integer({ min: 1, max: 90 }),
      }),
      { maxLength: 12 },
    ),
    deaths: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test('the feed tells exactly what happened between two pulls, however often the worker dies in them', async () => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(arbitraryRounds, async (rounds) => {
      const world = await createWorld({ indexLagMs: 0 });
      const { portal, clock } = world;
      const companies = portal.records.companies.map(({ id }) => id);
      let worker = await world.start();
      await worker.sync();
      expect(await readNews(worker, 0)).toEqual([]);
      let known = seePortal(portal, clock.now());
      let seq = 0;

      for (const { edits: steps, deaths } of rounds) {
        for (const { name, company, other, minutes } of steps) {
          clock.pass(minutes * 60_000);
          const at = {
            world,
            worker,
            companyId: companies[company] ?? '',
            otherId: companies[other] ?? '',
            known,
          };
          let changed: PortalSight | void = undefined;
          const edit = edits[name];
          if (name.startsWith('own')) changed = await edit?.(at);
          else ifPossible(() => void edit?.(at));
          known = changed ?? known;
        }
        for (const death of deaths) {
          worker = await world.start();
          worker.life.endAfter(death);
          await worker.sync();
        }
        worker = await world.start();
        expect(await worker.sync()).toEqual({ state: 'idle' });
        // Once more: what was told is not told again.
        await worker.sync();

        const sight = seePortal(portal, clock.now(), known);
        const news = await readNews(worker, seq);
        expect(news.map(written).sort()).toEqual(newsBetween(known, sight, portal));
        for (const { event } of news) kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1);
        seq = Math.max(seq, ...news.map((line) => line.seq));
        known = sight;
      }
    }),
    { numRuns: 25 },
  );
  // Had one of them never happened, nothing would have been shown of it.
  expect([...kinds.keys()].sort()).toEqual(['deal', 'engagement', 'gone', 'marked', 'meeting', 'unmarked']);
}, 300_000);
