import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { peopleFinder } from '#core/domain/activity-people.ts';
import { activityKinds, type ActivityKind } from '#core/domain/activity.ts';
import { viewActivities, type ShownActivity } from '#core/domain/overview-activities.ts';
import { useMessages } from '#components/locale/messages.ts';
import { useRemembered, useWhole } from './account-place.tsx';
import { ActivityItem } from './activity-item.tsx';
import { ActivityLists } from './activity-lists.tsx';
import { MoreActivities } from './more-activities.tsx';
import type { OverviewVerbs } from './overview-verbs.ts';
import { SegmentedFilter } from './segmented-filter.tsx';
import { OverviewSection } from './section.tsx';
import type { SectionProps } from './section-props.ts';
import { sectionOutcome } from './section-outcome.ts';
import styles from './activity-lists.module.css';

/** Drawn at a time: enough to scroll through, few enough to appear at once. */
const batch = 50;

type ActivityVerbs = Pick<OverviewVerbs, 'undo' | 'retryChanges' | 'discardChanges' | 'loadMoreActivities'>;

/** What happened with the company, newest first, and what is planned on top. */
export function ActivitiesSection(props: SectionProps & { readonly verbs: ActivityVerbs }) {
  const { state, now, verbs } = props;
  const { overview: texts } = useMessages();
  const { activities, pendingActivities, owners, bundle } = state.overview;
  const [kind, setKind] = useRemembered(`${props.name}-kind`, 'all', isKind);
  const [wanted, setDrawn] = useRemembered(`${props.name}-drawn`, batch, isNumber);
  const isWhole = useWhole();
  const drawn = isWhole ? wanted : onFirstScreen();
  const lists = useRef<HTMLDivElement>(null);
  /** Of the first one that was asked for: it takes the focus, since the button moves on or goes away. */
  const awaited = useRef<number | undefined>(undefined);
  const view = useMemo(
    () => viewActivities(activities, { now, timeZone: ownTimeZone() }, kind),
    [activities, now, kind],
  );
  const nameOf = useMemo(() => new Map(owners.map(({ id: ownerId, name }) => [ownerId, name])), [owners]);
  const peopleOf = useMemo(() => peopleFinder(bundle?.contacts ?? [], owners), [bundle, owners]);
  const outcome = sectionOutcome(state, 'activities');
  const isIncomplete = outcome.state === 'loaded' && (outcome.hasMore || outcome.missing !== undefined);
  const isOffline = state.failure?.kind === 'offline';
  const total = view.scheduled.length + view.past.length;
  useLayoutEffect(() => {
    if (awaited.current === undefined) return;
    const first = lists.current?.querySelectorAll<HTMLElement>('ol > li')[awaited.current];
    if (!first) return;
    awaited.current = undefined;
    const { activeElement } = document;
    // Whoever went elsewhere meanwhile stays there.
    const isHere = lists.current?.parentElement?.contains(activeElement);
    if (isHere || activeElement === document.body) first.focus({ preventScroll: true });
  }, [drawn, total]);
  const drawMore = () => {
    awaited.current = Math.min(drawn, total);
    setDrawn(wanted + batch);
  };
  const options = activityKinds
    .filter((each) => view.counts[each] > 0)
    .map((each) => ({
      value: each,
      label: texts.activities.kinds[each],
      count: view.counts[each],
      hasMore: bundle?.older?.[each] !== undefined,
    }));
  const show = useCallback(
    (shown: ShownActivity) => (
      <ActivityItem
        key={`${shown.activity.kind} ${shown.activity.id}`}
        shown={shown}
        owner={shown.activity.ownerId && nameOf.get(shown.activity.ownerId)}
        people={peopleOf(shown.activity)}
        now={now}
        pending={pendingActivities.get(shown.activity.id)}
        isOffline={isOffline}
        verbs={verbs}
      />
    ),
    [nameOf, peopleOf, now, pendingActivities, isOffline, verbs],
  );
  return (
    <OverviewSection
      {...props}
      title={texts.activities.title}
      count={activities.length}
      outcome={outcome}
      empty={texts.activities.empty}
      emptyHint={texts.activities.emptyHint}
    >
      {options.length > 1 && (
        <SegmentedFilter
          label={texts.activities.filter}
          value={kind}
          options={[
            { value: 'all', label: texts.activities.all, count: activities.length, hasMore: isIncomplete },
            ...options,
          ]}
          onChange={(chosen) => {
            awaited.current = undefined;
            setKind(chosen);
            setDrawn(batch);
          }}
        />
      )}
      <div ref={lists} class={styles.lists}>
        <ActivityLists
          view={view}
          drawn={drawn}
          older={kind === 'all' ? bundle?.older : undefined}
          show={show}
        />
      </div>
      {total === 0 && <p>{texts.activities.nothingOfType}</p>}
      <MoreActivities
        left={total - drawn}
        batch={batch}
        older={bundle?.older}
        kind={kind === 'all' ? undefined : kind}
        now={now}
        onDraw={drawMore}
        onLoad={async () => {
          const outcome = await verbs.loadMoreActivities(
            state.overview.company.id,
            kind === 'all' ? undefined : kind,
          );
          if (outcome.ok) drawMore();
          return outcome;
        }}
      />
    </OverviewSection>
  );
}

/** As many as may show below what heads the account: that is at least so high, and an activity too (CSS pixels). */
const onFirstScreen = () => Math.max(1, Math.ceil((window.innerHeight - 320) / 48));

const isKind = (value: unknown): value is ActivityKind | 'all' =>
  value === 'all' || activityKinds.some((kind) => kind === value);
const isNumber = (value: unknown): value is number => typeof value === 'number';

const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
