import { addPlainAccounts, createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { addActivity } from '#core/commands/add-activity.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import { draftKinds } from '#core/domain/activity-draft.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import { readPending } from '#core/storage/outbox.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { expectedFigures, shownFigures } from '#test/support/index-figures.ts';
import { plainIds } from '#test/support/portal-writes.ts';
import { activitiesSince, draftOf } from '#test/support/written-activities.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

const size = 2;
const company = fc.nat({ max: size - 1 });
const kind = fc.constantFrom(...draftKinds);
const moment = fc.nat({ max: 14 });
const death = fc.integer({ min: 1, max: 30 });
const creates = { method: 'POST', path: /\/(notes|tasks|calls)$/ };
const fault = fc.constantFrom<Parameters<World['portal']['setFault']>[0]>(
  { ...creates, reset: true },
  { ...creates, reset: true, when: 'after' },
  { ...creates, status: 500 },
  { ...creates, status: 503, when: 'after' },
  { ...creates, truncate: true },
  { ...creates, status: 400, body: { category: 'VALIDATION_ERROR', message: 'Not on a Monday.' } },
  { ...creates, status: 429, times: 2 },
  { method: 'DELETE', reset: true, when: 'after', times: 4 },
  { method: 'DELETE', status: 502, times: 4 },
  { path: 'batch/read', status: 500, times: 4 },
  { path: 'associations', reset: true, times: 4 },
  { reset: true, times: 9 },
  { reset: true, when: 'after', times: 3 },
);

interface Turn {
  readonly what: string;
  readonly take: (run: Run) => Promise<unknown>;
}

/** Turns of one kind, each described by the values that it was made with. */
const turns = <Values extends unknown[]>(
  weight: number,
  what: string,
  values: fc.Arbitrary<Values>,
  take: (run: Run, ...values: Values) => Promise<unknown>,
) => ({
  weight,
  arbitrary: values.map((made): Turn => ({
    what: `${what} ${JSON.stringify(made)}`,
    take: (run) => take(run, ...made),
  })),
});

const turn = fc.oneof(
  turns(6, 'add', fc.tuple(company, kind), (run, to, of) => run.add(to, of)),
  turns(3, 'undo', fc.tuple(fc.nat({ max: 3 })), (run, back) => run.undo(back)),
  turns(4, 'push', fc.tuple(), (run) => run.worker().push()),
  turns(1, 'sync', fc.tuple(), (run) => run.worker().sync()),
  turns(2, 'load', fc.tuple(company), (run, of) => run.load(of)),
  turns(2, 'add during a push', fc.tuple(company, kind, moment), (run, to, of, after) =>
    run.duringPush(after, () => run.add(to, of)),
  ),
  turns(3, 'undo during a push', fc.tuple(fc.nat({ max: 2 }), moment), (run, back, after) =>
    run.duringPush(after, () => run.undo(back)),
  ),
  turns(1, 'load during a push', fc.tuple(company, moment), (run, of, after) =>
    run.duringPush(after, () => run.load(of)),
  ),
  turns(3, 'die of a push', fc.tuple(death), (run, after) => run.dying(after, () => run.worker().push())),
  turns(1, 'die of a sync', fc.tuple(death), (run, after) => run.dying(after, () => run.worker().sync())),
  turns(5, 'fault', fc.tuple(fault), async (run, one) => run.world.portal.setFault(one)),
  turns(2, 'wait', fc.tuple(fc.integer({ min: 1, max: 120_000 })), async (run, ms) =>
    run.world.clock.pass(ms),
  ),
);

/** What a person wrote, told from everything else by its word. */
interface Written {
  readonly word: string;
  readonly groupId: string;
  readonly companyId: CompanyId;
  isUndone: boolean;
}

interface Run {
  readonly world: World;
  worker(): Worker;
  add(to: number, kind: (typeof draftKinds)[number]): Promise<void>;
  /** Undoes what was written before the `back` last ones. */
  undo(back: number): Promise<void>;
  load(of: number): Promise<void>;
  duringPush(turns: number, work: () => Promise<void>): Promise<void>;
  dying(steps: number, work: () => Promise<unknown>): Promise<void>;
}

async function begin() {
  const world = await createWorld({ indexLagMs: 5_000, size: { targetAccounts: 0, companies: 0 } });
  addPlainAccounts(world.portal, size);
  world.clock.pass(10_000);
  let worker = await world.start();
  await worker.sync();
  const ids = plainIds(world.portal).map((id) => brandId<CompanyId>(id));
  const records = activitiesSince(world.portal);
  const written: Written[] = [];

  /** How often each word is on screen. */
  const shown = async () => {
    const overviews = await Promise.all(ids.map((id) => readOverview(worker.db, id)));
    const texts = overviews.flatMap((one) => one?.activities ?? []).map(({ body }) => body?.split(' ')[0]);
    return (word: string) => texts.filter((text) => text === word).length;
  };
  const run: Run = {
    world,
    worker: () => worker,
    async add(to, of) {
      world.clock.pass(1);
      const companyId = ids[to] ?? brandId<CompanyId>('0');
      const word = `word${written.length}`;
      const now = world.clock.now();
      await addActivity(worker.db, { groupId: word, companyId, draft: draftOf(of, word, now), now });
      written.push({ word, groupId: word, companyId, isUndone: false });
    },
    async undo(back) {
      world.clock.pass(1);
      const one = written.at(-1 - back);
      if (!one) return;
      await undoChanges(worker.db, { groupId: one.groupId, outboxLock, now: world.clock.now() });
      one.isUndone = true;
    },
    async load(of) {
      const { db, client } = worker;
      const loading = loadOverview({ db, client, now: world.clock.now }, ids[of] ?? brandId<CompanyId>('0'));
      await loading.catch(() => undefined);
    },
    async duringPush(wait, work) {
      const pushing = worker.push();
      for (let at = 0; at < wait; at++) await new Promise((resolve) => setImmediate(resolve));
      await work();
      await pushing;
    },
    async dying(steps, work) {
      worker.life.endAfter(steps);
      await work().catch(() => undefined);
      worker = await world.start();
    },
  };
  return {
    run,
    /** What is written is on screen, and what is undone is not, whatever is the matter with HubSpot. */
    async check() {
      const timesOf = await shown();
      for (const { word, isUndone } of written)
        expect([word, timesOf(word)]).toEqual([word, isUndone ? 0 : 1]);
    },
    /** Everything passes, and time enough; then all must be as promised. */
    async settle() {
      world.portal.clearFaults();
      for (let attempt = 0; attempt < 4; attempt++) {
        world.clock.pass(700_000);
        await worker.push();
      }
      for (const of of ids.keys()) await run.load(of);
      const left = await readPending(worker.db);
      expect(left.filter(({ delivery }) => delivery.state !== 'refused')).toEqual([]);
      const refused = new Set(left.map(({ groupId }) => groupId));
      const wordsOf = (found: ReturnType<typeof records.present>) =>
        found.map(({ properties }) => String(JSON.stringify(properties).match(/word\d+/)?.[0])).toSorted();
      const promised = written.filter(({ isUndone, groupId }) => !isUndone && !refused.has(groupId));
      expect(wordsOf(records.present())).toEqual(promised.map(({ word }) => word).toSorted());
      // What was undone or refused was never there twice either.
      const ever = wordsOf([...records.present(), ...records.archived()]);
      expect(ever).toEqual([...new Set(ever)]);
      await worker.sync();
      world.clock.pass(10_000);
      await worker.sync();
      if (refused.size === 0) expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
    },
  };
}

test('what was written is on screen still when HubSpot does not tell of its kind long after', async () => {
  const { run, check, settle } = await begin();
  await run.add(0, 'note');
  await run.worker().push();
  run.world.clock.pass(600_000);
  run.world.portal.setFault({ path: 'batch/read', status: 500, times: 4 });
  await run.load(0);
  await check();
  await settle();
  await check();
});

test('whatever happens on the way, every written activity is at HubSpot exactly once, or was undone or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 14 }), async (course) => {
      const { run, check, settle } = await begin();
      for (const { take } of course) {
        await take(run);
        await check();
      }
      await settle();
      await check();
    }),
    { numRuns: 150, interruptAfterTimeLimit: 18_000 },
  );
}, 40_000);
