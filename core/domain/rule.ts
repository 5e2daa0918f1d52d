import type { Company } from './company.ts';
import type { Failure } from './failure.ts';
import type { CompanyId } from './ids.ts';

/** How a clause compares a company property with its values; see match-clause.ts for what each means. */
export const ruleOperators = [
  'equals',
  'is-not',
  'at-least',
  'at-most',
  'between',
  'in-last-days',
  'in-next-days',
  'any-of',
  'none-of',
  'contains',
  'has-value',
  'has-no-value',
] as const;
export type RuleOperator = (typeof ruleOperators)[number];

/** One condition on a company property, as the properties endpoint names and types it. */
export interface RuleClause {
  readonly property: string;
  readonly operator: RuleOperator;
  /** As many as the operator takes; numbers and days (`YYYY-MM-DD`) as text. */
  readonly values: readonly string[];
}

/**
 * A saved condition over company properties that marks matching companies, or only proposes them. Companies that are
 * target accounts already never match.
 */
export interface Rule {
  readonly id: string;
  readonly name: string;
  /** All of them hold. */
  readonly clauses: readonly RuleClause[];
  readonly mode: 'propose' | 'mark';
  /** More matches than this in one run are not marked without asking. */
  readonly limit: number;
  readonly isOn: boolean;
  readonly createdAt: number;
}

/** What one run of a rule did. Times are epoch milliseconds. */
export interface RuleRun {
  readonly ruleId: string;
  readonly at: number;
  /** Companies that match, are no target accounts, and about which nobody has decided yet. */
  readonly matches: readonly CompanyId[];
  /** False where more match than one run takes in: the rest turns up in later runs. */
  readonly isWhole: boolean;
  readonly outcome:
    /** Under way: where the search goes on, also after a restart. */
    | { readonly state: 'searching'; readonly cursor: string | undefined; readonly total: number | undefined }
    /** Nothing matches that was not decided before. */
    | { readonly state: 'nothing' }
    | { readonly state: 'proposed' }
    /** Decided and durable; the changes are on their way into the outbox. */
    | { readonly state: 'marking'; readonly groupId: string }
    /** Marked as one group of changes, by which it can be undone. */
    | { readonly state: 'marked'; readonly groupId: string }
    /** More matches than the rule's limit: nothing was marked. */
    | { readonly state: 'asks' }
    | { readonly state: 'failed'; readonly reason: Failure };
  /** Requests it cost. */
  readonly requests: number;
}

/**
 * What was decided about one company under one rule. It is never marked or proposed by that rule again: `marked` was
 * marked by it once, whatever became of it since; `dismissed` was declined by a person; `removed` was taken from the
 * target accounts by a person.
 */
export interface RuleVerdict {
  readonly ruleId: string;
  readonly companyId: CompanyId;
  readonly verdict: 'marked' | 'dismissed' | 'removed';
  readonly at: number;
}

/** What a rule would find now. */
export interface RulePreview {
  /** The first of them. */
  readonly companies: readonly Company[];
  /** How many match; undefined where HubSpot does not say. */
  readonly total: number | undefined;
  /** False where `total` is only known not to be exceeded. */
  readonly isExact: boolean;
}

/** What a rule may hold. */
export const ruleLimits = {
  /** HubSpot takes six filters in a group; one is the target account, one where the next page begins. */
  clauses: 4,
  nameLength: 80,
  valueLength: 200,
  values: 50,
  /** Matches that one run takes in, and so the most that a rule may mark without asking. */
  matches: 1_000,
} as const;
