import type { CompanyProperty } from '#core/domain/company-property.ts';
import { operatorsOf, valuesOf } from '#core/domain/rule-operators.ts';
import { ruleLimits, type Rule, type RuleClause, type RuleOperator } from '#core/domain/rule.ts';

/** A condition while it is being entered; `property` is empty until one is chosen. */
export interface ClauseDraft extends RuleClause {
  /** Tells it from its neighbours, whatever is entered. */
  readonly key: number;
}

/** A rule while it is being entered. */
export interface RuleDraft {
  readonly id: string;
  readonly name: string;
  readonly clauses: readonly ClauseDraft[];
  readonly mode: Rule['mode'];
  /** As typed. */
  readonly limit: string;
  readonly isOn: boolean;
  /** Undefined for a rule that was never saved. */
  readonly createdAt: number | undefined;
}

const usualLimit = 50;

export const emptyClause = (key: number): ClauseDraft => ({
  key,
  property: '',
  operator: 'has-value',
  values: [],
});

/** A new rule with these conditions, or with one that is still empty. */
export const newDraft = (id: string, name = '', clauses: readonly RuleClause[] = []): RuleDraft => ({
  id,
  name,
  clauses:
    clauses.length > 0 ? clauses.map((clause, index) => ({ ...clause, key: index })) : [emptyClause(0)],
  mode: 'propose',
  limit: String(usualLimit),
  isOn: true,
  createdAt: undefined,
});

export const draftOf = (rule: Rule): RuleDraft => ({
  ...rule,
  clauses: rule.clauses.map((clause, index) => ({ ...clause, key: index })),
  limit: String(rule.limit),
});

/** The rule that a draft stands for, sound or not. `now` is epoch milliseconds. */
export const ruleOf = (draft: RuleDraft, now: number): Rule => ({
  id: draft.id,
  name: draft.name.trim(),
  clauses: draft.clauses.map(clauseOf),
  mode: draft.mode,
  // The field is not shown while the rule only proposes.
  limit: draft.mode === 'propose' ? clampedLimit(draft.limit) : Number(draft.limit || Number.NaN),
  isOn: draft.isOn,
  createdAt: draft.createdAt ?? now,
});

function clampedLimit(text: string): number {
  const limit = Math.round(Number(text));
  return limit >= 1 && limit <= ruleLimits.matches ? limit : usualLimit;
}

/** The clause that is being entered, its values without blanks around them and without those that are empty. */
export const clauseOf = ({ property, operator, values }: ClauseDraft): RuleClause => ({
  property,
  operator,
  values: valuesOf(operator) === 'several' ? trimmed(values).filter(Boolean) : trimmed(values),
});

const trimmed = (values: readonly string[]): string[] => values.map((value) => value.trim());

/** The condition on another property: its likeliest comparison, and no values yet. */
export function withProperty(clause: ClauseDraft, property: CompanyProperty): ClauseDraft {
  const operator = operatorsOf(property)[0] ?? 'has-value';
  return { ...clause, property: property.name, operator, values: startValues(property, operator) };
}

/** The condition with another comparison; what was entered stays where it still makes sense. */
export function withOperator(
  clause: ClauseDraft,
  operator: RuleOperator,
  property: CompanyProperty,
): ClauseDraft {
  const isSameKind = kindOf(operator) === kindOf(clause.operator);
  const start = startValues(property, operator);
  if (!isSameKind) return { ...clause, operator, values: start };
  const wanted = valuesOf(operator);
  if (wanted === 'several') return { ...clause, operator, values: clause.values };
  return { ...clause, operator, values: start.map((empty, index) => clause.values[index] ?? empty) };
}

const kindOf = (operator: RuleOperator): 'days' | 'several' | 'plain' =>
  operator === 'in-last-days' || operator === 'in-next-days'
    ? 'days'
    : valuesOf(operator) === 'several'
      ? 'several'
      : 'plain';

function startValues({ type }: CompanyProperty, operator: RuleOperator): readonly string[] {
  switch (valuesOf(operator)) {
    case 'none':
    case 'several':
      return [];
    case 'two':
      return ['', ''];
    case 'one':
      return type === 'bool'
        ? ['true']
        : operator === 'in-last-days' || operator === 'in-next-days'
          ? ['30']
          : [''];
  }
}
