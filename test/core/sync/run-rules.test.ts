import { buildRule, createRulesWorld, score } from '#test/support/rules-world.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { confirmRuleRun } from '#core/commands/confirm-rule-run.ts';
import { dismissMatches } from '#core/commands/dismiss-matches.ts';
import { deleteRule } from '#core/commands/delete-rule.ts';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { saveRule, switchRule } from '#core/commands/save-rule.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readRulesPage } from '#core/read-models/read-rules.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readRuleRuns } from '#core/storage/rule-runs.ts';
import { readVerdicts } from '#core/storage/rule-verdicts.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { ruleIntervalMs, rulesBudget } from '#core/sync/run-rules.ts';
import { previewRule } from '#core/sync/preview-rule.ts';
import { targetIds } from '#test/support/index-figures.ts';
import type { Worker } from '#test/support/sync-world.ts';

type RulesWorld = Awaited<ReturnType<typeof createRulesWorld>>;
let world: RulesWorld;
let worker: Worker;
beforeEach(async () => {
  world = await createRulesWorld();
  worker = await world.start();
});

const now = () => world.clock.now();
const later = () => world.clock.pass(ruleIntervalMs + 1);
const runs = () => readRuleRuns(worker.db);
const pendingIds = async () =>
  (await readPending(worker.db))
    .filter(({ change }) => change.type === 'set-target-account' && change.value)
    .map(({ change }) => change.companyId)
    .sort();
const undo = (groupId: string) => undoChanges(worker.db, { groupId, outboxLock, now: now() });
const unmark = (companyIds: readonly CompanyId[]) =>
  markTargetAccounts(worker.db, { groupId: crypto.randomUUID(), companyIds, value: false, now: now() });
const onlyView = async () => {
  const view = (await readRulesPage(worker.db)).rules[0];
  if (!view) throw new Error('There is no rule.');
  return view;
};
const markedGroup = async (): Promise<string> => {
  for (const { outcome } of await runs()) if (outcome.state === 'marked') return outcome.groupId;
  throw new Error('Nothing was marked.');
};

describe('a rule that marks', () => {
  test('puts every match into the outbox as one group, and HubSpot has them after it', async () => {
    const matches = world.scoring(80);
    expect(matches.length).toBeGreaterThan(10);
    const before = targetIds(world.portal);
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    expect(await pendingIds()).toEqual(matches);
    expect(new Set((await readPending(worker.db)).map(({ groupId }) => groupId)).size).toBe(1);
    const [run] = await runs();
    expect(run).toMatchObject({ ruleId: 'rule', isWhole: true, outcome: { state: 'marked' } });
    expect([...(run?.matches ?? [])].sort()).toEqual(matches);
    await worker.push();
    expect(targetIds(world.portal)).toEqual([...before, ...matches].sort());
  });

  test('finds nothing new the next time, and keeps on its list what it did', async () => {
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    await worker.push();
    for (let times = 0; times < 3; times++) {
      later();
      await world.pass(worker);
    }
    expect((await runs()).map(({ outcome }) => outcome.state)).toEqual(['nothing', 'marked']);
    expect(await pendingIds()).toEqual([]);
  });

  test('asks instead where more match than its limit, and marks when a person says so', async () => {
    const matches = world.scoring(80);
    await saveRule(worker.db, buildRule({ limit: matches.length - 1 }));
    await world.pass(worker);
    expect(await readPending(worker.db)).toEqual([]);
    const [run] = await runs();
    expect(run?.outcome).toEqual({ state: 'asks' });
    expect((await onlyView()).waiting.map(({ id }) => id).sort()).toEqual(matches);
    // The same question keeps its number, whenever it is asked again.
    later();
    await world.pass(worker);
    expect((await runs()).map(({ seq }) => seq)).toEqual([run?.seq]);
    const seq = run?.seq ?? -1;
    await confirmRuleRun(worker.db, { seq, groupId: 'click', now: now() });
    await confirmRuleRun(worker.db, { seq, groupId: 'click', now: now() });
    expect(await pendingIds()).toEqual(matches);
    expect((await runs())[0]?.outcome).toEqual({ state: 'marked', groupId: 'click' });
    expect((await onlyView()).waiting).toEqual([]);
  });

  test('marks as many as its limit without asking', async () => {
    const matches = world.scoring(80);
    await saveRule(worker.db, buildRule({ limit: matches.length }));
    await world.pass(worker);
    expect(await pendingIds()).toEqual(matches);
  });

  test('never marks more than its limit unasked, whatever scores and limits there are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 300 }),
        async (atLeast, limit) => {
          world = await createRulesWorld({ limits: 'off' });
          worker = await world.start();
          const matches = world.scoring(atLeast);
          await saveRule(worker.db, buildRule({ clauses: [score(atLeast)], limit }));
          await world.pass(worker);
          expect(await pendingIds()).toEqual(matches.length <= limit ? matches : []);
          const expected = matches.length === 0 ? 'nothing' : matches.length <= limit ? 'marked' : 'asks';
          expect((await runs())[0]?.outcome.state).toBe(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('leaves alone what somebody marked meanwhile, though the search is late', async () => {
    const [taken = '', ...others] = world.scoring(80);
    await saveRule(worker.db, buildRule());
    await world.pass(worker, 'rule');
    await undo(await markedGroup());
    await deleteRule(worker.db, 'rule');
    await markTargetAccounts(worker.db, {
      groupId: 'mine',
      companyIds: [brandId(taken)],
      value: true,
      now: now(),
    });
    await saveRule(worker.db, buildRule({ id: 'other' }));
    await world.pass(worker);
    const marked = (await runs()).find(({ ruleId }) => ruleId === 'other')?.matches ?? [];
    expect(marked).not.toContain(taken);
    expect([...marked].sort()).toEqual(others);
  });
});

describe('undo', () => {
  test('before delivery takes the changes out; the rule does not mark those companies again', async () => {
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    expect((await onlyView()).runs[0]?.undo.state).toBe('possible');
    await undo(await markedGroup());
    expect(await readPending(worker.db)).toEqual([]);
    expect((await onlyView()).runs[0]?.undo.state).toBe('done');
    later();
    await world.pass(worker);
    expect(await readPending(worker.db)).toEqual([]);
    expect((await runs())[0]?.outcome.state).toBe('nothing');
  });

  test('after delivery sets the property back; the rule does not mark those companies again', async () => {
    const before = targetIds(world.portal);
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    await worker.push();
    expect((await onlyView()).runs[0]?.undo.state).toBe('possible');
    await undo(await markedGroup());
    expect((await onlyView()).runs[0]?.undo.state).toBe('done');
    await worker.push();
    expect(targetIds(world.portal)).toEqual(before);
    later();
    await world.pass(worker);
    await worker.push();
    expect(targetIds(world.portal)).toEqual(before);
  });
});

describe('what was decided stays decided', () => {
  test('a company that a person unmarked is not marked again by the rule that marked it', async () => {
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    await worker.push();
    const [first] = [...(await readVerdicts(worker.db, 'rule')).keys()];
    await unmark(first ? [first] : []);
    await worker.push();
    later();
    await world.pass(worker);
    expect(await readPending(worker.db)).toEqual([]);
    expect(first).toBeDefined();
    expect(targetIds(world.portal)).not.toContain(first);
  });

  test('one unmarked in HubSpot itself is not marked again either', async () => {
    const [first = ''] = world.scoring(80);
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    await worker.push();
    world.portal.edit.setProperty(first, 'hs_is_target_account', 'false');
    await worker.sync();
    later();
    await world.pass(worker);
    expect(await readPending(worker.db)).toEqual([]);
  });

  test('one that a person took off before there was a rule is respected, also when the history is gone', async () => {
    const [first = ''] = targetIds(world.portal);
    world.portal.edit.setProperty(first, 'city', 'Ulm');
    await worker.sync();
    await unmark([brandId(first)]);
    await worker.push();
    const city = { property: 'city', operator: 'equals', values: ['ulm'] } as const;
    await saveRule(worker.db, buildRule({ clauses: [city] }));
    await world.pass(worker);
    expect(await readPending(worker.db)).toEqual([]);
    await worker.db.clear('history');
    later();
    await world.pass(worker);
    expect(await readPending(worker.db)).toEqual([]);
    expect((await readVerdicts(worker.db, 'rule')).get(brandId(first))).toBe('removed');
  });

  test('a proposal that was declined is not made again until that is taken back', async () => {
    const matches = world.scoring(80);
    await saveRule(worker.db, buildRule({ mode: 'propose' }));
    await world.pass(worker);
    const [declined, ...others] = (await onlyView()).waiting.map(({ id }) => id);
    expect(others).toHaveLength(matches.length - 1);
    const decline = (isDismissed: boolean) =>
      dismissMatches(worker.db, {
        ruleId: 'rule',
        companyIds: declined ? [declined] : [],
        isDismissed,
        now: now(),
      });
    await decline(true);
    expect((await onlyView()).waiting.map(({ id }) => id)).toEqual(others);
    later();
    await world.pass(worker);
    expect((await runs())[0]?.matches).toEqual(others);
    await decline(false);
    later();
    await world.pass(worker);
    expect((await onlyView()).waiting).toHaveLength(matches.length);
    // The same rule, now marking, passes over what is declined.
    await decline(true);
    await saveRule(worker.db, buildRule({ mode: 'mark' }));
    later();
    await world.pass(worker);
    expect(await pendingIds()).toEqual([...others].sort());
  });
});

describe('a rule that proposes', () => {
  test('changes nothing, and lists what it found until somebody decides', async () => {
    const matches = world.scoring(80);
    await saveRule(worker.db, buildRule({ mode: 'propose', limit: 1 }));
    await world.pass(worker);
    expect(await readPending(worker.db)).toEqual([]);
    expect((await runs())[0]?.outcome).toEqual({ state: 'proposed' });
    const { waiting } = await onlyView();
    expect(waiting.map(({ id }) => id).sort()).toEqual(matches);
    await markTargetAccounts(worker.db, {
      groupId: 'select',
      companyIds: waiting.slice(0, 2).map(({ id }) => id),
      value: true,
      now: now(),
    });
    expect((await onlyView()).waiting).toHaveLength(matches.length - 2);
  });
});

describe('undo of what a person did', () => {
  test('is no decision: proposals that were selected and taken back are proposed again', async () => {
    const matches = world.scoring(80);
    await saveRule(worker.db, buildRule({ mode: 'propose' }));
    await world.pass(worker);
    const companyIds = (await onlyView()).waiting.map(({ id }) => id);
    await markTargetAccounts(worker.db, { groupId: 'select', companyIds, value: true, now: now() });
    await worker.push();
    await undo('select');
    await worker.push();
    expect((await onlyView()).waiting).toHaveLength(matches.length);
    // Undoing the undo makes them target accounts again.
    await undo('undo:select');
    expect((await onlyView()).waiting).toEqual([]);
  });

  test('and a removal that nobody took back is one', async () => {
    const matches = world.scoring(80);
    const [first] = matches;
    await markTargetAccounts(worker.db, {
      groupId: 'mine',
      companyIds: [brandId(first ?? '')],
      value: true,
      now: now(),
    });
    await worker.push();
    world.clock.pass(1_000);
    await markTargetAccounts(worker.db, {
      groupId: 'removal',
      companyIds: [brandId(first ?? '')],
      value: false,
      now: now(),
    });
    await worker.push();
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    expect((await runs())[0]?.matches).not.toContain(first);
  });
});

describe('when and how much', () => {
  test('a rule that is off does not run, but does when a person asks', async () => {
    await saveRule(worker.db, buildRule({ isOn: false }));
    await world.pass(worker);
    expect(await runs()).toEqual([]);
    expect(world.portal.requestLog).toEqual([]);
    await world.pass(worker, 'rule');
    expect((await runs())[0]?.outcome.state).toBe('marked');
    await switchRule(worker.db, { ruleId: 'rule', isOn: true });
    expect((await onlyView()).rule.isOn).toBe(true);
  });

  test('not again before its interval is over, unless a person asks or the clock was put back', async () => {
    await saveRule(worker.db, buildRule({ mode: 'propose' }));
    await world.pass(worker);
    expect(world.searches()).toBe(1);
    world.clock.pass(ruleIntervalMs - 1_000);
    await world.pass(worker);
    expect(world.searches()).toBe(0);
    await world.pass(worker, 'rule');
    expect(world.searches()).toBe(1);
    world.clock.pass(-3_600_000);
    await world.pass(worker);
    expect(world.searches()).toBe(1);
  });

  test('all rules together make no more requests than the budget; the others follow, longest waiting first', async () => {
    const count = rulesBudget + 4;
    for (let index = 0; index < count; index++)
      await saveRule(
        worker.db,
        buildRule({ id: `rule-${index}`, createdAt: index, mode: 'propose', clauses: [score(60 + index)] }),
      );
    await world.pass(worker);
    expect(world.portal.requestLog).toHaveLength(rulesBudget);
    const ran = (await runs()).length;
    later();
    await world.pass(worker);
    expect(world.portal.requestLog).toHaveLength(2 * rulesBudget);
    const all = await runs();
    expect(new Set(all.map(({ ruleId }) => ruleId)).size).toBe(count);
    expect(ran).toBe(rulesBudget - 1);
    // The properties are read once a day, by whoever comes first.
    expect(world.portal.requestLog.filter(({ path }) => path.includes('/properties/'))).toHaveLength(1);
    expect(all.every(({ requests }) => requests === 1)).toBe(true);
  });

  test(
    'a search longer than the budget goes on with the next pass, and marks only when it is through',
    { timeout: 60_000 },
    async () => {
      world = await createRulesWorld({ size: { targetAccounts: 3, companies: 2_600 }, limits: 'off' });
      worker = await world.start();
      // HubSpot can only look for the word; nearly all it finds is thrown away here.
      const named = world.portal.records.companies.filter(
        ({ properties }) =>
          /example/.test(properties['website'] ?? '') && /www\.a/.test(properties['website'] ?? ''),
      );
      const clause = { property: 'website', operator: 'contains', values: ['www.a'] } as const;
      await saveRule(worker.db, buildRule({ clauses: [clause] }));
      await world.pass(worker);
      const [first] = await runs();
      expect(first).toMatchObject({ requests: rulesBudget - 1, outcome: { state: 'searching' } });
      expect(await readPending(worker.db)).toEqual([]);
      await world.pass(worker);
      const [second] = await runs();
      expect(second?.outcome.state).toBe('marked');
      expect(second?.requests).toBeGreaterThan(rulesBudget);
      const expected = named.filter(({ properties }) => properties['hs_is_target_account'] !== 'true');
      expect(await pendingIds()).toEqual(expected.map(({ id }) => id).sort());
      expect(await runs()).toHaveLength(1);
    },
  );

  test('other conditions make it begin anew, and what the old ones found is forgotten', async () => {
    await saveRule(worker.db, buildRule({ mode: 'propose' }));
    await world.pass(worker);
    await saveRule(worker.db, buildRule({ mode: 'propose', name: 'Renamed' }));
    expect(await runs()).toHaveLength(1);
    await saveRule(worker.db, buildRule({ mode: 'propose', clauses: [score(90)] }));
    expect(await runs()).toEqual([]);
    await world.pass(worker);
    expect([...((await runs())[0]?.matches ?? [])].sort()).toEqual(world.scoring(90));
  });
});

describe('trouble', () => {
  test('offline, the rules wait and are none the worse', async () => {
    await saveRule(worker.db, buildRule());
    const clear = world.portal.setFault({ reset: true, times: Infinity });
    await expect(world.pass(worker)).rejects.toMatchObject({ failure: { kind: 'offline' } });
    clear();
    world.portal.clearFaults();
    expect(await runs()).toEqual([]);
    await world.pass(worker);
    expect(await pendingIds()).toEqual(world.scoring(80));
  });

  test('a property that HubSpot no longer has ends as a failed run; the other rules run', async () => {
    const gone = { property: 'no_such_thing', operator: 'has-value', values: [] } as const;
    await saveRule(worker.db, buildRule({ id: 'bad', clauses: [gone] }));
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    const states = (await runs()).map(({ ruleId, outcome }) => [ruleId, outcome.state]);
    expect(Object.fromEntries(states)).toEqual({ bad: 'failed', rule: 'marked' });
  });

  test('what HubSpot refuses ends as a failed run with its words', async () => {
    await saveRule(worker.db, buildRule());
    world.portal.setFault({
      path: 'search',
      status: 400,
      body: { message: 'Property values were odd', category: 'VALIDATION_ERROR' },
    });
    await world.pass(worker);
    expect((await runs())[0]?.outcome).toMatchObject({
      state: 'failed',
      reason: { kind: 'refused', message: expect.stringContaining('odd') },
    });
    later();
    await world.pass(worker);
    expect((await runs()).map(({ outcome }) => outcome.state)).toEqual(['marked', 'failed']);
  });

  test('killed at any step, it marks every match once and shows it once', { timeout: 120_000 }, async () => {
    for (let step = 1; ; step++) {
      world = await createRulesWorld({ size: { targetAccounts: 3, companies: 60 }, limits: 'off' });
      const matches = world.scoring(60);
      const first = await world.start();
      await saveRule(first.db, buildRule({ clauses: [score(60)] }));
      first.life.endAfter(step);
      await world.pass(first).catch(() => undefined);
      const isThrough = !first.life.isOver;
      worker = await world.start();
      await world.pass(worker, 'rule');
      expect(await pendingIds(), `killed at step ${step}`).toEqual(matches);
      const marked = (await runs()).filter(({ outcome }) => outcome.state === 'marked');
      expect(marked, `killed at step ${step}`).toHaveLength(1);
      expect((await onlyView()).runs.find(({ run }) => run.outcome.state === 'marked')?.undo.state).toBe(
        'possible',
      );
      await worker.push();
      const updates = world.portal.requestLog.filter(({ path }) => path.includes('batch/update'));
      expect(updates).toHaveLength(1);
      if (isThrough) {
        expect(step).toBeGreaterThan(6);
        return;
      }
    }
  });
});

describe('deleting a rule', () => {
  test('gives back what undo stores again, runs and decisions with it', async () => {
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    const before = await onlyView();
    const deleted = await deleteRule(worker.db, 'rule');
    expect((await readRulesPage(worker.db)).rules).toEqual([]);
    later();
    await world.pass(worker);
    if (deleted) await saveRule(worker.db, deleted);
    expect(await onlyView()).toEqual(before);
  });

  test('takes its runs and decisions along after a day', async () => {
    await saveRule(worker.db, buildRule());
    await world.pass(worker);
    await deleteRule(worker.db, 'rule');
    world.clock.pass(25 * 3_600_000);
    await world.pass(worker);
    expect(await runs()).toEqual([]);
    expect((await readVerdicts(worker.db, 'rule')).size).toBe(0);
  });
});

describe('the preview', () => {
  test('shows the first matches and how many there are, and changes nothing', async () => {
    const matches = world.scoring(80);
    const asked = { db: worker.db, client: worker.client, now };
    const preview = await previewRule(asked, [score(80)]);
    expect(preview).toMatchObject({ total: matches.length, isExact: true });
    expect(preview.companies).toHaveLength(Math.min(10, matches.length));
    expect(preview.companies.every(({ id }) => matches.includes(id))).toBe(true);
    expect(await worker.db.getAll('companies')).toEqual([]);
    await expect(previewRule(asked, [])).rejects.toMatchObject({ failure: { kind: 'refused' } });
  });
});
