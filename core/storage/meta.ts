import type { Database, MetaValues, Write } from './schema.ts';

/** One single value, or undefined where it was never stored. */
export async function readMeta<Key extends keyof MetaValues>(
  db: Database,
  key: Key,
): Promise<MetaValues[Key] | undefined> {
  return (await db.get('meta', key))?.[key];
}

/** As `readMeta`, inside a transaction that includes the store. */
export async function metaIn<Key extends keyof MetaValues>(
  tx: Write,
  key: Key,
): Promise<MetaValues[Key] | undefined> {
  return (await tx.objectStore('meta').get(key))?.[key];
}

/** Stores one single value inside a transaction; `undefined` removes it. */
export async function putMeta<Key extends keyof MetaValues>(
  tx: Write,
  key: Key,
  value: MetaValues[Key] | undefined,
): Promise<void> {
  if (value === undefined) return tx.objectStore('meta').delete(key);
  const record: { -readonly [Name in keyof MetaValues]?: MetaValues[Name] } = {};
  record[key] = value;
  await tx.objectStore('meta').put(record, key);
}
