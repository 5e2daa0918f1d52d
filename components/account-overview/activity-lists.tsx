import type { ComponentChildren } from 'preact';
import { activityKinds } from '#core/domain/activity.ts';
import { completeFrom } from '#core/domain/older-activities.ts';
import type { ActivitiesView, ShownActivity } from '#core/domain/overview-activities.ts';
import type { OlderActivities } from '#core/domain/overview.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import styles from './activity-lists.module.css';

interface ActivityListsProps {
  readonly view: ActivitiesView;
  /** How many of all to draw. */
  readonly drawn: number;
  /** The kinds of which older ones are missing, where the list shows several. */
  readonly older: OlderActivities | undefined;
  readonly show: (shown: ShownActivity) => ComponentChildren;
}

/** Rows of one list element. Whole lists are left out of layout while they are out of sight. */
const rowsOfList = 50;
/** With fewer rows, leaving any out of layout is not worth it. */
const deferredFrom = 200;

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
          <Lists items={scheduled} show={show} />
        </div>
      )}
      {past.length > 0 && (
        <div class={styles.group}>
          {scheduled.length > 0 && <h3 class={styles.heading}>{texts.past}</h3>}
          <Lists items={above} show={show} />
          {below.length > 0 && (
            <>
              <p class={styles.gap}>{texts.gap(formats.list(missing))}</p>
              <Lists items={below} show={show} />
            </>
          )}
        </div>
      )}
    </>
  );
}

interface ListsProps {
  readonly items: readonly ShownActivity[];
  readonly show: (shown: ShownActivity) => ComponentChildren;
}

/**
 * The rows in lists of fifty. A list comes to be where the person looks, so its size is known by the time that it is
 * out of sight: scrolling back never jumps.
 */
function Lists({ items, show }: ListsProps) {
  const isDeferred = items.length > deferredFrom;
  return (
    <>
      {Array.from({ length: Math.ceil(items.length / rowsOfList) }, (_, place) => (
        <ol key={place} class={classNames(styles.list, isDeferred && styles.deferred)}>
          {items.slice(place * rowsOfList, (place + 1) * rowsOfList).map(show)}
        </ol>
      ))}
    </>
  );
}
