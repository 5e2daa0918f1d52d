import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { CompanyId } from '#core/domain/ids.ts';
import { type KeptDrafts, noDrafts } from '#core/domain/kept-drafts.ts';

const prefix = 'draft-';
const itemOf = (companyId: CompanyId) =>
  storage.defineItem<KeptDrafts>(`local:${prefix}${companyId}`, { fallback: noDrafts });

let writing: Promise<unknown> = Promise.resolve();

/** What a person has written about an account and not saved, after whatever is being kept of it. */
export const readDrafts = (companyId: CompanyId): Promise<KeptDrafts> =>
  writing.then(() => itemOf(companyId).getValue());

/** Keeps it, after whatever was kept before. Nothing unfinished leaves nothing behind. */
export function keepDrafts(companyId: CompanyId, kept: KeptDrafts): Promise<void> {
  const isEmpty = kept.open === undefined && Object.keys(kept.drafts).length === 0;
  const item = itemOf(companyId);
  const written = writing.then(() => (isEmpty ? item.removeValue() : item.setValue(kept)));
  writing = written.catch(() => undefined);
  return written;
}

/** Forgets the drafts of all accounts. */
export async function clearDrafts(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(prefix));
  await browser.storage.local.remove(keys);
}
