import type { ActivityKind } from '#core/domain/activity.ts';
import type { ShownActivity } from '#core/domain/overview-activities.ts';
import Calendar from 'lucide/dist/esm/icons/calendar.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import Mail from 'lucide/dist/esm/icons/mail.mjs';
import MessageCircle from 'lucide/dist/esm/icons/message-circle.mjs';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import SquareCheck from 'lucide/dist/esm/icons/square-check.mjs';
import StickyNote from 'lucide/dist/esm/icons/sticky-note.mjs';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Chip } from '#components/ui/chip.tsx';
import { Icon, type IconNode } from '#components/ui/icon.tsx';
import type { PendingChange } from '#core/domain/change.ts';
import { ActivityDelivery, type DeliveryVerbs } from './activity-delivery.tsx';
import { activityFacts } from './activity-facts.ts';
import { InlineFacts } from './inline-facts.tsx';
import { ExpandableText } from './expandable-text.tsx';
import { RelativeTime } from './relative-time.tsx';
import styles from './activity-item.module.css';

const icons: Readonly<Record<ActivityKind, IconNode>> = {
  call: Phone,
  email: Mail,
  meeting: Calendar,
  note: StickyNote,
  task: SquareCheck,
  message: MessageCircle,
};

interface ActivityItemProps {
  readonly shown: ShownActivity;
  readonly owner: string | undefined;
  /** Who else took part, by name where known. */
  readonly people: readonly string[];
  readonly now: number;
  /** The change of it that HubSpot has not carried out. */
  readonly pending: PendingChange | undefined;
  /** HubSpot is out of reach, as far as the panel knows. */
  readonly isOffline: boolean;
  readonly verbs: DeliveryVerbs;
}

/** One activity: what, when, who, how it went, and its text. */
export function ActivityItem(props: ActivityItemProps) {
  const { shown, owner, people, now, pending, isOffline, verbs } = props;
  const messages = useMessages();
  const texts = messages.overview.activities;
  const formats = useFormats();
  const { activity, state } = shown;
  const isOverdue = state === 'overdue';
  const facts = activityFacts(shown, owner, people, messages, formats);
  return (
    <li class={styles.item} tabIndex={-1}>
      <span class={styles.icon} title={texts.kind[activity.kind]}>
        <Icon icon={icons[activity.kind]} size="sm" />
      </span>
      <div class={styles.content}>
        <div class={styles.head}>
          <span class={styles.title} dir="auto">
            {activity.title !== undefined && (
              <span class="visually-hidden">{texts.kind[activity.kind]}: </span>
            )}
            {activity.title ?? texts.kind[activity.kind]}
          </span>
          <RelativeTime class={styles.time} at={activity.at} now={now} />
        </div>
        {(facts.length > 0 || isOverdue) && (
          <InlineFacts
            lead={
              isOverdue && (
                <Chip tone="warn" icon={Clock}>
                  {texts.overdue}
                </Chip>
              )
            }
            facts={facts}
          />
        )}
        {activity.body && <ExpandableText text={activity.body} />}
        {pending && <ActivityDelivery entry={pending} now={now} isOffline={isOffline} verbs={verbs} />}
      </div>
    </li>
  );
}
