import { signal, type ReadonlySignal } from '@preact/signals';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import type { ThisPage } from './this-page.ts';

/** *Look it up in HubSpot*, for the page in front. */
export interface PageLookUp {
  readonly state: ReadonlySignal<LookUp>;
  /** Asks, because a person pressed the button. */
  ask(): void;
  /** Forgets what came of it: another page is in front. */
  reset(): void;
}

export function createPageLookUp(commands: WorkerCommands, page: () => ThisPage | undefined): PageLookUp {
  const state = signal<LookUp>({ state: 'not-asked' });
  let turn = 0;

  const ask = async () => {
    const match = page()?.match.value;
    if (match?.kind !== 'unknown' || state.value.state === 'asking') return;
    const own = (turn += 1);
    state.value = { state: 'asking' };
    const outcome = await commands.lookUpCompany({ address: match.address });
    if (outcome.ok && outcome.value.length > 0) await page()?.refresh();
    if (own !== turn) return;
    // What HubSpot found may not be this page's company by our rules.
    const isFound = outcome.ok && page()?.match.value?.kind !== 'unknown';
    if (!outcome.ok) state.value = { state: 'failed', failure: outcome.failure };
    else state.value = { state: isFound ? 'not-asked' : 'not-in-crm' };
  };

  return {
    state,
    ask: () => void ask(),
    reset() {
      turn += 1;
      state.value = { state: 'not-asked' };
    },
  };
}
