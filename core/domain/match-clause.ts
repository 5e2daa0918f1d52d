import type { CompanyProperty } from './company-property.ts';
import { dayRange, startOfDay, addDays } from './day-range.ts';
import type { RuleClause } from './rule.ts';

/** The present and the portal's time zone (IANA): what days are counted by. */
export interface RuleMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
}

type Accepts = (raw: string) => boolean;

/**
 * Turns a valid clause into a test of the property's raw value (HubSpot's text; undefined where it was never set or
 * was cleared). Everything but *has no value* needs a value: *is not* and *none of* mean a value other than that, as
 * HubSpot's search has it. Text compares without regard to case, enumerations exactly; *contains* is a run of
 * characters; a value that is no number or no time matches nothing. Days of a `datetime` are the portal's, those of
 * a `date` have no zone.
 */
export function compileClause(
  clause: RuleClause,
  property: Pick<CompanyProperty, 'type'>,
  moment: RuleMoment,
): (raw: string | undefined) => boolean {
  if (clause.operator === 'has-no-value') return (raw) => raw === undefined || raw === '';
  const accepts = clause.operator === 'has-value' ? () => true : acceptsOf(clause, property, moment);
  return (raw) => raw !== undefined && raw !== '' && accepts(raw);
}

function acceptsOf(clause: RuleClause, { type }: Pick<CompanyProperty, 'type'>, moment: RuleMoment): Accepts {
  switch (type) {
    case 'number':
      return onNumber(clause);
    case 'date':
      return onDate(clause, moment);
    case 'datetime':
      return onTime(clause, moment);
    case 'multi-checkbox':
      return onValues(clause, (raw) => raw.split(';').map((value) => value.trim()));
    case 'enumeration':
      return onValues(clause, (raw) => [raw]);
    case 'bool':
    case 'string':
      return onText(clause);
  }
}

function onValues({ operator, values }: RuleClause, read: (raw: string) => readonly string[]): Accepts {
  const asked = new Set(values);
  const isOneOf: Accepts = (raw) => read(raw).some((value) => asked.has(value));
  return operator === 'none-of' ? (raw) => !isOneOf(raw) : isOneOf;
}

function onText({ operator, values }: RuleClause): Accepts {
  const asked = values.map((value) => value.toLowerCase());
  const isOneOf: Accepts = (raw) => asked.includes(raw.toLowerCase());
  if (operator === 'contains') return (raw) => raw.toLowerCase().includes(asked[0] ?? '');
  return operator === 'is-not' || operator === 'none-of' ? (raw) => !isOneOf(raw) : isOneOf;
}

function onNumber({ operator, values }: RuleClause): Accepts {
  const [first = Number.NaN, second = Number.NaN] = values.map(Number);
  const holds = (value: number): boolean => {
    switch (operator) {
      case 'at-least':
        return value >= first;
      case 'at-most':
        return value <= first;
      case 'between':
        return value >= first && value <= second;
      case 'is-not':
        return value !== first;
      default:
        return value === first;
    }
  };
  return (raw) => raw.trim() !== '' && Number.isFinite(Number(raw)) && holds(Number(raw));
}

function onDate(clause: RuleClause, { now, timeZone }: RuleMoment): Accepts {
  const { from = '0000-01-01', to = '9999-12-31' } = dayRange(clause, now, timeZone);
  return (raw) => {
    const at = timeIn(raw);
    if (at === undefined) return false;
    const day = new Date(at).toISOString().slice(0, 10);
    return day >= from && day <= to;
  };
}

function onTime(clause: RuleClause, { now, timeZone }: RuleMoment): Accepts {
  const { from, to } = dayRange(clause, now, timeZone);
  const first = from === undefined ? -Infinity : startOfDay(from, timeZone);
  const end = to === undefined ? Infinity : startOfDay(addDays(to, 1), timeZone);
  return (raw) => {
    const at = timeIn(raw);
    return at !== undefined && at >= first && at < end;
  };
}

const timeIn = (raw: string): number | undefined => {
  const at = /^-?\d+(\.\d+)?$/.test(raw) ? Math.floor(Number(raw)) : Date.parse(raw);
  return Number.isNaN(at) || Math.abs(at) > 8e15 ? undefined : at;
};
