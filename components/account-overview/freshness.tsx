import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import type { Messages } from '#components/locale/en.ts';
import { classNames } from '#components/ui/class-names.ts';
import { ChangesAccess } from '#components/status/changes-access.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { AccountState } from './overview-page-state.ts';
import type { OverviewVerbs } from './overview-verbs.ts';
import styles from './freshness.module.css';

interface FreshnessProps {
  readonly state: AccountState;
  readonly now: number;
  readonly verbs: OverviewVerbs;
}

/** How old this overview is and what is being done about it. */
export function Freshness({ state, now, verbs }: FreshnessProps) {
  const { overview } = useMessages();
  const formats = useFormats();
  const loadedAt = state.overview.bundle?.loadedAt;
  const ago = loadedAt === undefined ? undefined : formats.ago(loadedAt, now);
  const tone = state.refreshing
    ? 'busy'
    : isCutOff(state)
      ? 'stale'
      : loadedAt === undefined
        ? 'none'
        : 'fresh';
  return (
    <div class={styles.row}>
      <span class={classNames(styles.dot, styles[tone])} aria-hidden="true" />
      <output class={styles.text} title={loadedAt === undefined ? undefined : formats.dateTime(loadedAt)}>
        <span>{freshnessText(state, ago, overview.fresh)}</span>
        {state.overview.connection.kind === 'sample' && (
          <span class={styles.sample}>{overview.sampleData}</span>
        )}
      </output>
      <ChangesAccess count={state.overview.pending.length} verbs={verbs} now={now} />
      <IconButton
        label={overview.refresh}
        icon={RefreshCw}
        size="sm"
        busy={state.refreshing}
        onClick={verbs.refresh}
      />
    </div>
  );
}

/** The latest refresh failed, for a part of the account at least; the key does not work; or every part was refused. */
function isCutOff({ overview: { bundle, status }, failure }: AccountState): boolean {
  if (failure || status.sync.state === 'needs-key') return true;
  const outcomes = Object.values(bundle?.outcomes ?? {}).map(({ state }) => state);
  return (
    outcomes.includes('stale') || (bundle !== undefined && outcomes.every((state) => state === 'failed'))
  );
}

function freshnessText(
  state: AccountState,
  ago: string | undefined,
  texts: Messages['overview']['fresh'],
): string {
  const isOffline = state.failure?.kind === 'offline';
  if (ago === undefined) {
    if (state.refreshing) return texts.loading;
    return isOffline ? texts.offlineEmpty : texts.notLoaded;
  }
  if (state.refreshing) return texts.refreshing(ago);
  if (isOffline) return texts.offline(ago);
  return state.failure ? texts.stale(ago) : texts.updated(ago);
}
