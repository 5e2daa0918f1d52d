import { signal, type ReadonlySignal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';

/** One page of HubSpot's companies. */
export interface FoundCompanies {
  readonly companies: readonly Company[];
  /** How many there are in all; undefined where HubSpot does not say. */
  readonly total: number | undefined;
  /** For the next page; undefined on the last. */
  readonly cursor: string | undefined;
}

/** Where companies are looked for. */
export interface CompanyFinder {
  /** HubSpot's companies by name and domain; all of them for an empty text. */
  readonly findCompanies: (text: string, cursor?: string) => Promise<Outcome<FoundCompanies>>;
  /** The same of the local copy. */
  readonly findLocalCompanies: (text: string) => Promise<readonly Company[]>;
}

/** What the search shows. */
export type SearchState =
  /** Asking HubSpot; the companies are still those of the text before. */
  | { readonly kind: 'searching'; readonly companies: readonly Company[] }
  | ({
      readonly kind: 'found';
      /** The next page is being fetched. */
      readonly isLoadingMore: boolean;
      /** Why the next page did not come. */
      readonly failure: Failure | undefined;
    } & FoundCompanies)
  /** HubSpot could not be asked, for this reason: what the local copy knows. */
  | { readonly kind: 'local'; readonly companies: readonly Company[]; readonly reason: Failure };

export interface CompanySearch {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<SearchState>;
  /** Takes what is typed; HubSpot is asked once typing rests. */
  readonly type: (text: string) => void;
  /** Asks at once. */
  readonly search: () => void;
  readonly loadMore: () => void;
  /** Forgets what was typed and found. */
  readonly reset: () => void;
}

/** How long typing must rest. */
const restMs = 250;

/** A search whose answers count only while nothing was typed after they were asked for. */
export function createCompanySearch(finder: CompanyFinder): CompanySearch {
  const text = signal('');
  const state = signal<SearchState>({ kind: 'searching', companies: [] });
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Makes every answer that is still to come a stale one. */
  const begin = (): number => {
    clearTimeout(timer);
    state.value = { kind: 'searching', companies: state.value.companies };
    return (turn += 1);
  };

  const ask = async (own: number) => {
    const typed = text.value;
    const outcome = await finder.findCompanies(typed);
    if (own !== turn) return;
    if (outcome.ok) {
      state.value = { kind: 'found', ...outcome.value, isLoadingMore: false, failure: undefined };
      return;
    }
    const companies = await finder.findLocalCompanies(typed).catch(() => []);
    if (own === turn) state.value = { kind: 'local', companies, reason: outcome.failure };
  };

  const askForMore = async () => {
    const before = state.value;
    if (before.kind !== 'found' || before.cursor === undefined || before.isLoadingMore) return;
    const own = turn;
    state.value = { ...before, isLoadingMore: true, failure: undefined };
    const outcome = await finder.findCompanies(text.value, before.cursor);
    if (own !== turn) return;
    if (!outcome.ok) {
      state.value = { ...before, failure: outcome.failure };
      return;
    }
    const { companies, cursor, total } = outcome.value;
    // HubSpot's pages may overlap: its index changes between them.
    const known = new Set(before.companies.map(({ id }) => id));
    const more = companies.filter(({ id }) => !known.has(id));
    state.value = { ...before, companies: [...before.companies, ...more], cursor, total, failure: undefined };
  };

  return {
    text,
    state,
    type(next) {
      text.value = next;
      const own = begin();
      timer = setTimeout(() => void ask(own), restMs);
    },
    search: () => void ask(begin()),
    loadMore: () => void askForMore(),
    reset() {
      text.value = '';
      begin();
      state.value = { kind: 'searching', companies: [] };
    },
  };
}
