import type { CompanyProperty } from '#core/domain/company-property.ts';
import { addDays, dayRange, startOfDay } from '#core/domain/day-range.ts';
import type { RuleMoment } from '#core/domain/match-clause.ts';
import type { RuleClause } from '#core/domain/rule.ts';
import type { Filter } from './search-objects.ts';

/**
 * The one search filter that finds all that a valid clause accepts; `contains` finds more, and its results must be
 * looked at again.
 */
export function clauseFilter(
  clause: RuleClause,
  { name: propertyName, type }: CompanyProperty,
  moment: RuleMoment,
): Filter {
  const { operator, values } = clause;
  if (operator === 'has-value') return { propertyName, operator: 'HAS_PROPERTY' };
  if (operator === 'has-no-value') return { propertyName, operator: 'NOT_HAS_PROPERTY' };
  if (type === 'date' || type === 'datetime') {
    return { propertyName, ...timeBounds(clause, type, moment) };
  }
  // Of enumerations the case counts; of text HubSpot wants lists in lower case.
  const asked = type === 'string' ? values.map((value) => value.toLowerCase()) : values;
  const [value = '', highValue = ''] = asked;
  switch (operator) {
    case 'is-not':
      return { propertyName, operator: 'NEQ', value };
    case 'at-least':
      return { propertyName, operator: 'GTE', value };
    case 'at-most':
      return { propertyName, operator: 'LTE', value };
    case 'between':
      return { propertyName, operator: 'BETWEEN', value, highValue };
    case 'any-of':
      return { propertyName, operator: 'IN', values: asked };
    case 'none-of':
      return { propertyName, operator: 'NOT_IN', values: asked };
    case 'contains':
      return { propertyName, operator: 'CONTAINS_TOKEN', value: `*${longestWord(value)}*` };
    default:
      return { propertyName, operator: 'EQ', value };
  }
}

/** Every company that has the property: what takes the place of a filter that is too long for a search. */
export const loosened = ({ propertyName }: Filter): Filter => ({ propertyName, operator: 'HAS_PROPERTY' });

/** Days as epoch milliseconds: of a `datetime` in the portal's time zone, of a `date` at midnight UTC. */
function timeBounds(
  clause: RuleClause,
  type: 'date' | 'datetime',
  { now, timeZone }: RuleMoment,
): Omit<Filter, 'propertyName'> {
  const { from, to } = dayRange(clause, now, timeZone);
  const startOf = (day: string) => (type === 'date' ? Date.parse(day) : startOfDay(day, timeZone));
  const first = from === undefined ? undefined : String(startOf(from));
  const last =
    to === undefined
      ? undefined
      : String(type === 'date' ? Date.parse(to) : startOfDay(addDays(to, 1), timeZone) - 1);
  if (last === undefined) return { operator: 'GTE', value: first ?? '' };
  if (first === undefined) return { operator: 'LTE', value: last };
  return { operator: 'BETWEEN', value: first, highValue: last };
}

/** HubSpot finds words. Whatever holds the whole text holds its longest word, if only as a part of one. */
const longestWord = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  );
