import { type ActivityDraft, draftProblems } from '#core/domain/activity-draft.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges } from '#core/storage/outbox.ts';
import { commandLock } from './command-lock.ts';

/**
 * Puts a note, task or call with a company into the outbox as one group; durable when it resolves. A group that was
 * put in before is not put in again. Rejects with an error that names the fields where the draft may not be saved,
 * which whoever asks has to prevent.
 */
export const addActivity = (
  db: Database,
  input: {
    readonly groupId: string;
    readonly companyId: CompanyId;
    readonly draft: ActivityDraft;
    readonly now: number;
  },
): Promise<void> =>
  withLock(commandLock, async () => {
    const { groupId, companyId, draft, now } = input;
    const problems = draftProblems(draft, now);
    if (problems.length > 0) {
      const told = problems.map(({ field, problem }) => `${field} ${problem}`).join(', ');
      throw new Error(`This ${draft.kind} may not be saved: ${told}`);
    }
    await appendChanges(db, groupId, [{ type: 'create-activity', companyId, draft }], now);
  });
