import { type Answer, invalid } from './api-error.ts';
import { type ObjectType, objectTypeInfo } from './object-types.ts';
import { propertiesOf } from './property-definitions.ts';
import { recordJson, valueOf } from './record-json.ts';
import type { PortalRecord } from './record-store.ts';
import {
  type Call,
  type Json,
  type PortalContext,
  isJson,
  ok,
  readBody,
  requireScopes,
  textOf,
  textsOf,
} from './route.ts';
import { type Matches, compileFilter, compileQuery } from './search-filter.ts';

const most = { groups: 5, filtersPerGroup: 6, filters: 18, limit: 200, results: 10_000, body: 3000 };

function readFilters(context: PortalContext, type: ObjectType, body: Json): Matches {
  const given = Array.isArray(body.filterGroups) ? body.filterGroups.filter(isJson) : [];
  const groups = Array.isArray(body.filters) && given.length === 0 ? [{ filters: body.filters }] : given;
  if (groups.length > most.groups)
    throw invalid(`Too many filterGroups: at most ${most.groups} are allowed.`);
  let count = 0;
  const compiled = groups.map((group) => {
    const filters = Array.isArray(group.filters) ? group.filters.filter(isJson) : [];
    count += filters.length;
    if (filters.length > most.filtersPerGroup || count > most.filters) {
      throw invalid(
        `Too many filters: at most ${most.filtersPerGroup} in a group and ${most.filters} in all are allowed.`,
      );
    }
    return filters.map((filter) => {
      const [value, highValue] = [textOf(filter.value), textOf(filter.highValue)];
      return compileFilter(context.data.store, type, {
        propertyName: textOf(filter.propertyName) ?? '',
        operator: textOf(filter.operator) ?? '',
        ...(value === undefined ? {} : { value }),
        ...(highValue === undefined ? {} : { highValue }),
        ...(Array.isArray(filter.values) ? { values: textsOf(filter.values) } : {}),
      });
    });
  });
  return (record) =>
    compiled.length === 0 || compiled.some((filters) => filters.every((matches) => matches(record)));
}

function readOrder(type: ObjectType, sorts: unknown): (a: PortalRecord, b: PortalRecord) => number {
  const given: unknown[] = Array.isArray(sorts) ? sorts : [];
  if (given.length > 1) throw invalid('Only one sort is allowed.');
  const sort = given[0];
  const name = isJson(sort) ? textOf(sort.propertyName) : textOf(sort);
  if (name === undefined) return (a, b) => a.createdAt - b.createdAt;
  const definition = propertiesOf(type).get(name);
  if (definition === undefined)
    throw invalid(`There was a problem with the request: property ${name} does not exist.`);
  const down = isJson(sort) && sort.direction === 'DESCENDING' ? -1 : 1;
  const isNumber = definition.type === 'number';
  return (a, b) => {
    const [one, other] = [valueOf(a, name), valueOf(b, name)];
    // Empty values come last in either direction.
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    if (one === other) return 0;
    return (isNumber ? Number(one) - Number(other) : one < other ? -1 : 1) * down;
  };
}

/** The page's rows in another order, the same each time. */
const shuffled = (rows: readonly PortalRecord[]): readonly PortalRecord[] =>
  rows.toSorted((a, b) => (Number(a.id) % 97) - (Number(b.id) % 97) || Number(a.id) - Number(b.id));

/** `POST objects/{type}/search` over the index. */
export function routeSearch(context: PortalContext, call: Call, type: ObjectType): Answer {
  requireScopes(call, objectTypeInfo[type].read);
  if (call.text.length > most.body)
    throw invalid(`The request is too long: at most ${most.body} characters are allowed.`);
  const body = readBody(call);
  const limit = body.limit === undefined ? 10 : Number(body.limit);
  if (!Number.isInteger(limit) || limit < 0 || limit > most.limit) {
    throw invalid(`Invalid limit: ${String(body.limit)}; at most ${most.limit} results may be asked for.`);
  }
  const after = textOf(body.after) || '0';
  if (!/^\d+$/.test(after)) throw invalid(`Invalid paging cursor: ${after}`);
  const offset = Number(after);
  if (offset + limit > most.results) {
    throw invalid(
      `There was a problem with the request: paging past ${most.results} results is not possible.`,
    );
  }
  const matches = readFilters(context, type, body);
  const query = textOf(body.query)?.trim() ?? '';
  const matchesQuery = query === '' ? undefined : compileQuery(query, objectTypeInfo[type].searched);
  const order = readOrder(type, body.sorts);
  const found: PortalRecord[] = [];
  for (const row of context.index.rowsOf(type)) {
    if (matches(row) && (matchesQuery === undefined || matchesQuery(row))) found.push(row);
  }
  found.sort((a, b) => order(a, b) || Number(a.id) - Number(b.id));
  const page = found.slice(offset, offset + limit);
  const properties = Array.isArray(body.properties) ? textsOf(body.properties) : undefined;
  const end = offset + page.length;
  return ok({
    total: found.length,
    results: (context.shuffleSearch ? shuffled(page) : page).map((row) => {
      // HubSpot now and then shows a row newer than the one that matched.
      const live = context.shuffleSearch ? context.data.store.get(row.id) : undefined;
      return recordJson(live ?? row, properties);
    }),
    ...(end < found.length && limit > 0 ? { paging: { next: { after: String(end) } } } : {}),
  });
}
