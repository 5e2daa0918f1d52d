import type { CompanyId } from '#core/domain/ids.ts';
import type { PageView } from '#core/domain/page-view.ts';
import { publish } from '#core/platform/notices.ts';
import type { Database } from './database.ts';
import { putMeta, readMeta } from './meta.ts';
import { write } from './write.ts';

/** Puts single page views into the overview of a company; without one nothing happens. */
export async function savePageEvents(
  db: Database,
  companyId: CompanyId,
  read: {
    readonly pageViews: readonly PageView[];
    readonly hasMore: boolean;
    /** Epoch milliseconds. */
    readonly readAt: number;
  },
): Promise<void> {
  await write(db, ['overviews', 'meta'], async (tx) => {
    const bundle = await tx.objectStore('overviews').get(companyId);
    if (!bundle) return;
    await tx.objectStore('overviews').put({
      ...bundle,
      pageViews: read.pageViews,
      pageViewSource: 'events',
      pageViewsAt: read.readAt,
      outcomes: { ...bundle.outcomes, 'page-views': { state: 'loaded', hasMore: read.hasMore } },
    });
    await putMeta(tx, 'noPageEventsAt', undefined);
  });
  publish('overview');
}

/** Keeps that HubSpot said at this time, epoch milliseconds, that the portal has no single page views. */
export async function saveNoPageEvents(db: Database, saidAt: number): Promise<void> {
  await write(db, ['meta'], (tx) => putMeta(tx, 'noPageEventsAt', saidAt));
  publish('overview');
}

/** When HubSpot last said so; undefined where it never did, or has given some since. */
export const readNoPageEventsAt = (db: Database): Promise<number | undefined> =>
  readMeta(db, 'noPageEventsAt');
