import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { live } from '#core/live/live.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import type { Database } from '#core/storage/database.ts';

/*
 * No request is caused by navigating (product.md, *Private*): which account comes into view with a tab or an address
 * is nobody's business, HubSpot's neither. So an account that is come upon by browsing is drawn from the local copy
 * alone, with its age on screen. HubSpot is asked where the person asks: by opening the panel (for the account in
 * front at that moment), by a click on an account, by looking a page up or choosing between companies, by *Load
 * overview* and *Refresh*. The person's own accounts are kept warm in the background, whatever is visited.
 */

/** An overview younger than this is not fetched again when a person asks for its account. */
const freshMs = 3 * 60_000;

export interface FollowedOverview {
  /** The local copy's overview of the account in view. */
  readonly overview: ReadonlySignal<OverviewReadModel | undefined>;
  readonly isRefreshing: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Fetches the overview in view again. */
  refresh(): void;
  /** The same where it is old or missing. */
  refreshIfOld(): void;
}

/**
 * Shows the cached overview of the account in view at once. One that comes into view while `isAskedFor` holds, because
 * a person asked for it, is refreshed where it is old.
 */
export function followOverview({
  companyId,
  index,
  database,
  commands,
  isAskedFor,
  life,
}: {
  readonly companyId: ReadonlySignal<CompanyId | undefined>;
  readonly index: ReadonlySignal<IndexReadModel | undefined>;
  readonly database: () => Promise<Database>;
  readonly commands: WorkerCommands;
  readonly isAskedFor: () => boolean;
  readonly life: AbortSignal;
}): FollowedOverview {
  const overview = signal<OverviewReadModel | undefined>(undefined);
  const isRefreshing = signal(false);
  const failure = signal<Failure | undefined>(undefined);

  const refresh = () => {
    const id = companyId.peek();
    if (id === undefined || index.peek()?.connection.kind === 'none') return;
    isRefreshing.value = true;
    void commands.loadOverview({ companyId: id }).then((outcome) => {
      if (companyId.peek() !== id) return;
      isRefreshing.value = false;
      failure.value = outcome.ok ? undefined : outcome.failure;
    });
  };

  const refreshIfOld = () => {
    const latest = overview.peek();
    if (!latest || latest.company.id !== companyId.peek() || isRefreshing.peek()) return;
    const loadedAt = latest.bundle?.loadedAt;
    if (loadedAt === undefined || Date.now() - loadedAt > freshMs) refresh();
  };

  effect(() => {
    const id = companyId.value;
    isRefreshing.value = false;
    failure.value = undefined;
    if (id === undefined) {
      overview.value = undefined;
      return undefined;
    }
    const leaving = new AbortController();
    const current = live(
      async () => readOverview(await database(), id),
      ['accounts', 'overview', 'outbox', 'sync', 'connection', 'preferences'],
      AbortSignal.any([leaving.signal, life]),
    );
    let isFirst = true;
    const stop = effect(() => {
      const latest = current.value.value;
      if (!latest) return;
      overview.value = latest;
      if (!isFirst) return;
      isFirst = false;
      if (isAskedFor()) refreshIfOld();
    });
    return () => {
      stop();
      leaving.abort();
    };
  });

  return { overview, isRefreshing, failure, refresh, refreshIfOld };
}
