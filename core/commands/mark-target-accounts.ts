import type { CompanyId } from '#core/domain/ids.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { readCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, readPending } from '#core/storage/outbox.ts';

/**
 * Puts *Target account* changes into the outbox as one group; durable when it resolves. Companies that already
 * show `value` are left alone, and a group that was put in before is not put in again. Companies that the local
 * copy does not know are skipped: they must be looked up or pulled first.
 */
export async function markTargetAccounts(
  db: Database,
  input: {
    readonly groupId: string;
    readonly companyIds: readonly CompanyId[];
    readonly value: boolean;
    readonly now: number;
  },
): Promise<void> {
  const known = await readCompanies(db, input.companyIds);
  const shown = overlayChanges(known, await readPending(db));
  const changes = shown
    .filter((company) => company.isTargetAccount !== input.value)
    .map(({ id }) => ({ type: 'set-target-account', companyId: id, value: input.value }) as const);
  if (changes.length > 0) await appendChanges(db, input.groupId, changes, input.now);
}
