import type { CompanyProperty } from './company-property.ts';
import { isDay } from './day-range.ts';
import { ruleLimits, type Rule, type RuleClause } from './rule.ts';
import { operatorsOf, valuesOf } from './rule-operators.ts';

/** What is wrong with a clause, one thing at a time. */
export type ClauseFault =
  /** The portal has no such property, or has it no longer. */
  | 'unknown-property'
  /** The property's type does not take this operator. */
  | 'wrong-operator'
  | 'value-missing'
  | 'too-many-values'
  | 'value-too-long'
  | 'not-a-number'
  /** No day of the calendar between 1971 and 2199. */
  | 'not-a-day'
  /** No whole number of days from 1 to 3,650. */
  | 'not-days'
  /** The first bound is above the second. */
  | 'reversed'
  /** Not one of the property's options (any more). */
  | 'unknown-option'
  /** Nothing in it that a search could look for: no letter and no digit. */
  | 'no-word';

/** What is wrong with a rule. */
export type RuleFault =
  | { readonly kind: 'no-name' | 'name-too-long' | 'no-clauses' | 'too-many-clauses' | 'wrong-limit' }
  | { readonly kind: 'clause'; readonly index: number; readonly fault: ClauseFault };

/** Everything that keeps a rule from being saved or run, in the order of the form; none where it is sound. */
export function checkRule(
  rule: Pick<Rule, 'name' | 'clauses' | 'limit'>,
  properties: readonly CompanyProperty[],
): readonly RuleFault[] {
  const faults: RuleFault[] = [];
  const name = rule.name.trim();
  if (name === '') faults.push({ kind: 'no-name' });
  if (name.length > ruleLimits.nameLength) faults.push({ kind: 'name-too-long' });
  if (rule.clauses.length === 0) faults.push({ kind: 'no-clauses' });
  if (rule.clauses.length > ruleLimits.clauses) faults.push({ kind: 'too-many-clauses' });
  for (const [index, clause] of rule.clauses.entries()) {
    const fault = checkClause(
      clause,
      properties.find(({ name: known }) => known === clause.property),
    );
    if (fault) faults.push({ kind: 'clause', index, fault });
  }
  const { limit } = rule;
  if (!Number.isInteger(limit) || limit < 1 || limit > ruleLimits.matches)
    faults.push({ kind: 'wrong-limit' });
  return faults;
}

/** What is wrong with a clause on this property; undefined where it is sound. */
export function checkClause(
  { operator, values }: RuleClause,
  property: CompanyProperty | undefined,
): ClauseFault | undefined {
  if (!property) return 'unknown-property';
  if (!operatorsOf(property).includes(operator)) return 'wrong-operator';
  const wanted = valuesOf(operator);
  const most = { none: 0, one: 1, two: 2, several: ruleLimits.values }[wanted];
  const least = wanted === 'several' ? 1 : most;
  if (values.length > most) return 'too-many-values';
  if (values.length < least || values.some((value) => value.trim() === '')) return 'value-missing';
  if (values.some((value) => value.length > ruleLimits.valueLength)) return 'value-too-long';
  return wanted === 'none' ? undefined : checkValues(operator, values, property);
}

function checkValues(
  operator: RuleClause['operator'],
  values: readonly string[],
  { type, options }: CompanyProperty,
): ClauseFault | undefined {
  if (operator === 'in-last-days' || operator === 'in-next-days')
    return values.every(isDayCount) ? undefined : 'not-days';
  switch (type) {
    case 'number':
      return values.every(isNumber) ? inOrder(values.map(Number)) : 'not-a-number';
    case 'date':
    case 'datetime':
      return values.every(isUsualDay) ? inOrder(values) : 'not-a-day';
    case 'bool':
      return values.every((value) => value === 'true' || value === 'false') ? undefined : 'unknown-option';
    case 'enumeration':
    case 'multi-checkbox':
      // Owners and teams come and go; one that is gone simply matches nothing.
      return typeof options === 'string' ||
        values.every((value) => options.some((one) => one.value === value))
        ? undefined
        : 'unknown-option';
    case 'string':
      return operator !== 'contains' || /[\p{L}\p{N}]/u.test(values[0] ?? '') ? undefined : 'no-word';
  }
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text));

const isDayCount = (text: string): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3_650;

/** HubSpot's search fails on times near 1970, and nobody means the others. */
const isUsualDay = (text: string): boolean => isDay(text) && text >= '1971-01-01' && text <= '2199-12-31';

const inOrder = <Value extends number | string>([first, second]: readonly Value[]):
  ClauseFault | undefined =>
  first !== undefined && second !== undefined && first > second ? 'reversed' : undefined;
