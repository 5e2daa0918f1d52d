import { isShown, type FeedLine } from '#core/domain/feed-item.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { preferences } from '#core/platform/preferences.ts';
import type { Database } from '#core/storage/database.ts';
import { readFeed as readStoredFeed } from '#core/storage/feed.ts';

/** What changed elsewhere, as the feed draws it. */
export interface FeedReadModel {
  /** The newest first. */
  readonly lines: readonly FeedLine[];
  /** `seq` of the newest line that was looked at: those with a higher one are new. */
  readonly lookedAt: number;
  /** How many lines are new. */
  readonly unread: number;
  /** The accounts that they are about. */
  readonly changed: ReadonlySet<CompanyId>;
  /** Whether engagement of contacts without a legal basis is left out. */
  readonly gdpr: boolean;
}

/** The change feed; under the GDPR setting without engagement of contacts that may have no legal basis. */
export async function readFeed(db: Database): Promise<FeedReadModel> {
  const [{ lines: all, lookedAt }, gdpr] = await Promise.all([
    readStoredFeed(db),
    preferences.gdpr.getValue(),
  ]);
  const lines = all.filter((line) => isShown(line, gdpr));
  const unread = lines.filter(({ seq }) => seq > lookedAt);
  return {
    lines,
    lookedAt,
    unread: unread.length,
    changed: new Set(unread.map(({ companyId }) => companyId)),
    gdpr,
  };
}
