import type { Company } from '#core/domain/company.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Connection } from '#core/domain/connection.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { Rule } from '#core/domain/rule.ts';
import type { StoredRuleRun } from '#core/storage/rule-runs.ts';

/** One run of a rule with what became of it. */
export interface RuleRunView {
  readonly run: StoredRuleRun;
  /** What it marked, as far as the local copy still has it. */
  readonly companies: readonly Company[];
  /** Whether what it marked can be undone: it can, it was, or it was too long ago (or nothing was marked). */
  readonly undo:
    | { readonly state: 'possible'; readonly groupId: string }
    | { readonly state: 'done' }
    | { readonly state: 'gone' };
}

/** One rule with what it did and what it waits for. */
export interface RuleView {
  readonly rule: Rule;
  /** Latest first. */
  readonly runs: readonly RuleRunView[];
  /** What the latest run proposes or asks about, as far as nobody has decided since. */
  readonly waiting: readonly Company[];
}

/** Everything the rules page draws from. */
export interface RulesReadModel {
  readonly connection: Connection;
  readonly portal: Portal | undefined;
  readonly owners: readonly Owner[];
  /** Undefined until they were read from HubSpot for the first time. */
  readonly properties: readonly CompanyProperty[] | undefined;
  readonly rules: readonly RuleView[];
}
