import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import type { Company } from '#core/domain/company.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { rememberNegative, wasNegative } from '#core/platform/negative-answers.ts';
import type { ThisPage } from './this-page.ts';

/** *Look it up in HubSpot*, for the page in front. */
export interface PageLookUp {
  readonly state: ReadonlySignal<LookUp>;
  /** Asks, because a person pressed the button. */
  ask(): void;
  /** Forgets what came of it: another page is in front. */
  reset(): void;
  /** From now on says of a page that came into view what HubSpot said of it lately. */
  recall(life: AbortSignal): void;
}

type Unknown = Extract<PageMatch, { kind: 'unknown' }>;

/**
 * `onFound` hears of companies that HubSpot has for a page by which the local copy does not find them: a contact
 * with more companions than an overview holds, for example.
 */
export function createPageLookUp(
  commands: WorkerCommands,
  page: () => ThisPage | undefined,
  onFound: (companies: readonly Company[]) => void = () => undefined,
): PageLookUp {
  const state = signal<LookUp>({ state: 'not-asked' });
  let turn = 0;

  const ask = async () => {
    const match = page()?.match.value;
    if (match?.kind !== 'unknown' || state.value.state === 'asking') return;
    const own = (turn += 1);
    state.value = { state: 'asking' };
    const outcome = await askFor(match, commands);
    if (outcome.ok) await rememberNegative(nameOf(match), outcome.value.length === 0, Date.now());
    if (outcome.ok && outcome.value.length > 0) await page()?.refresh();
    if (own !== turn) return;
    // What HubSpot found may not be this page's company by our rules.
    const isFound = outcome.ok && page()?.match.value?.kind !== 'unknown';
    if (!outcome.ok) state.value = { state: 'failed', failure: outcome.failure };
    else state.value = { state: isFound ? 'not-asked' : 'not-in-crm' };
    if (outcome.ok && !isFound && isOfRecord(match)) onFound(outcome.value);
  };

  return {
    state,
    ask: () => void ask(),
    reset() {
      turn += 1;
      state.value = { state: 'not-asked' };
    },
    recall(life) {
      const stop = effect(() => {
        const match = page()?.match.value;
        if (match?.kind !== 'unknown' || state.peek().state !== 'not-asked') return;
        const own = turn;
        void wasNegative(nameOf(match), Date.now()).then((isKnown) => {
          if (isKnown && own === turn) state.value = { state: 'not-in-crm' };
        });
      });
      life.addEventListener('abort', stop);
    },
  };
}

/** A company that the directory names is asked for by its record; else HubSpot searches for the page's. */
async function askFor({ address, listed = [] }: Unknown, commands: WorkerCommands) {
  const addresses = listed.length > 0 ? listed.map((one) => one.address) : [address];
  const found: Company[] = [];
  for (const one of addresses.slice(0, mostListed)) {
    const outcome = await commands.lookUpCompany({ address: one });
    if (!outcome.ok) return outcome;
    found.push(...outcome.value);
  }
  return { ok: true, value: found } as const;
}

/** More companies of one domain than anybody can choose from. */
const mostListed = 10;

const isOfRecord = ({ address }: Unknown): boolean =>
  address.kind === 'hubspot-contact' || address.kind === 'hubspot-deal';

/** What the answer is remembered by; only ever as a hash. */
const nameOf = ({ address }: Unknown): string => JSON.stringify(address);
