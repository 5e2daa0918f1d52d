import type { ObjectType } from './object-types.ts';

export interface AssociationType {
  readonly typeId: number;
  readonly label: string | null;
}

/** `from to id reverse [primary primaryReverse]`, HubSpot's own numbers (hubspot-api.md §3.6). */
const table = `contacts companies 279 280 1 2
deals companies 341 342 5 6
deals contacts 3 4
companies calls 181 182
companies emails 185 186
companies meetings 187 188
companies notes 189 190
companies tasks 191 192
companies communications 88 87
contacts calls 193 194
contacts emails 197 198
contacts meetings 199 200
contacts notes 201 202
contacts tasks 203 204
contacts communications 82 81
deals calls 205 206
deals emails 209 210
deals meetings 211 212
deals notes 213 214
deals tasks 215 216
deals communications 86 85
companies companies 450 450
contacts contacts 449 449
deals deals 451 451`;

export const parentToChild = 13;
export const childToParent = 14;

const defaults = new Map<string, number>();
const primaries = new Map<string, number>();
/** typeId of the other direction. */
const reverses = new Map<number, number>([
  [parentToChild, childToParent],
  [childToParent, parentToChild],
]);
const labels = new Map<number, string>([
  [parentToChild, 'Child Company'],
  [childToParent, 'Parent Company'],
]);

for (const line of table.split('\n')) {
  const [from = '', to = '', id, reverse, primary, primaryReverse] = line.split(' ');
  defaults.set(`${from} ${to}`, Number(id));
  defaults.set(`${to} ${from}`, Number(reverse));
  reverses.set(Number(id), Number(reverse));
  reverses.set(Number(reverse), Number(id));
  if (primary === undefined || primaryReverse === undefined) continue;
  primaries.set(`${from} ${to}`, Number(primary));
  primaries.set(`${to} ${from}`, Number(primaryReverse));
  reverses.set(Number(primary), Number(primaryReverse));
  reverses.set(Number(primaryReverse), Number(primary));
  labels.set(Number(primary), 'Primary');
  labels.set(Number(primaryReverse), 'Primary');
}

/** typeId of the association without label; undefined where HubSpot knows no such pair. */
export const defaultAssociation = (from: ObjectType, to: ObjectType): number | undefined =>
  defaults.get(`${from} ${to}`);

/** typeId of the *Primary* association; only contacts and deals have a primary company. */
export const primaryAssociation = (from: ObjectType, to: ObjectType): number | undefined =>
  primaries.get(`${from} ${to}`);

/** The same association seen from the other record. */
export const reverseAssociation = (typeId: number): number => reverses.get(typeId) ?? typeId;

export const associationLabel = (typeId: number): string | null => labels.get(typeId) ?? null;

/** All association types between two object types, unlabelled first. */
export function associationTypesBetween(from: ObjectType, to: ObjectType): readonly AssociationType[] {
  const ids = [defaultAssociation(from, to), primaryAssociation(from, to)];
  if (from === 'companies' && to === 'companies') ids.push(parentToChild, childToParent);
  return ids.flatMap((typeId) => (typeId === undefined ? [] : [{ typeId, label: associationLabel(typeId) }]));
}
