import type { Change } from '#core/domain/change.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { metaIn } from './meta.ts';
import type { Write } from './schema.ts';

/**
 * Takes target accounts that Bullseye itself marked or unmarked for known, so that the next sync does not tell them
 * as news. Call it in the transaction that stores HubSpot's answer, behind the answer; it needs the stores
 * `knownAccounts`, `companies` and `meta`.
 */
export async function knowOwnMarks(tx: Write, changes: readonly Change[]): Promise<void> {
  // The first pull tells nothing anyway.
  if (!(await metaIn(tx, 'feedBaseline'))) return;
  const known = tx.objectStore('knownAccounts');
  await Promise.all(
    changes.map(async (change) => {
      if (change.type !== 'set-target-account') return;
      const { companyId, value } = change;
      if (!value) return known.delete(companyId);
      const [account, row] = await Promise.all([
        known.get(companyId),
        tx.objectStore('companies').get(companyId),
      ]);
      const companyName = row && companyLabel(row.company, undefined);
      if (!account) await known.put({ companyId, companyName, seen: undefined });
    }),
  );
}
