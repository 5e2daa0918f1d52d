import type { Failure } from './failure.ts';
import type { CompanyId } from './ids.ts';

/** How a clause compares a company property with its values. */
export const ruleOperators = [
  'equals',
  'is-not',
  'at-least',
  'at-most',
  'between',
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

/** A saved condition over company properties that marks matching companies, or only proposes them. */
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
  /** Companies that match and are no target accounts. */
  readonly matches: readonly CompanyId[];
  readonly outcome:
    | { readonly state: 'proposed' }
    /** Marked as one group of changes, by which it can be undone. */
    | { readonly state: 'marked'; readonly groupId: string }
    /** More matches than the rule's limit: nothing was marked. */
    | { readonly state: 'asks' }
    | { readonly state: 'failed'; readonly reason: Failure };
  /** Requests it cost. */
  readonly requests: number;
}
