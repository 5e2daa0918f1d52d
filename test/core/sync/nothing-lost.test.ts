import { addPlainAccounts, createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { setRecommendation } from '#core/commands/set-recommendation.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import type { Change, PendingChange } from '#core/domain/change.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { JournalEntry } from '#core/sample-portal/sample-portal.ts';
import { readHistory, readPending } from '#core/storage/outbox.ts';
import { readProfiles } from '#core/storage/profiles.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { expectedFigures, shownFigures, shownIds } from '#test/support/index-figures.ts';
import { plainIds } from '#test/support/portal-writes.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

const size = 4;
const company = fc.nat({ max: size - 1 });
const moment = fc.nat({ max: 12 });
const death = fc.integer({ min: 1, max: 40 });
const fault = fc.constantFrom<Parameters<World['portal']['setFault']>[0]>(
  { reset: true, times: 9 },
  { reset: true, when: 'after' },
  { reset: true, when: 'after', times: 4 },
  { status: 429, times: 2 },
  { status: 429, headers: { 'retry-after': '3' }, times: 5 },
  { status: 500 },
  { status: 502, body: '<html>', times: 5 },
  { status: 503, when: 'after', times: 4 },
  { truncate: true },
  { truncate: true, times: 4 },
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

const decision = fc.constantFrom<Recommendation>(
  { state: 'none' },
  { state: 'dismissed' },
  { state: 'snoozed', until: 1_900_000_000_000 },
  { state: 'snoozed', until: 1_950_000_000_000 },
);
const deciding = fc.tuple(fc.uniqueArray(company, { minLength: 1 }), decision);
const click = fc.tuple(fc.uniqueArray(company, { minLength: 1 }), fc.boolean());
const turn = fc.oneof(
  turns(5, 'set', click, (run, on, value) => run.set(on, value)),
  turns(4, 'decide', deciding, (run, on, value) => run.decide(on, value)),
  turns(3, 'undo', fc.tuple(fc.nat({ max: 4 })), (run, back) => run.undo(back)),
  turns(3, 'push', fc.tuple(), (run) => run.worker().push()),
  turns(2, 'sync', fc.tuple(), (run) => run.worker().sync()),
  turns(2, 'look', fc.tuple(), (run) => run.worker().look({ isAsked: true })),
  turns(2, 'set during a push', fc.tuple(click, moment), (run, [on, value], after) =>
    run.duringPush(after, () => run.set(on, value)),
  ),
  turns(2, 'decide during a push', fc.tuple(deciding, moment), (run, [on, value], after) =>
    run.duringPush(after, () => run.decide(on, value)),
  ),
  turns(2, 'undo during a push', fc.tuple(fc.nat({ max: 2 }), moment), (run, back, after) =>
    run.duringPush(after, () => run.undo(back)),
  ),
  turns(2, 'die of a push', fc.tuple(death), (run, after) => run.dying(after, () => run.worker().push())),
  turns(2, 'die of a sync', fc.tuple(death), (run, after) => run.dying(after, () => run.worker().sync())),
  turns(1, 'die of a look', fc.tuple(death), (run, after) =>
    run.dying(after, () => run.worker().look({ isAsked: true })),
  ),
  turns(2, 'fault', fc.tuple(fault), async (run, one) => run.world.portal.setFault(one)),
  turns(1, 'edit', fc.tuple(company, fc.boolean()), async (run, on, value) => run.edit(on, value)),
  turns(1, 'wait', fc.tuple(fc.integer({ min: 1, max: 120_000 })), async (run, ms) =>
    run.world.clock.pass(ms),
  ),
);

/** One course of events, with what the person was promised. */
interface Run {
  readonly world: World;
  worker(): Worker;
  /** A click on these companies; what it puts into the outbox is accepted. */
  set(on: readonly number[], value: boolean): Promise<void>;
  /** Dismisses, snoozes or revokes, likewise. */
  decide(on: readonly number[], value: Recommendation): Promise<void>;
  /** Undoes the click before the `back` last ones. */
  undo(back: number): Promise<void>;
  edit(on: number, value: boolean): void;
  /** Does something so many turns of the event loop after a push began, and waits for both. */
  duringPush(turns: number, work: () => Promise<void>): Promise<void>;
  /** Does something that kills the worker so many steps later, if it takes as many; then starts another one. */
  dying(steps: number, work: () => Promise<unknown>): Promise<void>;
}

/** What a change writes, and what a write that reached the portal wrote. */
const asText = (change: Change): string => {
  if (change.type === 'set-target-account') return `target ${change.value}`;
  if (change.type !== 'set-recommendation') throw new Error(change.type);
  return recommendationText(change.value);
};
const recommendationText = (value: Recommendation): string =>
  `${value.state.toUpperCase()} ${value.state === 'snoozed' ? (value.until ?? '') : ''}`;

function writtenIn(entry: JournalEntry): readonly [id: string, text: string] | undefined {
  if (entry.kind !== 'update') return undefined;
  const { properties } = entry;
  const target = properties['hs_is_target_account'];
  if (target !== undefined) return [entry.id, `target ${target}`];
  const state = properties['hs_target_account_recommendation_state'];
  const until = properties['hs_target_account_recommendation_snooze_time'];
  return state === undefined ? undefined : [entry.id, `${state} ${until ? Date.parse(until) : ''}`];
}

async function begin() {
  const writes: (readonly [id: string, text: string])[] = [];
  let isEditing = false;
  const world = await createWorld({
    indexLagMs: 5_000,
    size: { targetAccounts: 0, companies: 0 },
    onWrite: (entry) => {
      const written = isEditing ? undefined : writtenIn(entry);
      if (written) writes.push(written);
    },
  });
  addPlainAccounts(world.portal, size);
  world.clock.pass(10_000);
  let worker = await world.start();
  await worker.sync();
  writes.splice(0);
  const ids = plainIds(world.portal);
  const brandedIds = ids.map((id) => brandId<CompanyId>(id));
  const groups: string[] = [];
  /** Every change that was ever seen in the outbox, by its seq. */
  const accepted = new Map<number, PendingChange>();
  /** Those that an undo took out again. */
  const takenOut = new Set<number>();

  let isPushing = false;

  const readAll = async () => [...(await readPending(worker.db)), ...(await readHistory(worker.db))];
  const note = async () => {
    for (const entry of await readPending(worker.db)) accepted.set(entry.seq, entry);
  };
  const run: Run = {
    world,
    worker: () => worker,
    async set(on, value) {
      world.clock.pass(1);
      const groupId = `click ${groups.length}`;
      groups.push(groupId);
      const companyIds = on.map((at) => brandId<CompanyId>(ids[at] ?? ''));
      await markTargetAccounts(worker.db, { groupId, companyIds, value, now: world.clock.now() });
      await note();
      const changed = new Set((await readAll()).filter((one) => one.groupId === groupId).map(companyOf));
      const shown = await shownIds(worker.db);
      // One that showed this value already is left alone, and a push may just then hear of another one from HubSpot.
      const promised = isPushing ? companyIds.filter((id) => changed.has(id)) : companyIds;
      for (const id of promised) expect(shown.includes(id)).toBe(value);
    },
    async decide(on, value) {
      world.clock.pass(1);
      const groupId = `click ${groups.length}`;
      groups.push(groupId);
      const companyIds = on.map((at) => brandId<CompanyId>(ids[at] ?? ''));
      await setRecommendation(worker.db, { groupId, companyIds, value, now: world.clock.now() });
      await note();
    },
    async undo(back) {
      world.clock.pass(1);
      const groupId = groups.at(-1 - back);
      if (groupId === undefined) return;
      const own = [...accepted.values()].filter((entry) => entry.groupId === groupId);
      await undoChanges(worker.db, { groupId, outboxLock, now: world.clock.now() });
      await note();
      const kept = new Set((await readAll()).map(({ seq }) => seq));
      for (const { seq } of own) if (!kept.has(seq)) takenOut.add(seq);
    },
    edit(on, value) {
      world.clock.pass(1);
      isEditing = true;
      world.portal.edit.setProperty(ids[on] ?? '', 'hs_is_target_account', String(value));
      isEditing = false;
      world.clock.pass(1);
    },
    async duringPush(turns, work) {
      const pushing = worker.push();
      isPushing = true;
      for (let at = 0; at < turns; at++) await new Promise((resolve) => setImmediate(resolve));
      await work();
      await pushing;
      isPushing = false;
    },
    async dying(steps, work) {
      worker.life.endAfter(steps);
      await work().catch(() => undefined);
      worker = await world.start();
    },
  };

  /**
   * The values that HubSpot may have got for one record: all that was accepted, in its order, without what was
   * taken out; what was taken out after it may have been sent, and therefore has an inverse, is there or not.
   */
  const possibleCourses = (own: readonly PendingChange[]): string[][] =>
    own.reduce<string[][]>(
      (courses, { seq, groupId, change }) => {
        const longer = courses.map((course) => [...course, asText(change)]);
        if (!takenOut.has(seq)) return longer;
        const hasInverse = own.some((other) => other.groupId === `undo:${groupId}`);
        return hasInverse ? [...courses, ...longer] : courses;
      },
      [[]],
    );

  return {
    run,
    /** Everything passes, and time enough; then all must be as promised. */
    async settle() {
      world.portal.clearFaults();
      for (let attempt = 0; attempt < 3; attempt++) {
        world.clock.pass(700_000);
        await worker.push();
        await worker.sync();
      }
      expect(await readPending(worker.db)).toEqual([]);
      expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));

      const profiles = await readProfiles(worker.db, brandedIds);
      for (const [id, { profile }] of profiles) {
        const properties = world.portal.records.get(id)?.properties ?? {};
        const until = properties['hs_target_account_recommendation_snooze_time'];
        const state = properties['hs_target_account_recommendation_state'] ?? 'NONE';
        expect(recommendationText(profile.recommendation)).toBe(`${state} ${until ? Date.parse(until) : ''}`);
      }

      const delivered = await readHistory(worker.db);
      const promised = [...accepted.keys()].filter((seq) => !takenOut.has(seq)).toSorted((a, b) => a - b);
      expect(delivered.map(({ seq }) => seq)).toEqual(promised);

      for (const id of ids) {
        const done = writes.filter(([written]) => written === id).map(([, value]) => value);
        const own = [...accepted.values()].filter(({ change }) => change.companyId === id);
        const courses = possibleCourses(own.toSorted((a, b) => a.seq - b.seq));
        expect(courses.map(withoutRepeats)).toContainEqual(withoutRepeats(done));
      }
    },
  };
}

const companyOf = ({ change }: Pick<PendingChange, 'change'>) => change.companyId;
const withoutRepeats = (values: readonly string[]) => values.filter((value, at) => value !== values[at - 1]);

test('whatever happens on the way, every change reaches HubSpot once and in order, or was taken back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 14 }), async (course) => {
      const { run, settle } = await begin();
      for (const { take } of course) await take(run);
      await settle();
    }),
    { numRuns: 150, interruptAfterTimeLimit: 18_000 },
  );
}, 30_000);
