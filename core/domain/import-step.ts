import type { ImportAsk, ImportCompany } from './match-import.ts';

/**
 * One step of finding an import's companies in HubSpot; a few requests, so that the page can show progress and stop
 * in between. `plan` comes first and chooses the way: to ask for the companies, or to read the portal's whole list.
 */
export type ImportStep =
  | { readonly kind: 'plan'; readonly asks: readonly ImportAsk[] }
  | { readonly kind: 'ask'; readonly asks: readonly ImportAsk[] }
  | { readonly kind: 'list'; readonly cursor: string };

/** What a step found. */
export type ImportStepAnswer =
  /** The first `taken` questions are answered by `companies`. */
  | { readonly way: 'ask'; readonly companies: readonly ImportCompany[]; readonly taken: number }
  /** A page of all companies; `total` of them there are. Without a cursor it was the last. */
  | {
      readonly way: 'list';
      readonly companies: readonly ImportCompany[];
      readonly total: number | undefined;
      readonly cursor: string | undefined;
    };

/** The most questions of one step. */
export const mostAsksPerStep = 800;
