import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
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

/** Rows of one list element. Whole lists are left alone while nothing in them changes, and out of layout while unseen. */
const rowsOfList = 25;
/** With fewer rows, leaving any out of layout is not worth it. */
const deferredFrom = 200;

/** What is planned, and below it what happened, with a mark from where on back some of it is missing. */
export function ActivityLists({ view, drawn, older = {}, show }: ActivityListsProps) {
  const { activities: texts } = useMessages().overview;
  const formats = useFormats();
  const { scheduled, past } = view;
  const end = Math.max(0, Math.min(past.length, drawn - scheduled.length));
  const whole = completeFrom(Object.values(older));
  const place = whole === undefined ? -1 : past.findIndex(({ activity }) => activity.at < whole);
  const gap = place < 0 ? end : Math.min(place, end);
  const missing = activityKinds.filter((kind) => older[kind]).map((kind) => texts.kindsInSentence[kind]);
  return (
    <>
      {scheduled.length > 0 && (
        <div class={styles.group}>
          <h3 class={styles.heading}>{texts.upcoming}</h3>
          <Lists items={scheduled} from={0} to={Math.min(drawn, scheduled.length)} show={show} />
        </div>
      )}
      {end > 0 && (
        <div class={styles.group}>
          {scheduled.length > 0 && <h3 class={styles.heading}>{texts.past}</h3>}
          <Lists items={past} from={0} to={gap} show={show} />
          {gap < end && (
            <>
              <p class={styles.gap}>{texts.gap(formats.list(missing))}</p>
              <Lists items={past} from={gap} to={end} show={show} />
            </>
          )}
        </div>
      )}
    </>
  );
}

interface ListsProps {
  readonly items: readonly ShownActivity[];
  /** The rows to draw: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly show: (shown: ShownActivity) => ComponentChildren;
}

/**
 * The rows in several lists. A list comes to be where the person looks, so its size is known by the time that it is
 * out of sight: scrolling back never jumps.
 */
function Lists({ items, from, to, show }: ListsProps) {
  const isDeferred = to - from > deferredFrom;
  return (
    <>
      {Array.from({ length: Math.ceil((to - from) / rowsOfList) }, (_, place) => {
        const start = from + place * rowsOfList;
        return (
          <Rows
            key={place}
            items={items}
            from={start}
            to={Math.min(start + rowsOfList, to)}
            show={show}
            isDeferred={isDeferred}
          />
        );
      })}
    </>
  );
}

function Rows({ items, from, to, show, isDeferred }: ListsProps & { readonly isDeferred: boolean }) {
  // What is drawn below it is no reason to go through it again.
  return useMemo(
    () => (
      <ol class={classNames(styles.list, isDeferred && styles.deferred)}>
        {items.slice(from, to).map(show)}
      </ol>
    ),
    [items, from, to, show, isDeferred],
  );
}
