import { browser } from 'wxt/browser';
import { publish } from '#core/platform/notices.ts';
import type { Outcome, WorkerCommands } from './worker-commands.ts';

type Send = (message: unknown) => Promise<unknown>;

/**
 * The worker's verbs as a page calls them. The browser may kill the worker between question and answer; every
 * command may run twice, so an unanswered one is asked again (three times in all) before it is a failure.
 */
export function workerCommands(
  send: Send = (message) => browser.runtime.sendMessage(message),
): WorkerCommands {
  const call = async (command: keyof WorkerCommands, input: unknown): Promise<Outcome<never>> => {
    let last: unknown;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        const answer = await send({ command, input });
        if (!isOutcome(answer)) continue;
        // The worker has told it, too, but what it says in its last moment may be lost while its answer is not.
        if (changesOutbox.has(command)) publish('outbox');
        return answer;
      } catch (error) {
        last = error;
      }
    }
    const message = last instanceof Error ? last.message : 'The background worker does not answer.';
    return { ok: false, failure: { kind: 'unexpected', message } };
  };
  return {
    connect: (input) => call('connect', input),
    exploreSample: (input) => call('exploreSample', input),
    disconnect: (input) => call('disconnect', input),
    syncNow: (input) => call('syncNow', input),
    setTargetAccount: (input) => call('setTargetAccount', input),
    setRecommendation: (input) => call('setRecommendation', input),
    lookForCandidates: (input) => call('lookForCandidates', input),
    addActivity: (input) => call('addActivity', input),
    undo: (input) => call('undo', input),
    retryChanges: (input) => call('retryChanges', input),
    discardChanges: (input) => call('discardChanges', input),
    lookAtFeed: (input) => call('lookAtFeed', input),
    loadOverview: (input) => call('loadOverview', input),
    lookUpCompany: (input) => call('lookUpCompany', input),
    searchCompanies: (input) => call('searchCompanies', input),
    matchImport: (input) => call('matchImport', input),
    loadCompanyProperties: (input) => call('loadCompanyProperties', input),
    saveRule: (input) => call('saveRule', input),
    switchRule: (input) => call('switchRule', input),
    deleteRule: (input) => call('deleteRule', input),
    previewRule: (input) => call('previewRule', input),
    runRuleNow: (input) => call('runRuleNow', input),
    confirmRuleRun: (input) => call('confirmRuleRun', input),
    dismissMatches: (input) => call('dismissMatches', input),
  };
}

const changesOutbox: ReadonlySet<keyof WorkerCommands> = new Set([
  'setTargetAccount',
  'setRecommendation',
  'addActivity',
  'undo',
  'retryChanges',
  'discardChanges',
]);

const isOutcome = (answer: unknown): answer is Outcome<never> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;
