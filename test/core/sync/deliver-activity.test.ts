import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addActivity } from '#core/commands/add-activity.ts';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { discardChange, retryChange } from '#core/commands/settle-refusal.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import { type ActivityDraft, type DraftKind, draftKinds } from '#core/domain/activity-draft.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import { readHistory, readPending } from '#core/storage/outbox.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { expectedFigures, shownFigures, targetIds } from '#test/support/index-figures.ts';
import { activitiesSince, draftOf } from '#test/support/written-activities.ts';

const readOnlyKey = 'pat-na1-00000000-0000-0000-0000-000000000002';
const createNote = /\/notes$/;

let world: World;
let worker: Worker;
let written: ReturnType<typeof activitiesSince>;
let companyId: CompanyId;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  world = await createWorld({
    indexLagMs: 5_000,
    size: { targetAccounts: 4, companies: 6 },
    keys: {
      [testKey]: { scopes: 'all' },
      [readOnlyKey]: {
        scopes: [
          'crm.objects.companies.read',
          'crm.objects.companies.write',
          'crm.objects.contacts.read',
          'crm.objects.deals.read',
          'crm.objects.owners.read',
        ],
      },
    },
  });
  worker = await world.start();
  await worker.sync();
  companyId = brandId(targetIds(world.portal)[0] ?? '');
  await load();
  written = activitiesSince(world.portal);
});

const load = () => loadOverview({ db: worker.db, client: worker.client, now: world.clock.now }, companyId);
const add = (draft: ActivityDraft, groupId: string = crypto.randomUUID()) =>
  addActivity(worker.db, { groupId, companyId, draft, now: world.clock.now() });
const note = (body = 'Called about the offer') =>
  ({ kind: 'note', body, at: world.clock.now() }) satisfies ActivityDraft;
const undo = (groupId: string) => undoChanges(worker.db, { groupId, outboxLock, now: world.clock.now() });
const shown = async (id = companyId) => {
  const overview = await readOverview(worker.db, id);
  return (overview?.activities ?? []).map((activity) => ({
    ...activity,
    pending: overview?.pendingActivities.get(activity.id)?.delivery.state,
  }));
};
const bodies = async () => (await shown()).map(({ body }) => body);
const deliveries = async () => (await readPending(worker.db)).map(({ delivery }) => delivery);
/** All that waits is due, and the quiet after what was sent is over. */
const later = async () => {
  world.clock.pass(700_000);
  await worker.push();
};

describe('a written activity', () => {
  test.each(draftKinds)('%s: on screen at once, then at HubSpot with its company, once', async (kind) => {
    const draft = draftOf(kind, 'Marker', world.clock.now());
    await add(draft);
    const before = (await shown()).filter(({ pending }) => pending === 'queued');
    expect(before).toHaveLength(1);
    expect(written.present()).toEqual([]);

    await worker.push();
    expect(written.present()).toHaveLength(1);
    const [record] = written.present();
    expect(world.portal.records.related(companyId, `${kind}s`).map(({ id }) => id)).toContain(record?.id);
    expect(await readPending(worker.db)).toEqual([]);
    const after = (await shown()).filter(({ id }) => id === record?.id);
    expect(after).toHaveLength(1);
    // As HubSpot has it, it is what was shown while it was pending.
    expect({ ...after[0], body: '' }).toEqual({ ...before[0], body: '', id: record?.id, pending: undefined });
    expect(after[0]?.body?.replaceAll(/\s+/g, ' ')).toBe(before[0]?.body?.replaceAll(/\s+/g, ' '));

    await load();
    expect((await shown()).filter(({ id }) => id === record?.id)).toEqual(after);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });

  test('is kept in HubSpot’s properties', async () => {
    const at = world.clock.now();
    const [owner] = world.portal.records.owners;
    await add({ ...draftOf('task', 'Send offer', at), ownerId: brandId(owner?.id ?? '') });
    await add(draftOf('call', 'Called', at));
    await add(draftOf('note', 'A note', at));
    await worker.push();
    const texts = written.present().map(({ type, properties }) => ({ type, ...properties }));
    const body = (word: string) =>
      `${word} &lt;b&gt;&amp; &quot;so on&quot;&lt;/b&gt;<br>  second line: https://example.com/a?b=1&amp;c=2`;
    expect(texts).toMatchObject([
      {
        type: 'calls',
        hs_call_title: 'Called',
        hs_call_body: body('Called'),
        hs_call_direction: 'OUTBOUND',
        hs_call_disposition: '73a0d17f-1163-4015-bdd5-ec830791da20',
        hs_call_status: 'COMPLETED',
        hs_call_duration: '90000',
        hs_timestamp: new Date(at - 300_000).toISOString(),
      },
      { type: 'notes', hs_note_body: body('A note'), hs_timestamp: new Date(at).toISOString() },
      {
        type: 'tasks',
        hs_task_subject: 'Send offer <title>',
        hs_task_body: body('Send offer'),
        hs_task_status: 'NOT_STARTED',
        hs_task_type: 'CALL',
        hs_task_priority: 'HIGH',
        hs_timestamp: new Date(at + 3_600_000).toISOString(),
        hubspot_owner_id: owner?.id,
      },
    ]);
  });

  test('counts at once, pending or delivered: no open task, no logged call', async () => {
    const bare = brandId<CompanyId>(
      world.portal.edit.create('companies', { name: 'Bare', hs_is_target_account: 'true' }).id,
    );
    world.clock.pass(10_000);
    await worker.sync();
    const figures = async () => (await shownFigures(worker.db)).accounts.find(({ id }) => id === bare);
    expect(await figures()).toMatchObject({ hasOpenTask: false, hasCall: false });
    for (const kind of ['task', 'call'] as const) {
      const draft = draftOf(kind, 'First', world.clock.now());
      await addActivity(worker.db, { groupId: kind, companyId: bare, draft, now: world.clock.now() });
    }
    expect(await figures()).toMatchObject({ hasOpenTask: true, hasCall: true });
    await worker.push();
    expect(await readPending(worker.db)).toEqual([]);
    expect(await figures()).toMatchObject({ hasOpenTask: true, hasCall: true });
  });

  test('shows without an overview that was ever loaded', async () => {
    const other = brandId<CompanyId>(targetIds(world.portal)[1] ?? '');
    await addActivity(worker.db, {
      groupId: 'first',
      companyId: other,
      draft: note(),
      now: world.clock.now(),
    });
    expect(await shown(other)).toMatchObject([{ body: 'Called about the offer', pending: 'queued' }]);
  });

  test('asked for twice by the same click is one', async () => {
    await add(note(), 'click');
    await add(note(), 'click');
    await worker.push();
    await add(note(), 'click');
    await worker.push();
    expect(written.present()).toHaveLength(1);
  });

  test('that may not be saved is not accepted', async () => {
    await expect(add(note('  \n '))).rejects.toThrow('body empty');
    await expect(add(note('&'.repeat(20_000)))).rejects.toThrow('body too-long');
    expect(await readPending(worker.db)).toEqual([]);
  });

  test('goes out in the order it was written, each with the changes of its company before it', async () => {
    await add(note('first'));
    await markTargetAccounts(worker.db, {
      groupId: 'unmark',
      companyIds: [companyId],
      value: false,
      now: world.clock.now(),
    });
    await add(note('second'));
    const seen = world.portal.requestLog.length;
    await worker.push();
    const writes = world.portal.requestLog
      .slice(seen)
      .filter(({ path }) => createNote.test(path) || path.includes('batch/update'));
    expect(writes.map(({ path }) => path.split('/').at(-1))).toEqual(['notes', 'update', 'notes']);
    expect(written.present().map(({ properties }) => properties['hs_note_body'])).toEqual([
      'first',
      'second',
    ]);
  });
});

describe('trouble on the way', () => {
  test.each([
    ['reset after it was carried out', { reset: true, when: 'after' }],
    ['a 500 after it was carried out', { status: 500, when: 'after' }],
    ['a page of a proxy after it was carried out', { status: 200, body: '<html>', when: 'after' }],
    ['an answer cut in the middle', { truncate: true }],
  ] as const)('%s: it is found, not sent again', async (_what, fault) => {
    world.portal.setFault({ method: 'POST', path: createNote, ...fault });
    await add(note());
    await worker.push();
    expect(written.present()).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    expect(await bodies()).toContain('Called about the offer');

    world.clock.pass(6_000);
    await worker.push();
    // HubSpot may be at it still: nobody looks yet.
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await later();
    expect(await readPending(worker.db)).toEqual([]);
    expect(written.present()).toHaveLength(1);
    expect(await readHistory(worker.db)).toMatchObject([
      { result: { activityId: written.present()[0]?.id } },
    ]);
    expect((await bodies()).filter((body) => body === 'Called about the offer')).toHaveLength(1);
  });

  test.each([
    ['reset before', { reset: true }],
    ['a 500', { status: 500 }],
    ['a 503 of three requests', { status: 503, times: 3 }],
  ] as const)('%s: it is looked for, then sent again', async (_what, fault) => {
    world.portal.setFault({ method: 'POST', path: createNote, ...fault });
    await add(note());
    await worker.push();
    expect(written.present()).toEqual([]);
    await later();
    await later();
    await later();
    expect(await readPending(worker.db)).toEqual([]);
    expect(written.present()).toHaveLength(1);
  });

  test('a limit that HubSpot answers with is waited for, and nothing needs to be looked for before', async () => {
    world.portal.setFault({ method: 'POST', path: createNote, status: 429, times: 2 });
    await add(note());
    const seen = world.portal.requestLog.length;
    await worker.push();
    expect(written.present()).toHaveLength(1);
    const paths = world.portal.requestLog.slice(seen).map(({ path }) => path);
    expect(paths.slice(0, 3).every((path) => createNote.test(path))).toBe(true);
    expect(paths.slice(3).filter((path) => createNote.test(path))).toEqual([]);
  });

  test('two of the same words and time are two, though one of them was looked for', async () => {
    const twin = note();
    await add(twin);
    await worker.push();
    world.portal.setFault({ method: 'POST', path: createNote, reset: true });
    await add(twin);
    await worker.push();
    await later();
    expect(await readPending(worker.db)).toEqual([]);
    expect(written.present()).toHaveLength(2);
  });

  test('an activity of the same words and time made by somebody long before is not taken for it', async () => {
    const draft = draftOf('task', 'Follow up', world.clock.now() + 86_400_000);
    world.portal.edit.create(
      'tasks',
      {
        hs_task_subject: 'Follow up <title>',
        hs_task_body: draft.body ?? '',
        hs_timestamp: new Date(world.clock.now() + 86_400_000 + 3_600_000).toISOString(),
      },
      [companyId],
    );
    world.clock.pass(2 * 3_600_000);
    world.portal.setFault({ method: 'POST', path: /\/tasks$/, reset: true });
    await add(draft);
    await worker.push();
    await later();
    expect(written.present()).toHaveLength(2);
  });

  test('a worker that dies at any step: exactly one in the end', async () => {
    await add(note('measured'));
    const begun = worker.life.steps;
    await worker.push();
    const steps = worker.life.steps - begun;
    expect(steps).toBeGreaterThan(4);
    for (let death = 1; death <= steps; death++) {
      const body = `death ${death}`;
      await add(note(body));
      worker.life.endAfter(death);
      await worker.push().catch(() => undefined);
      expect(worker.life.isOver).toBe(true);
      worker = await world.start();
      expect(await bodies()).toContain(body);
      await later();
      await later();
      expect(await readPending(worker.db)).toEqual([]);
      const same = written.present().filter(({ properties }) => properties['hs_note_body'] === body);
      expect(same).toHaveLength(1);
      expect((await bodies()).filter((one) => one === body)).toHaveLength(1);
    }
  });
});

describe('a refusal', () => {
  const refuse = async () => {
    world.portal.setFault({
      method: 'POST',
      path: createNote,
      status: 400,
      body: { status: 'error', category: 'VALIDATION_ERROR', message: 'Not on a Monday.' },
    });
    await add(note());
    await worker.push();
  };

  test('stays on screen with HubSpot’s words; retry sends it, once', async () => {
    await refuse();
    expect(await shown()).toContainEqual(
      expect.objectContaining({ body: 'Called about the offer', pending: 'refused' }),
    );
    const [entry] = await readPending(worker.db);
    expect(entry?.delivery).toMatchObject({ reason: { message: 'Not on a Monday.' } });
    await retryChange(worker.db, entry?.seq ?? 0);
    await worker.push();
    expect(written.present()).toHaveLength(1);
    expect(await readPending(worker.db)).toEqual([]);
  });

  test('discarded is gone', async () => {
    await refuse();
    const [entry] = await readPending(worker.db);
    await discardChange(worker.db, entry?.seq ?? 0);
    await worker.push();
    expect(await bodies()).not.toContain('Called about the offer');
    expect(written.present()).toEqual([]);
  });

  test('survives a change of Target account of the same company', async () => {
    await refuse();
    await markTargetAccounts(worker.db, {
      groupId: 'unmark',
      companyIds: [companyId],
      value: false,
      now: world.clock.now(),
    });
    await worker.push();
    expect(await bodies()).toContain('Called about the offer');
    expect(await deliveries()).toMatchObject([{ state: 'refused' }]);
  });

  test('for want of the scope names it, and holds up nothing else', async () => {
    world.key = readOnlyKey;
    await add(note());
    await markTargetAccounts(worker.db, {
      groupId: 'unmark',
      companyIds: targetIds(world.portal).map((id) => brandId<CompanyId>(id)),
      value: false,
      now: world.clock.now(),
    });
    await worker.push();
    expect(targetIds(world.portal)).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { state: 'refused', reason: { kind: 'missing-scopes', scopes: ['crm.objects.contacts.write'] } },
    ]);
  });

  test('of a company that was deleted is told by HubSpot', async () => {
    await add(note());
    world.portal.edit.archive(companyId);
    await worker.push();
    expect(await deliveries()).toMatchObject([{ state: 'refused', reason: { kind: 'refused' } }]);
    expect(written.present()).toEqual([]);
  });

  test('a key that does not work makes it wait, and it goes out once one does', async () => {
    world.key = 'pat-na1-99999999-9999-9999-9999-999999999999';
    await add(note());
    await worker.push();
    expect(await deliveries()).toMatchObject([{ state: 'waiting', until: Infinity }]);
    world.key = testKey;
    await worker.sync();
    expect(await readPending(worker.db)).toEqual([]);
    expect(written.present()).toHaveLength(1);
  });
});

describe('undo', () => {
  test('before it was sent sends nothing', async () => {
    await add(note(), 'click');
    await undo('click');
    expect(await readPending(worker.db)).toEqual([]);
    await worker.push();
    expect(written.present()).toEqual([]);
    expect(await bodies()).not.toContain('Called about the offer');
  });

  test.each(draftKinds)('%s after delivery archives it, and undoing that writes it again', async (kind) => {
    const draft = draftOf(kind, 'Marker', world.clock.now());
    const isShown = async () =>
      (await shown()).some(({ title, body }) => `${title} ${body}`.includes('Marker'));
    await add(draft, 'click');
    await worker.push();
    await undo('click');
    expect(await isShown()).toBe(false);
    await worker.push();
    expect(written.present()).toEqual([]);
    expect(written.archived()).toHaveLength(1);
    await load();
    expect(await isShown()).toBe(false);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));

    await undo('undo:click');
    expect(await isShown()).toBe(true);
    await worker.push();
    expect(written.present()).toHaveLength(1);
    await undo('click');
    await undo('undo:click');
    await worker.push();
    expect(written.present()).toHaveLength(1);
  });

  test('while nobody knows whether it arrived: archived if it did', async () => {
    world.portal.setFault({ method: 'POST', path: createNote, reset: true, when: 'after' });
    await add(note(), 'click');
    await worker.push();
    await undo('click');
    expect(await bodies()).not.toContain('Called about the offer');
    expect(written.present()).toHaveLength(1);
    await later();
    expect(written.present()).toEqual([]);
    expect(written.archived()).toHaveLength(1);
    expect(await readPending(worker.db)).toEqual([]);
  });

  test('while nobody knows whether it arrived: never sent again if it did not', async () => {
    world.portal.setFault({ method: 'POST', path: createNote, reset: true });
    await add(note(), 'click');
    await worker.push();
    await undo('click');
    await later();
    expect(written.present()).toEqual([]);
    expect(written.archived()).toEqual([]);
    expect(await readPending(worker.db)).toEqual([]);
    expect(await readHistory(worker.db)).toEqual([]);
  });

  test('of what was archived in HubSpot meanwhile is done', async () => {
    await add(note(), 'click');
    await worker.push();
    world.portal.edit.archive(written.present()[0]?.id ?? '');
    await undo('click');
    await worker.push();
    expect(await readPending(worker.db)).toEqual([]);
  });

  test('that HubSpot refuses shows the activity again, with the reason', async () => {
    await add(note(), 'click');
    await worker.push();
    await undo('click');
    world.key = readOnlyKey;
    await worker.push();
    expect(await shown()).toContainEqual(
      expect.objectContaining({ id: written.present()[0]?.id, pending: 'refused' }),
    );
  });

  test.each<[DraftKind, number]>(
    draftKinds.flatMap((kind) =>
      [0, 1, 2, 3, 4, 5, 6, 8, 10, 14].map((at): [DraftKind, number] => [kind, at]),
    ),
  )('%s during its delivery, %i turns in: not there in the end', async (kind, turns) => {
    await add(draftOf(kind, 'Marker', world.clock.now()), 'click');
    const pushing = worker.push();
    for (let at = 0; at < turns; at++) await new Promise((resolve) => setImmediate(resolve));
    await undo('click');
    await pushing;
    await later();
    expect(written.present()).toEqual([]);
    expect(await readPending(worker.db)).toEqual([]);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });
});
