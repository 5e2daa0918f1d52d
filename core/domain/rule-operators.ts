import type { CompanyProperty } from './company-property.ts';
import type { RuleOperator } from './rule.ts';

const known = ['has-value', 'has-no-value'] as const;
const onDays = [
  'equals',
  'at-least',
  'at-most',
  'between',
  'in-last-days',
  'in-next-days',
  ...known,
] as const;
const onChoices = ['any-of', 'none-of', ...known] as const;

const byType: Readonly<Record<CompanyProperty['type'], readonly RuleOperator[]>> = {
  string: ['equals', 'is-not', 'contains', 'any-of', 'none-of', ...known],
  number: ['at-least', 'at-most', 'between', 'equals', 'is-not', ...known],
  date: onDays,
  datetime: onDays,
  bool: ['equals', ...known],
  enumeration: onChoices,
  'multi-checkbox': onChoices,
};

/**
 * The operators that make sense for a property, the likeliest first. An enumeration whose options HubSpot does not
 * tell can only be asked whether it has a value.
 */
export function operatorsOf(property: Pick<CompanyProperty, 'type' | 'options'>): readonly RuleOperator[] {
  const isChoice = property.type === 'enumeration' || property.type === 'multi-checkbox';
  return isChoice && property.options.length === 0 ? known : byType[property.type];
}

/** How many values an operator takes. */
export function valuesOf(operator: RuleOperator): 'none' | 'one' | 'two' | 'several' {
  switch (operator) {
    case 'has-value':
    case 'has-no-value':
      return 'none';
    case 'between':
      return 'two';
    case 'any-of':
    case 'none-of':
      return 'several';
    default:
      return 'one';
  }
}
