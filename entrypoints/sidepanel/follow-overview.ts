import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { live } from '#core/live/live.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import type { Database } from '#core/storage/database.ts';

/** An overview younger than this is not fetched again when its account comes into view. */
const freshMs = 3 * 60_000;

export interface FollowedOverview {
  /** The local copy's overview of the account in view. */
  readonly overview: ReadonlySignal<OverviewReadModel | undefined>;
  readonly isRefreshing: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Fetches the overview in view again. */
  refresh(): void;
}

/** Shows the cached overview of the account in view at once and has the worker refresh it where it is old. */
export function followOverview({
  companyId,
  index,
  database,
  commands,
  life,
}: {
  readonly companyId: ReadonlySignal<CompanyId | undefined>;
  readonly index: ReadonlySignal<IndexReadModel | undefined>;
  readonly database: () => Promise<Database>;
  readonly commands: WorkerCommands;
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
      const loadedAt = latest.bundle?.loadedAt;
      if (loadedAt === undefined || Date.now() - loadedAt > freshMs) refresh();
    });
    return () => {
      stop();
      leaving.abort();
    };
  });

  return { overview, isRefreshing, failure, refresh };
}
