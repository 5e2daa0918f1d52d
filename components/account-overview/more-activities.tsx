import { useState } from 'preact/hooks';
import type { ActivityKind } from '#core/domain/activity.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { OlderActivities } from '#core/domain/overview.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { pressedFailureText } from '#components/locale/pressed-failure-text.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import styles from './more-activities.module.css';

interface MoreActivitiesProps {
  /** How many are loaded and not drawn yet. */
  readonly left: number;
  /** How many are drawn at a time. */
  readonly batch: number;
  readonly older: OlderActivities | undefined;
  /** The kind that the list shows; undefined for all. */
  readonly kind: ActivityKind | undefined;
  readonly now: number;
  /** Draws more of those that are loaded; HubSpot is not asked. */
  readonly onDraw: () => void;
  readonly onLoad: () => Promise<Outcome<null>>;
}

/** The way to more activities: first those of the local copy, then older ones from HubSpot. */
export function MoreActivities({ left, batch, older = {}, kind, now, onDraw, onLoad }: MoreActivitiesProps) {
  const messages = useMessages();
  const { section, activities: texts } = messages.overview;
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const hasOlder = kind === undefined ? Object.keys(older).length > 0 : older[kind] !== undefined;
  if (left <= 0 && !hasOlder) return null;
  const load = async () => {
    setBusy(true);
    const outcome = await onLoad();
    setBusy(false);
    setFailure(outcome.ok ? undefined : outcome.failure);
  };
  const words = failure && pressedFailureText(failure, messages, now);
  return (
    <div class={styles.more}>
      {words && (
        <Notice kind="warn" announce nextStep={[words.sentence, words.whatToDo].join(' ')}>
          {texts.loadFailed}
        </Notice>
      )}
      {left > 0 ? (
        <Button size="sm" onClick={onDraw}>
          {section.showNext(formats.number(Math.min(left, batch)))}
        </Button>
      ) : (
        <Button size="sm" busy={busy} onClick={() => void load()}>
          {kind === undefined ? texts.loadOlder : texts.loadOlderOf[kind]}
        </Button>
      )}
    </div>
  );
}
