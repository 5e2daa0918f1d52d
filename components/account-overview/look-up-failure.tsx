import { useMessages } from '#components/locale/messages.ts';
import { pressedFailureText } from '#components/locale/pressed-failure-text.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { LookUp } from './overview-page-state.ts';
import styles from './unknown-company.module.css';

interface LookUpFailureProps {
  readonly lookUp: LookUp | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Why HubSpot did not answer what it was asked for the page; nothing where it did. */
export function LookUpFailure({ lookUp, now }: LookUpFailureProps) {
  const messages = useMessages();
  if (lookUp?.state !== 'failed') return null;
  const { sentence, whatToDo, hubSpotSays } = pressedFailureText(lookUp.failure, messages, now);
  return (
    <div class={styles.failure}>
      <Notice kind="bad" announce nextStep={[whatToDo, hubSpotSays].filter(Boolean).join(' ')}>
        {sentence}
      </Notice>
    </div>
  );
}
