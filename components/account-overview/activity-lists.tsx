import type { ComponentChildren } from 'preact';
import { activityKinds } from '#core/domain/activity.ts';
import { completeFrom } from '#core/domain/older-activities.ts';
import type { ActivitiesView, ShownActivity } from '#core/domain/overview-activities.ts';
import type { OlderActivities } from '#core/domain/overview.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import styles from './activity-lists.module.css';

interface ActivityListsProps {
  readonly view: ActivitiesView;
  /** How many of all to draw. */
  readonly drawn: number;
  /** The kinds of which older ones are missing, where the list shows several. */
  readonly older: OlderActivities | undefined;
  readonly show: (shown: ShownActivity) => ComponentChildren;
}

/** What is planned, and below it what happened, with a mark from where on back some of it is missing. */
export function ActivityLists({ view, drawn, older = {}, show }: ActivityListsProps) {
  const { activities: texts } = useMessages().overview;
  const formats = useFormats();
  const scheduled = view.scheduled.slice(0, drawn);
  const past = view.past.slice(0, Math.max(0, drawn - scheduled.length));
  const whole = completeFrom(Object.values(older));
  const gap = whole === undefined ? -1 : past.findIndex(({ activity }) => activity.at < whole);
  const above = gap < 0 ? past : past.slice(0, gap);
  const below = gap < 0 ? [] : past.slice(gap);
  const missing = activityKinds.filter((kind) => older[kind]).map((kind) => texts.kinds[kind]);
  return (
    <>
      {scheduled.length > 0 && (
        <div class={styles.group}>
          <h3 class={styles.heading}>{texts.upcoming}</h3>
          <ol class={styles.list}>{scheduled.map(show)}</ol>
        </div>
      )}
      {past.length > 0 && (
        <div class={styles.group}>
          {scheduled.length > 0 && <h3 class={styles.heading}>{texts.past}</h3>}
          {above.length > 0 && <ol class={styles.list}>{above.map(show)}</ol>}
          {below.length > 0 && (
            <>
              <p class={styles.gap}>{texts.gap(formats.list(missing))}</p>
              <ol class={styles.list}>{below.map(show)}</ol>
            </>
          )}
        </div>
      )}
    </>
  );
}
