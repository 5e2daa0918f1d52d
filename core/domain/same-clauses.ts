import type { RuleClause } from './rule.ts';

/** Whether two lists of clauses ask for the same, value by value. */
export const isSameClauses = (a: readonly RuleClause[], b: readonly RuleClause[]): boolean =>
  a.length === b.length &&
  a.every((clause, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      clause.property === other.property &&
      clause.operator === other.operator &&
      clause.values.length === other.values.length &&
      clause.values.every((value, position) => value === other.values[position])
    );
  });
