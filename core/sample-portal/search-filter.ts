import { invalid } from './api-error.ts';
import type { ObjectType } from './object-types.ts';
import { type PropertyDefinition, propertiesOf } from './property-definitions.ts';
import { valueOf } from './record-json.ts';
import { ApiError } from './api-error.ts';
import { readObjectType } from './object-types.ts';
import type { PortalRecord, RecordStore } from './record-store.ts';

export interface SearchFilter {
  readonly propertyName: string;
  readonly operator: string;
  readonly value?: string;
  readonly highValue?: string;
  readonly values?: readonly string[];
}
export type Matches = (record: PortalRecord) => boolean;

const tokensOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((token) => token !== '');

const escapeForPattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Any token of the value matches any token asked for; `*` stands for anything. HubSpot over-matches the same way. */
function containsToken(asked: string): (value: string) => boolean {
  const patterns = tokensOf(asked).map(
    (token) => new RegExp(`^${escapeForPattern(token).replaceAll('*', '.*')}$`, 'u'),
  );
  return (value) => tokensOf(value).some((token) => patterns.some((pattern) => pattern.test(token)));
}

/** A filter value on the scale of its property: numbers and times as numbers, other text lower-case where case does not count. */
function scaleOf({ name, type }: PropertyDefinition): (text: string) => number | string {
  if (type === 'number') {
    // Record ids may pass 2^53; equal length makes their text comparable.
    return name === 'hs_object_id' ? (text) => text.padStart(20, '0') : Number;
  }
  if (type === 'datetime' || type === 'date') {
    return (text) => {
      const at = /^-?\d+(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : Date.parse(text);
      if (Number.isNaN(at))
        throw invalid(`There was a problem with the request: ${text} was not a valid date.`);
      if (at < 1000 && type === 'datetime') throw new ApiError(500, 'There was a problem with the request.');
      return at;
    };
  }
  return type === 'string' ? (text) => text.toLowerCase() : (text) => text;
}

function associated(store: RecordStore, type: ObjectType, filter: SearchFilter): Matches {
  const to = readObjectType(filter.propertyName.slice('associations.'.length));
  if (to === undefined)
    throw invalid(`There was a problem with the request: unknown ${filter.propertyName}.`);
  const ids =
    filter.operator === 'EQ' ? [filter.value] : filter.operator === 'IN' ? filter.values : undefined;
  if (ids === undefined)
    throw invalid(`Operator ${filter.operator} is not supported for ${filter.propertyName}.`);
  const found = new Set(ids.flatMap((id) => (id === undefined ? [] : [...store.linksOf(id, type).keys()])));
  return (record) => found.has(record.id);
}

/** Turns one filter into a test of records. Throws HubSpot's 400 where it makes no sense. */
export function compileFilter(store: RecordStore, type: ObjectType, filter: SearchFilter): Matches {
  const { propertyName, operator } = filter;
  if (propertyName.startsWith('associations.')) return associated(store, type, filter);
  const definition = propertiesOf(type).get(propertyName);
  if (definition === undefined) {
    throw invalid(`There was a problem with the request: property ${propertyName} does not exist.`, {
      errors: [{ message: `Property '${propertyName}' does not exist`, in: 'filterGroups' }],
    });
  }
  if (operator === 'HAS_PROPERTY') return (record) => valueOf(record, propertyName) !== undefined;
  if (operator === 'NOT_HAS_PROPERTY') return (record) => valueOf(record, propertyName) === undefined;

  const scale = scaleOf(definition);
  const required = (name: 'value' | 'highValue'): string => {
    const value = filter[name];
    if (value === undefined) throw invalid(`Filter on ${propertyName} with ${operator} needs ${name}.`);
    return value;
  };
  const test = (accepts: (value: number | string) => boolean): Matches => {
    return (record) => {
      const value = valueOf(record, propertyName);
      return value !== undefined && accepts(scale(value));
    };
  };
  switch (operator) {
    case 'EQ':
    case 'NEQ': {
      const asked = scale(required('value'));
      return test((value) => (value === asked) === (operator === 'EQ'));
    }
    case 'LT':
    case 'LTE':
    case 'GT':
    case 'GTE':
    case 'BETWEEN': {
      const asked = scale(required('value'));
      if (operator === 'LT') return test((value) => value < asked);
      if (operator === 'LTE') return test((value) => value <= asked);
      if (operator === 'GT') return test((value) => value > asked);
      if (operator === 'GTE') return test((value) => value >= asked);
      const high = scale(required('highValue'));
      return test((value) => value >= asked && value <= high);
    }
    case 'IN':
    case 'NOT_IN': {
      if (filter.values === undefined)
        throw invalid(`Filter on ${propertyName} with ${operator} needs values.`);
      // Text is compared lower-case, but what is asked for stays as it is: upper case never matches.
      const asked = new Set(definition.type === 'string' ? filter.values : filter.values.map(scale));
      const isMulti = definition.fieldType === 'checkbox';
      return test((value) => {
        const isIn = isMulti
          ? String(value)
              .split(';')
              .some((part) => asked.has(part))
          : asked.has(value);
        return isIn === (operator === 'IN');
      });
    }
    case 'CONTAINS_TOKEN':
    case 'NOT_CONTAINS_TOKEN': {
      const contains = containsToken(required('value'));
      return (record) => {
        const value = valueOf(record, propertyName);
        return value !== undefined && contains(value) === (operator === 'CONTAINS_TOKEN');
      };
    }
    default:
      throw invalid(`Invalid input JSON: ${operator} is not one of the known operators.`);
  }
}

/** Full text as `query` of a search: every word must begin some word of the searched properties. */
export function compileQuery(query: string, properties: readonly string[]): Matches {
  const words = tokensOf(query);
  return (record) => {
    const tokens = properties.flatMap((name) => tokensOf(valueOf(record, name) ?? ''));
    return words.every((word) => tokens.some((token) => token.startsWith(word)));
  };
}
