import { describe, expect, test, vi } from 'vitest';
import { isOwnPage, runCommand } from '#core/messaging/serve-commands.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';

const own = { id: 'abc', origin: 'chrome-extension://abc' };
const done = { ok: true, value: null } as const;

function implementation(over: Partial<WorkerCommands> = {}): WorkerCommands {
  const never = () => Promise.reject(new Error('not asked for'));
  return {
    connect: never,
    exploreSample: never,
    disconnect: never,
    syncNow: never,
    setTargetAccount: never,
    setRecommendation: never,
    lookForCandidates: never,
    addActivity: never,
    undo: never,
    retryChanges: never,
    discardChanges: never,
    lookAtFeed: never,
    loadOverview: never,
    loadMoreActivities: never,
    loadPageEvents: never,
    lookUpCompany: never,
    searchCompanies: never,
    matchImport: never,
    loadCompanyProperties: never,
    saveRule: never,
    switchRule: never,
    deleteRule: never,
    previewRule: never,
    runRuleNow: never,
    confirmRuleRun: never,
    dismissMatches: never,
    ...over,
  };
}
const describeFailure = (error: unknown) => ({ kind: 'unexpected', message: String(error) }) as const;

describe('who is answered', () => {
  test.each([
    ['an own page', { id: 'abc', url: 'chrome-extension://abc/popup.html' }, true],
    ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/popup.html' }, false],
    ['a web page with our id', { id: 'abc', url: 'https://northwind.example/' }, false],
    ['an origin that only begins like ours', { id: 'abc', url: 'chrome-extension://abcd/popup.html' }, false],
    ['a sender without address', { id: 'abc' }, false],
  ])('%s', (_name, sender, expected) => {
    expect(isOwnPage(sender, own)).toBe(expected);
  });
});

describe('what is answered', () => {
  test('a well-formed command reaches its use case with its input', async () => {
    const setTargetAccount = vi.fn(async () => done);
    const input = { groupId: 'g', companyIds: ['512'], value: true };
    const answer = await runCommand(
      { command: 'setTargetAccount', input },
      implementation({ setTargetAccount }),
      describeFailure,
    );
    expect(answer).toEqual(done);
    expect(setTargetAccount).toHaveBeenCalledWith(input);
  });

  test.each([
    ['no object', 'syncNow'],
    ['an unknown command', { command: 'deleteCompany', input: {} }],
    ['a name from the prototype', { command: 'constructor', input: {} }],
    ['an id that is none', { command: 'loadOverview', input: { companyId: '../1' } }],
    ['an input with something more', { command: 'syncNow', input: { isAsked: true, force: true } }],
    ['an empty list', { command: 'setTargetAccount', input: { groupId: 'g', companyIds: [], value: true } }],
  ])('%s is refused and nothing runs', async (_name, message) => {
    const ran = vi.fn(async () => done);
    const all = implementation({ syncNow: ran, loadOverview: ran, setTargetAccount: ran });
    const answer = await runCommand(message, all, describeFailure);
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'unexpected' } });
    expect(ran).not.toHaveBeenCalled();
  });

  test('what a use case throws comes back as a failure', async () => {
    const answer = await runCommand(
      { command: 'exploreSample', input: {} },
      implementation(),
      describeFailure,
    );
    expect(answer).toEqual({ ok: false, failure: { kind: 'unexpected', message: 'Error: not asked for' } });
  });
});
