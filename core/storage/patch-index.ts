import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { StoredIndex } from './packed-index.ts';
import type { Database } from './schema.ts';

/** The index after these companies changed, without reading any other row. */
export async function patchIndex(
  db: Database,
  index: StoredIndex,
  changed: readonly CompanyId[],
): Promise<StoredIndex> {
  const store = db.transaction('companies').store;
  const rows = await Promise.all(changed.map((id) => store.get(id)));
  const targets = new Map(
    rows.flatMap((row) => (row?.target ? [[row.company.id, row.company] as const] : [])),
  );
  const left = new Set(changed.filter((id) => !targets.has(id)));
  const accounts: Company[] = [];
  for (const account of index.accounts) {
    const { id } = account;
    if (!left.has(id)) accounts.push(targets.get(id) ?? account);
    targets.delete(id);
  }
  const joined = [...targets.values()];
  if (joined.length === 0) return { ...index, accounts };
  // In the order of the rows: by id, as IndexedDB compares strings.
  const byId = (a: Company, b: Company) => (a.id < b.id ? -1 : 1);
  return { ...index, accounts: [...accounts, ...joined].sort(byId) };
}
