import type { CompanyId } from '#core/domain/ids.ts';
import type { Rule, RuleClause, RulePreview } from '#core/domain/rule.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';

/** A command that marks companies, with the group by which it can be undone. */
export interface Marking {
  readonly groupId: string;
  readonly outcome: Outcome<null>;
}

/** What a person can do on the rules page. Each resolves once it is durable, or with the reason why it is not. */
export interface RulesVerbs {
  /** Sees to it that the company properties are there. */
  readonly loadProperties: () => Promise<Outcome<null>>;
  /** Stores a rule, new or changed, or one that was deleted. */
  readonly save: (rule: Rule) => Promise<Outcome<null>>;
  readonly switchRule: (ruleId: string, isOn: boolean) => Promise<Outcome<null>>;
  readonly remove: (ruleId: string) => Promise<Outcome<Rule | null>>;
  readonly runNow: (ruleId: string) => Promise<Outcome<null>>;
  readonly preview: (clauses: readonly RuleClause[]) => Promise<Outcome<RulePreview>>;
  /** Marks what a run asked about. */
  readonly confirm: (seq: number) => Promise<Marking>;
  /** Marks companies that a rule proposes. */
  readonly select: (companyIds: readonly CompanyId[]) => Promise<Marking>;
  readonly dismiss: (
    ruleId: string,
    companyIds: readonly CompanyId[],
    isDismissed: boolean,
  ) => Promise<Outcome<null>>;
  readonly undo: (groupId: string) => Promise<Outcome<null>>;
  /** Opens the company's record in a new tab. */
  readonly openRecord: (companyId: CompanyId) => void;
  readonly openOptions: () => void;
  /** A name for a new rule, which nothing else has. */
  readonly newId: () => string;
}
