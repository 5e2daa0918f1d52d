import type { Company } from '#core/domain/company.ts';
import type { Database } from './schema.ts';

const rowsAtATime = 1_000;

/** Shows every company of the local copy to `look`, by id and a thousand at a time. */
export async function lookThroughCompanies(
  db: Database,
  look: (companies: readonly Company[]) => void,
): Promise<void> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const rows = await db.getAll('companies', range, rowsAtATime);
    const last = rows.at(-1);
    look(rows.map(({ company }) => company));
    if (!last || rows.length < rowsAtATime) return;
    range = IDBKeyRange.lowerBound(last.company.id, true);
  }
}
