import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { ListedCompany, PageMatch } from '#core/domain/page-match.ts';
import type { Outcome, WorkerCommands } from '#core/messaging/worker-commands.ts';
import { rememberNegative, wasNegative } from '#core/platform/negative-answers.ts';
import type { ThisPage } from './this-page.ts';

/** *Look it up in HubSpot*, for the page in front. */
export interface PageLookUp {
  readonly state: ReadonlySignal<LookUp>;
  /** Asks, because a person pressed the button. */
  ask(): void;
  /** Whether the page may be this company's, and only the directory knows it. */
  isListed(companyId: CompanyId): boolean;
  /**
   * Asks for a company that only the directory knows, because a person pressed a button. Resolves once it is in the
   * local copy, with undefined where HubSpot has it no more or does not answer: `state` says so.
   */
  load(companyId: CompanyId): Promise<Company | undefined>;
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

  const ask = async (): Promise<unknown> => {
    const match = page()?.match.value;
    if (match?.kind !== 'unknown' || state.value.state === 'asking') return undefined;
    const [listed] = match.listed ?? [];
    if (listed) return load(listed.id);
    const own = (turn += 1);
    state.value = { state: 'asking' };
    const outcome = await commands.lookUpCompany({ address: match.address });
    if (outcome.ok) await rememberNegative(nameOf(match), outcome.value.length === 0, Date.now());
    if (outcome.ok && outcome.value.length > 0) await page()?.refresh();
    if (own !== turn) return undefined;
    // What HubSpot found may not be this page's company by our rules.
    const isFound = outcome.ok && page()?.match.value?.kind !== 'unknown';
    if (!outcome.ok) state.value = { state: 'failed', failure: outcome.failure };
    else state.value = { state: isFound ? 'not-asked' : 'not-in-crm' };
    if (outcome.ok && !isFound && isOfRecord(match)) onFound(outcome.value);
    return undefined;
  };

  const listedIn = (match: PageMatch | undefined): readonly ListedCompany[] =>
    (match && 'listed' in match && match.listed) || [];

  const load = async (companyId: CompanyId): Promise<Company | undefined> => {
    const match = page()?.match.value;
    const listed = listedIn(match).find(({ id }) => id === companyId);
    if (!listed || state.value.state === 'asking') return undefined;
    const own = (turn += 1);
    state.value = { state: 'asking' };
    let outcome = await commands.lookUpCompany({ address: listed.address });
    if (outcome.ok && outcome.value.length === 0 && match?.kind === 'unknown') {
      // Deleted or merged since the directory was read: HubSpot may have another company for the page.
      outcome = await commands.lookUpCompany({ address: match.address });
      if (outcome.ok) await rememberNegative(nameOf(match), outcome.value.length === 0, Date.now());
    }
    if (outcome.ok && outcome.value.length > 0) await page()?.refresh();
    if (own === turn) state.value = stateAfter(outcome);
    return outcome.ok
      ? outcome.value.find(({ id }, _, all) => id === companyId || all.length === 1)
      : undefined;
  };

  return {
    state,
    ask: () => void ask(),
    isListed: (companyId) => listedIn(page()?.match.value).some(({ id }) => id === companyId),
    load,
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

const stateAfter = (outcome: Outcome<readonly Company[]>): LookUp => {
  if (!outcome.ok) return { state: 'failed', failure: outcome.failure };
  return { state: outcome.value.length > 0 ? 'not-asked' : 'not-in-crm' };
};

const isOfRecord = ({ address }: Unknown): boolean =>
  address.kind === 'hubspot-contact' || address.kind === 'hubspot-deal';

/** What the answer is remembered by; only ever as a hash. */
const nameOf = ({ address, listed = [] }: Unknown): string =>
  JSON.stringify([address, ...listed.map(({ id }) => id)]);
