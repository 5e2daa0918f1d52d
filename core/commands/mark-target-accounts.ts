import type { CompanyId } from '#core/domain/ids.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { withLock } from '#core/platform/locks.ts';
import { readCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';
import { appendInPlace } from './append-in-place.ts';
import { commandLock } from './command-lock.ts';

/**
 * Puts *Target account* changes into the outbox as one group; durable when it resolves. Companies that already
 * show `value` are left alone, and a group that was put in before is not put in again. A company that the local
 * copy does not know is put in as well: HubSpot says what it thinks of it. A change takes the place of one of the
 * same company that was refused.
 */
export const markTargetAccounts = (
  db: Database,
  input: {
    readonly groupId: string;
    readonly companyIds: readonly CompanyId[];
    readonly value: boolean;
    readonly now: number;
  },
): Promise<void> =>
  withLock(commandLock, async () => {
    // Before the companies: a change that is settled in between is laid over its own result, which changes nothing.
    const pending = await readPending(db);
    const known = await readCompanies(db, input.companyIds);
    const shown = new Map(overlayChanges(known, pending).map((company) => [company.id, company]));
    const changing = new Set(input.companyIds.filter((id) => shown.get(id)?.isTargetAccount !== input.value));
    const changes = [...changing].map(
      (companyId) => ({ type: 'set-target-account', companyId, value: input.value }) as const,
    );
    await appendInPlace(db, { ...input, changes, pending });
  });
