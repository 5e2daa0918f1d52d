import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '#core/domain/connection.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { live } from '#core/live/live.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { unattended } from '#core/platform/log.ts';
import type { Topic } from '#core/platform/notices.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import type { Database } from '#core/storage/database.ts';
import { createRecentReadings } from './recent-readings.ts';

/*
 * No request is caused by navigating (product.md, *Private*): which account comes into view with a tab or an address
 * is nobody's business, HubSpot's neither. So an account that is come upon by browsing is drawn from the local copy
 * alone, with its age on screen. HubSpot is asked where the person asks: by opening the panel (for the account in
 * front at that moment), by a click on an account, by looking a page up or choosing between companies, by *Load
 * overview* and *Refresh*. The person's own accounts are kept warm in the background, whatever is visited.
 */

/** An overview younger than this is not fetched again when a person asks for its account. */
const freshMs = 3 * 60_000;

/** What an overview is read from. */
const topics: readonly Topic[] = ['accounts', 'overview', 'outbox', 'sync', 'connection', 'preferences'];

/** What the local copy says of an account; nothing where it does not have it. */
interface Reading {
  readonly overview: OverviewReadModel | undefined;
}

export interface FollowedOverview {
  /** The local copy's overview of the account in view; undefined until it is read. */
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
 * a person asked for it, is refreshed where it is old. `onGone` hears that the local copy does not have the account.
 */
export function followOverview({
  companyId,
  connection,
  database,
  commands,
  isAskedFor,
  onGone,
  life,
}: {
  readonly companyId: ReadonlySignal<CompanyId | undefined>;
  readonly connection: () => Connection | undefined;
  readonly database: () => Promise<Database>;
  readonly commands: WorkerCommands;
  readonly isAskedFor: () => boolean;
  readonly onGone: (companyId: CompanyId) => void;
  readonly life: AbortSignal;
}): FollowedOverview {
  const latest = signal<OverviewReadModel | undefined>(undefined);
  const underWay = signal<ReadonlySet<CompanyId>>(new Set());
  const failure = signal<Failure | undefined>(undefined);
  const recent = createRecentReadings<CompanyId, Reading>(topics, life);

  const overview = computed(() => (latest.value?.company.id === companyId.value ? latest.value : undefined));
  const isRefreshing = computed(() => companyId.value !== undefined && underWay.value.has(companyId.value));

  const refresh = () => {
    const id = companyId.peek();
    if (id === undefined || connection()?.kind === 'none') return;
    underWay.value = new Set([...underWay.peek(), id]);
    const load = async () => {
      const outcome = await commands.loadOverview({ companyId: id });
      // The notice of what came may be late: it is on screen before loading counts as over.
      const loaded = outcome.ok ? await readOverview(await database(), id) : undefined;
      batch(() => {
        if (companyId.peek() !== id) return;
        failure.value = outcome.ok ? undefined : outcome.failure;
        if (loaded) latest.value = loaded;
      });
    };
    const end = () => (underWay.value = new Set([...underWay.peek()].filter((one) => one !== id)));
    unattended('Loading an overview', load().finally(end));
  };

  const refreshIfOld = () => {
    const shown = overview.peek();
    if (!shown || isRefreshing.peek()) return;
    const loadedAt = shown.bundle?.loadedAt;
    if (loadedAt === undefined || Date.now() - loadedAt > freshMs) refresh();
  };

  const unfollow = effect(() => {
    const id = companyId.value;
    failure.value = undefined;
    if (id === undefined) return undefined;
    const leaving = new AbortController();
    const current = live(
      () => recent.read(id, async () => ({ overview: await readOverview(await database(), id) })),
      topics,
      leaving.signal,
      recent.get(id),
    );
    let isFirst = true;
    const stop = effect(() => {
      const reading = current.value.value;
      if (!reading) return;
      latest.value = reading.overview;
      if (!reading.overview) onGone(id);
      if (!isFirst || !reading.overview) return;
      isFirst = false;
      if (isAskedFor()) refreshIfOld();
    });
    return () => {
      stop();
      // With no reason given, the browser makes an error with its stack, which every switch would wait for.
      leaving.abort('left');
    };
  });
  life.addEventListener('abort', unfollow);

  return { overview, isRefreshing, failure, refresh, refreshIfOld };
}
