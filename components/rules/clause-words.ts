import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { RuleClause, RuleOperator } from '#core/domain/rule.ts';
import type { Messages } from '#components/locale/en.ts';
import type { Formats } from '#components/locale/format.ts';
import { choiceLabel, choicesOf, type RuleWords } from './property-choices.ts';

/** A condition in words, in its parts: `HubSpot Score`, `is at least`, `80`. */
export interface ClauseWords {
  readonly property: string;
  readonly comparison: string;
  /** Empty where there is nothing to compare with. */
  readonly value: string;
}

/** What a comparison is called on a property of this type. */
export function operatorWords(
  operator: RuleOperator,
  { type }: Pick<CompanyProperty, 'type'>,
  { rules }: Messages,
): string {
  const onDays: Partial<Record<RuleOperator, string>> = rules.dayOperators;
  const isDay = type === 'date' || type === 'datetime';
  return (isDay ? onDays[operator] : undefined) ?? rules.operators[operator];
}

/** Says a condition; one on a property that is gone is said by its internal name. */
export function clauseWords(
  clause: RuleClause,
  words: RuleWords,
  messages: Messages,
  formats: Formats,
): ClauseWords {
  const { operator, values } = clause;
  const property = words.properties.find(({ name }) => name === clause.property);
  const label = property?.label ?? clause.property;
  const { rules } = messages;
  if (operator === 'in-last-days') {
    return { property: label, comparison: rules.lastDays(Number(values[0])), value: '' };
  }
  if (operator === 'in-next-days') {
    return { property: label, comparison: rules.nextDays(Number(values[0])), value: '' };
  }
  const type = property?.type ?? 'string';
  const shown = values.map((value) => valueWords(value, property, words, messages, formats));
  const [first = '', second = ''] = shown;
  return {
    property: label,
    comparison: operatorWords(operator, { type }, messages),
    value: operator === 'between' ? rules.range(first, second) : anyOf(shown, messages.locale),
  };
}

/** `a, b or c`. */
export const anyOf = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);

function valueWords(
  value: string,
  property: CompanyProperty | undefined,
  words: RuleWords,
  messages: Messages,
  formats: Formats,
): string {
  switch (property?.type) {
    case 'number':
      return Number.isFinite(Number(value)) ? formats.number(Number(value)) : value;
    case 'date':
    case 'datetime':
      return dayWords(value, formats);
    case 'bool':
      return value === 'true' ? messages.rules.editor.yes : messages.rules.editor.no;
    case 'enumeration':
    case 'multi-checkbox':
      return choiceLabel(choicesOf(property, words, messages.locale), value);
    default:
      return `“${value}”`;
  }
}

/** A day of the calendar has no zone: said at noon of the reader's own, it is the same day. */
function dayWords(day: string, formats: Formats): string {
  const at = new Date(`${day}T12:00:00`).getTime();
  return Number.isNaN(at) ? day : formats.date(at);
}
