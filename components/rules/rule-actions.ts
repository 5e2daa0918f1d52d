import type { Company } from '#core/domain/company.ts';
import type { Rule } from '#core/domain/rule.ts';
import type { CompanyId } from '#core/domain/ids.ts';

/** What can be done with one rule on the page; each says by itself what came of it. */
export interface RuleActions {
  readonly switchRule: (rule: Rule, isOn: boolean) => void;
  readonly run: (rule: Rule) => void;
  readonly edit: (rule: Rule) => void;
  readonly remove: (rule: Rule) => void;
  /** Marks what the run of this number asked about. */
  readonly confirm: (seq: number, count: number) => void;
  /** Marks proposals. */
  readonly select: (companies: readonly Company[]) => void;
  readonly dismiss: (rule: Rule, company: Company) => void;
  readonly undo: (groupId: string) => void;
  readonly openRecord: (companyId: CompanyId) => void;
}
