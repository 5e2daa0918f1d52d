import { pendingRecommendations } from '#core/domain/overlay-changes.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { isSameRecommendation, notDecided, type Recommendation } from '#core/domain/recommendation.ts';
import { withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readProfiles } from '#core/storage/profiles.ts';
import { appendInPlace } from './append-in-place.ts';
import { commandLock } from './command-lock.ts';

/**
 * Puts what was decided about recommended companies into the outbox as one group; durable when it resolves. Companies
 * that already show `value` are left alone, and a group that was put in before is not put in again. A change takes the
 * place of one of the same company that was refused. *Target account* is another matter: see `SetRecommendation`.
 */
export const setRecommendation = (
  db: Database,
  input: {
    readonly groupId: string;
    readonly companyIds: readonly CompanyId[];
    readonly value: Recommendation;
    readonly now: number;
  },
): Promise<void> =>
  withLock(commandLock, async () => {
    // Before the profiles: a change that is settled in between is laid over its own result, which changes nothing.
    const pending = await readPending(db);
    const known = await readProfiles(db, input.companyIds);
    const decided = pendingRecommendations(pending);
    const shown = (id: CompanyId) => decided.get(id) ?? known.get(id)?.profile.recommendation ?? notDecided;
    const { value } = input;
    const changes = [...new Set(input.companyIds)]
      .filter((id) => !isSameRecommendation(shown(id), value))
      .map(
        (companyId) => ({ type: 'set-recommendation', companyId, value, before: shown(companyId) }) as const,
      );
    await appendInPlace(db, { ...input, changes, pending });
  });
