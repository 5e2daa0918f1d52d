import type { RuleClause } from '#core/domain/rule.ts';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

/** What an oracle is told of the properties in question: their type as HubSpot names it, and whether several values fit. */
export type RawTypes = Readonly<Record<string, { readonly type: string; readonly isMulti?: boolean }>>;

/**
 * Which companies a rule must find, read off the raw records, one sentence of its meaning after the other. Nothing of
 * the product's own rules is used.
 */
export function ruleOracle(
  portal: SamplePortal,
  clauses: readonly RuleClause[],
  types: RawTypes,
  now: number,
): readonly string[] {
  return portal.records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] !== 'true')
    .filter((record) =>
      clauses.every((clause) =>
        fulfils(rawValue(record, clause.property), clause, types[clause.property] ?? { type: 'string' }, now),
      ),
    )
    .map(({ id }) => id)
    .sort();
}

type PortalRecord = SamplePortal['records']['companies'][number];

/** Two moments are no values of the record but facts about it. */
function rawValue(record: PortalRecord, name: string): string {
  if (name === 'createdate' || name === 'hs_createdate') return new Date(record.createdAt).toISOString();
  if (name === 'hs_lastmodifieddate') return new Date(record.updatedAt).toISOString();
  return record.properties[name] ?? '';
}

/** The day in Boston, where the sample portal keeps its clock; Swedes write days as computers do. */
const dayInBoston = (at: number) =>
  new Date(at).toLocaleDateString('sv-SE', { timeZone: 'America/New_York' });

const shift = (day: string, days: number) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
};

function fulfils(
  value: string,
  { operator, values }: RuleClause,
  raw: RawTypes[string],
  now: number,
): boolean {
  if (operator === 'has-no-value') return value === '';
  if (value === '') return false;
  if (operator === 'has-value') return true;
  const [a = '', b = ''] = values;
  if (raw.type === 'number') {
    const figure = parseFloat(value);
    if (operator === 'between') return figure >= parseFloat(a) && figure <= parseFloat(b);
    const difference = figure - parseFloat(a);
    if (operator === 'at-least') return difference >= 0;
    if (operator === 'at-most') return difference <= 0;
    return operator === 'is-not' ? difference !== 0 : difference === 0;
  }
  if (raw.type === 'date' || raw.type === 'datetime') {
    const day = raw.type === 'date' ? value.slice(0, 10) : dayInBoston(new Date(value).getTime());
    const today = dayInBoston(now);
    if (operator === 'at-least') return day >= a;
    if (operator === 'at-most') return day <= a;
    if (operator === 'between') return day >= a && day <= b;
    if (operator === 'in-last-days') return day <= today && day >= shift(today, -parseInt(a, 10));
    if (operator === 'in-next-days') return day >= today && day <= shift(today, parseInt(a, 10));
    return day === a;
  }
  const own = raw.isMulti ? value.split(';') : [value];
  const isCaseless = raw.type === 'string';
  const same = (x: string, y: string) =>
    isCaseless ? x.localeCompare(y, 'en', { sensitivity: 'accent' }) === 0 : x === y;
  if (operator === 'contains') return value.toLowerCase().indexOf(a.toLowerCase()) >= 0;
  const isOne = own.some((one) => values.some((asked) => same(one, asked)));
  return operator === 'is-not' || operator === 'none-of' ? !isOne : isOne;
}
