import { compileClause } from '#core/domain/match-clause.ts';
import type { Api } from './api.ts';
import { clauseFilter, loosened } from './clause-filter.ts';
import type { MatchPage, RuleSearch } from './hubspot-client.ts';
import { HubSpotError } from './hubspot-error.ts';
import { mapCompany } from './map-company.ts';
import { notTarget } from './not-target.ts';
import { companyProperties } from './property-names.ts';
import { readAllMatching } from './read-all-matching.ts';
import { readRecords } from './read-records.ts';
import type { RecordSource } from './read-records.ts';
import type { Filter } from './search-objects.ts';

/** Of the 3,000 characters that HubSpot takes: the rest is for the page's place and the frame of the request. */
const roomForFilters = 2_600;

/**
 * Companies that are no target accounts and fulfil every clause, 200 looked at per page. HubSpot's search only
 * narrows down: what it finds is held to the clauses again, by the values that came with it. Clauses must be valid.
 */
export async function findMatching(
  api: Api,
  search: RuleSearch,
  cursor: string | undefined,
  urgent: boolean,
): Promise<MatchPage> {
  const { clauses, moment } = search;
  const parts = clauses.map((clause) => {
    const property = search.properties.find(({ name }) => name === clause.property);
    if (!property) throw unknownProperty(clause.property);
    return { clause, name: property.name, accepts: compileClause(clause, property, moment), property };
  });
  const properties = [...new Set([...companyProperties, ...parts.map(({ name }) => name)])];
  const exact = parts.map(({ clause, property }) => clauseFilter(clause, property, moment));
  const filters = fitting(exact, properties);
  const page = await readAllMatching(
    api,
    { type: 'companies', filters, groups: notTarget.map((one) => [one]), properties, urgent },
    cursor,
  );
  const { items, setAside } = readRecords('companies', page.raws, api.now(), (source) => ({
    company: mapCompany(source),
    isMatch: parts.every(({ name, accepts }) => accepts(rawText(source, name))),
  }));
  const isExact =
    filters.every((filter, index) => filter === exact[index]) &&
    clauses.every(({ operator }) => operator !== 'contains');
  return {
    items: items.flatMap(({ company, isMatch }) => (isMatch && !company.isTargetAccount ? [company] : [])),
    setAside: [...page.setAside, ...setAside],
    total: page.total,
    cursor: page.cursor,
    isExact,
  };
}

/** The longest lists give way until the request is short enough. */
function fitting(filters: readonly Filter[], properties: readonly string[]): readonly Filter[] {
  const fitted = [...filters];
  const lengthOf = (value: unknown) => JSON.stringify(value).length;
  const length = () => lengthOf(notTarget.map((one) => [one, ...fitted])) + lengthOf(properties);
  while (length() > roomForFilters) {
    const lengths = fitted.map(lengthOf);
    const longest = lengths.indexOf(Math.max(...lengths));
    const filter = fitted[longest];
    if (!filter || filter.operator === 'HAS_PROPERTY') break;
    fitted[longest] = loosened(filter);
  }
  return fitted;
}

const rawText = (source: RecordSource, name: string): string | undefined => {
  const value = source.properties[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
};

const unknownProperty = (name: string) =>
  new HubSpotError({ kind: 'refused', status: 400, message: `Property '${name}' does not exist` });
