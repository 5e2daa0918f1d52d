import { useSignal } from '@preact/signals';
import type { Failure } from '#core/domain/failure.ts';
import { retryAt } from '#core/domain/failure-retry.ts';
import type { CandidatePull } from '#core/read-models/suggestions-read-model.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { formatsFor } from '#components/locale/format.ts';
import type { Messages } from '#components/locale/en.ts';
import { useMessages } from '#components/locale/messages.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Progress } from '#components/ui/progress.tsx';
import type { SuggestionsVerbs } from './suggestions-verbs.ts';
import styles from './suggestions-view.module.css';

interface PullLineProps {
  readonly pull: CandidatePull;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly toasts: Toasts;
  readonly verbs: Pick<SuggestionsVerbs, 'lookForCandidates'>;
}

/** How far looking for companies has come. */
export function PullLine({ pull, now, toasts, verbs }: PullLineProps) {
  const messages = useMessages();
  const texts = messages.suggestions.pull;
  const look = useLook(verbs, toasts, messages, now);
  const formats = formatsFor(messages.locale);
  switch (pull.state) {
    case 'never':
      return null;
    case 'under-way':
      return (
        <div class={styles.pull}>
          <p>{progressText(pull, messages)}</p>
          <Progress label={texts.progress} done={pull.looked} total={pull.total} />
        </div>
      );
    case 'waiting':
      return (
        <p class={styles.pull} title={progressText(pull, messages)}>
          {waitingText(pull, messages, now)}{' '}
          {pull.reason !== 'budget' && <LinkButton onClick={look.start}>{texts.lookNow}</LinkButton>}
        </p>
      );
    case 'whole':
      return (
        <p class={styles.pull}>
          {texts.whole(pull.looked, formats.ago(pull.lookedAt, now))}{' '}
          {pull.trouble && <>{waitingText(pull.trouble, messages, now)} </>}
          <LinkButton onClick={look.start}>{texts.lookAgain}</LinkButton>
        </p>
      );
  }
}

/** How far it has come, in words. */
export function progressText(
  pull: Extract<CandidatePull, { state: 'under-way' | 'waiting' }>,
  messages: Messages,
): string {
  const texts = messages.suggestions.pull;
  const { number } = formatsFor(messages.locale);
  return pull.total === undefined
    ? texts.underWay(number(pull.looked))
    : texts.underWayOf(number(pull.looked), number(pull.total));
}

/** Why it does not go on at the moment, what a person can do about it, and when it will. */
export function waitingText(
  pull: Pick<Extract<CandidatePull, { state: 'waiting' }>, 'until' | 'reason'>,
  messages: Messages,
  now: number,
): string {
  const texts = messages.suggestions.pull;
  const reason =
    pull.reason === 'budget' ? `${texts.waitingBudget}.` : failureWords(pull.reason, messages, now);
  if (pull.until <= now || pull.until === Infinity) return reason;
  return `${reason} ${texts.waitingUntil(formatsFor(messages.locale).relative(pull.until, now))}`;
}

/** What passes by itself needs nobody. */
function failureWords(failure: Failure, messages: Messages, now: number): string {
  const { sentence, whatToDo } = failureText(failure, messages, now);
  return retryAt(failure, 1, now) === undefined ? `${sentence} ${whatToDo}` : sentence;
}

/** *Look now*: once at a time; why it could not be is said. */
export function useLook(
  verbs: Pick<SuggestionsVerbs, 'lookForCandidates'>,
  toasts: Toasts,
  messages: Messages,
  now: number,
): { readonly isLooking: boolean; readonly start: () => void } {
  const isLooking = useSignal(false);
  const look = async () => {
    if (isLooking.value) return;
    isLooking.value = true;
    const outcome = await verbs.lookForCandidates();
    isLooking.value = false;
    if (outcome.ok) {
      toasts.show({ text: messages.suggestions.pull.looking });
      return;
    }
    const { sentence, whatToDo } = failureText(outcome.failure, messages, now);
    toasts.show({ kind: 'bad', text: `${sentence} ${whatToDo}` });
  };
  return { isLooking: isLooking.value, start: () => void look() };
}
