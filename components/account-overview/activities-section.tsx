import { useMemo } from 'preact/hooks';
import { activityKinds, type ActivityKind } from '#core/domain/activity.ts';
import { viewActivities, type ShownActivity } from '#core/domain/overview-activities.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { useRemembered, useWhole } from './account-place.tsx';
import type { DeliveryVerbs } from './activity-delivery.tsx';
import { ActivityItem } from './activity-item.tsx';
import { SegmentedFilter } from './segmented-filter.tsx';
import { OverviewSection } from './section.tsx';
import type { SectionProps } from './section-props.ts';
import { sectionOutcome } from './section-outcome.ts';
import styles from './activities-section.module.css';

/** Drawn at a time: enough to scroll through, few enough to appear at once. */
const batch = 50;

/** What happened with the company, newest first, and what is planned on top. */
export function ActivitiesSection({
  id,
  state,
  now,
  onRefresh,
  onViewRecord,
  verbs,
}: SectionProps & { readonly verbs: DeliveryVerbs }) {
  const { overview: texts } = useMessages();
  const { activities, pendingActivities, owners } = state.overview;
  const [kind, setKind] = useRemembered(`${id}-kind`, 'all', isKind);
  const [wanted, setDrawn] = useRemembered(`${id}-drawn`, batch, (value) => typeof value === 'number');
  const drawn = useWhole() ? wanted : onFirstScreen();
  const view = useMemo(
    () => viewActivities(activities, { now, timeZone: ownTimeZone() }, kind),
    [activities, now, kind],
  );
  const nameOf = useMemo(() => new Map(owners.map(({ id: ownerId, name }) => [ownerId, name])), [owners]);
  const total = view.scheduled.length + view.past.length;
  const options = activityKinds
    .filter((each) => view.counts[each] > 0)
    .map((each) => ({ value: each, label: texts.activities.kinds[each], count: view.counts[each] }));
  const show = (shown: ShownActivity) => (
    <ActivityItem
      key={`${shown.activity.kind} ${shown.activity.id}`}
      shown={shown}
      owner={shown.activity.ownerId && nameOf.get(shown.activity.ownerId)}
      now={now}
      pending={pendingActivities.get(shown.activity.id)}
      verbs={verbs}
    />
  );
  return (
    <OverviewSection
      id={id}
      title={texts.activities.title}
      count={activities.length}
      outcome={sectionOutcome(state, 'activities')}
      now={now}
      empty={texts.activities.empty}
      emptyHint={texts.activities.emptyHint}
      onRefresh={onRefresh}
      onViewRecord={onViewRecord}
    >
      {options.length > 1 && (
        <SegmentedFilter
          label={texts.activities.filter}
          value={kind}
          options={[{ value: 'all', label: texts.activities.all, count: activities.length }, ...options]}
          onChange={(chosen) => {
            setKind(chosen);
            setDrawn(batch);
          }}
        />
      )}
      {view.scheduled.length > 0 && (
        <div class={styles.group}>
          <h3 class={styles.heading}>{texts.activities.upcoming}</h3>
          <ol class={styles.list}>{view.scheduled.slice(0, drawn).map(show)}</ol>
        </div>
      )}
      {view.past.length > 0 && view.scheduled.length < drawn && (
        <div class={styles.group}>
          {view.scheduled.length > 0 && <h3 class={styles.heading}>{texts.activities.past}</h3>}
          <ol class={styles.list}>
            {view.past.slice(0, Math.max(0, drawn - view.scheduled.length)).map(show)}
          </ol>
        </div>
      )}
      {total === 0 && <p>{texts.activities.nothingOfType}</p>}
      <MoreButton left={total - drawn} onClick={() => setDrawn(drawn + batch)} />
    </OverviewSection>
  );
}

function MoreButton({ left, onClick }: { readonly left: number; readonly onClick: () => void }) {
  const { section } = useMessages().overview;
  const formats = useFormats();
  if (left <= 0) return null;
  return (
    <Button size="sm" onClick={onClick}>
      {section.showNext(formats.number(Math.min(left, batch)))}
    </Button>
  );
}

/** As many as may show below what heads the account: that is at least so high, and an activity too (CSS pixels). */
const onFirstScreen = () => Math.max(1, Math.ceil((window.innerHeight - 320) / 48));

const isKind = (value: unknown): value is ActivityKind | 'all' =>
  value === 'all' || activityKinds.some((kind) => kind === value);

const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
