import type { CompanyProperty } from '#core/domain/company-property.ts';
import { publish } from '#core/platform/notices.ts';
import { putMeta, readMeta } from './meta.ts';
import type { Database, ReadProperties } from './schema.ts';
import { write } from './write.ts';

/** The company properties and when they were read; undefined before they ever were. */
export const readCompanyProperties = (db: Database): Promise<ReadProperties | undefined> =>
  readMeta(db, 'companyProperties');

/** Replaces the company properties. `readAt` is epoch milliseconds. */
export async function saveCompanyProperties(
  db: Database,
  items: readonly CompanyProperty[],
  readAt: number,
): Promise<void> {
  await write(db, ['meta'], (tx) => putMeta(tx, 'companyProperties', { items, readAt }));
  publish('rules');
}
