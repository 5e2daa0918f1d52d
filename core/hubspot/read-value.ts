import { brandId } from '#core/domain/ids.ts';
import type { RecordSource } from './read-records.ts';

/*
 * HubSpot sends every value as a string or null, and null for an empty one. Each reader gives undefined for an
 * empty value, and for one it can't read, which it reports.
 */

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** A text without blanks around it. */
export function readText(source: RecordSource, property: string): string | undefined {
  const value = source.properties[property];
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  source.leaveOut(property, `Not a text: ${shown(value)}`);
  return undefined;
}

const numberShape = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

export function readNumber(source: RecordSource, property: string): number | undefined {
  const text = readText(source, property);
  if (text === undefined) return undefined;
  const value = numberShape.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  source.leaveOut(property, `Not a number: ${shown(text)}`);
  return undefined;
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const timeShape = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}:?\d{2})?$/i;
const epochShape = /^\d{10,14}(\.\d+)?$/;

/** ISO 8601 or epoch milliseconds as epoch milliseconds; a day is its midnight in UTC. */
export function parseTime(text: string): number | undefined {
  let value = Number.NaN;
  // How HubSpot writes nearly all of them: nothing to look at more closely.
  if (text.length === 24 && text.endsWith('Z')) value = Date.parse(text);
  else if (dayShape.test(text)) value = Date.parse(text);
  else if (epochShape.test(text)) value = Math.floor(Number(text));
  else {
    const zone = timeShape.exec(text)?.[3];
    // Without a zone it would be read in this machine's own.
    if (zone || timeShape.test(text)) value = Date.parse(zone ? text : `${text}Z`);
  }
  return Number.isNaN(value) ? undefined : value;
}

/** A `datetime` or `date` as epoch milliseconds (UTC). */
export function readTime(source: RecordSource, property: string): number | undefined {
  const text = readText(source, property);
  if (text === undefined) return undefined;
  const at = parseTime(text);
  if (at === undefined) source.leaveOut(property, `Not a time: ${shown(text)}`);
  return at;
}

/** A `bool`; empty is false. */
export function readFlag(source: RecordSource, property: string): boolean {
  const text = readText(source, property)?.toLowerCase();
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  source.leaveOut(property, `Neither true nor false: ${shown(text)}`);
  return false;
}

/** A multi-valued property: values joined with `;`. */
export function readList(source: RecordSource, property: string): string[] {
  const text = readText(source, property);
  if (text === undefined) return [];
  return text
    .split(';')
    .map((value) => value.trim())
    .filter(Boolean);
}

const idShape = /^\d+$/;

/** An id that refers to another record, branded as what the caller knows it to be. */
export function readId<Id extends Branded>(source: RecordSource, property: string): Id | undefined {
  // A reference of type number may come with decimals.
  const text = readText(source, property)?.replace(/\.0+$/, '');
  if (text === undefined) return undefined;
  if (idShape.test(text)) return brandId<Id>(text);
  source.leaveOut(property, `Not an id: ${shown(text)}`);
  return undefined;
}

/** Ids joined with `;`; what is no id among them is left out and reported once. */
export function readIds<Id extends Branded>(source: RecordSource, property: string): Id[] {
  const values = readList(source, property);
  const ids = values.filter((value) => idShape.test(value));
  if (ids.length < values.length) source.leaveOut(property, `Not ids: ${shown(values.join(';'))}`);
  return ids.map((id) => brandId<Id>(id));
}

type Branded = ReturnType<typeof brandId>;
