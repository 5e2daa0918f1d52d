import type { CompanyId } from './ids.ts';
import type { ImportLine } from './import-list.ts';
import { askName, lookUpCompanies, matchLine } from './match-import.ts';
import type { ImportAsk, ImportCompany, ImportMatch } from './match-import.ts';

/** What the local copy knows for an import. */
export interface ImportKnowledge {
  /** The target accounts, pending changes laid over them. */
  readonly targets: readonly ImportCompany[];
  /** *Target account* as it will be once pending changes have reached HubSpot. */
  readonly intended: ReadonlyMap<CompanyId, boolean>;
}

/** What HubSpot said for an import so far. Plain data: it survives the page. */
export interface ImportProgress {
  /** `open` until the way is chosen; see `ImportStep`. */
  readonly way: 'open' | 'ask' | 'list';
  readonly companies: readonly ImportCompany[];
  /** The questions answered, by `askName`. */
  readonly answered: ReadonlySet<string>;
  /** Where the list goes on; undefined before it and after its end. */
  readonly cursor: string | undefined;
  /** How many companies the list has. */
  readonly total: number | undefined;
}

export const noProgress: ImportProgress = {
  way: 'open',
  companies: [],
  answered: new Set(),
  cursor: undefined,
  total: undefined,
};

/** What each line comes to as far as is known, in the order of the lines. */
export function matchLines(
  lines: readonly ImportLine[],
  { targets, intended }: ImportKnowledge,
  progress: ImportProgress,
): readonly ImportMatch[] {
  const lookup = lookUpCompanies(
    [...progress.companies, ...targets].map((company) => {
      const value = intended.get(company.id) ?? company.isTargetAccount;
      return value === company.isTargetAccount ? company : { ...company, isTargetAccount: value };
    }),
  );
  const isWhole = progress.way === 'list' && progress.cursor === undefined;
  const isAnswered = (ask: ImportAsk) => isWhole || progress.answered.has(askName(ask));
  return lines.map((line) => matchLine(line, lookup, isAnswered));
}

/** The questions to ask next, each once. */
export function openAsks(matches: readonly ImportMatch[]): readonly ImportAsk[] {
  const asks = new Map<string, ImportAsk>();
  for (const match of matches) if (match.kind === 'open') asks.set(askName(match.ask), match.ask);
  // By property, so that a request is about one of them.
  return [...asks.values()].toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}
