import type { SetAsideCompany } from '#core/read-models/suggestions-read-model.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import type { SuggestionActions } from './create-suggestion-actions.ts';
import type { SuggestionWords } from './signal-words.ts';
import styles from './signals.module.css';

interface DecisionCellProps {
  readonly recommendation: SetAsideCompany['recommendation'];
  readonly words: SuggestionWords;
}

/** What was decided about a company, and until when. */
export function DecisionCell({ recommendation, words }: DecisionCellProps) {
  const { setAside: texts } = words.messages.suggestions;
  const formats = formatsFor(words.messages.locale);
  if (recommendation.state === 'dismissed') return <td class={styles.decision}>{texts.dismissed}</td>;
  const { until } = recommendation;
  if (until === undefined) return <td class={styles.decision}>{texts.snoozedOpen}</td>;
  return (
    <td class={styles.decision} title={formats.dateTime(until)}>
      {texts.snoozedUntil(formats.date(until), formats.relative(until, words.now))}
    </td>
  );
}

interface TakeBackProps {
  readonly setAside: SetAsideCompany;
  readonly name: string;
  readonly tabIndex: number;
  readonly actions: SuggestionActions;
}

/** *Revoke* a dismissal, or *Bring back* what was snoozed. */
export function TakeBack({ setAside, name, tabIndex, actions }: TakeBackProps) {
  const { setAside: texts } = useMessages().suggestions;
  const isDismissed = setAside.recommendation.state === 'dismissed';
  return (
    <Button
      size="sm"
      label={isDismissed ? texts.revokeWhat(name) : texts.bringBackWhat(name)}
      tabIndex={tabIndex}
      onClick={() => void actions.decide(setAside.company, { state: 'none' })}
    >
      {isDismissed ? texts.revoke : texts.bringBack}
    </Button>
  );
}
