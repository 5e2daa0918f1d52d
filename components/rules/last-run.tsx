import type { RuleView } from '#core/read-models/rules-read-model.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Notice } from '#components/ui/notice.tsx';
import styles from './last-run.module.css';

interface LastRunProps {
  readonly view: RuleView;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The last run in words: when, and what came of it. */
export function LastRun({ view, now }: LastRunProps) {
  const messages = useMessages();
  const texts = messages.rules.runs;
  const formats = useFormats();
  const last = view.runs[0]?.run;
  if (!last) return <p class={styles.run}>{view.rule.isOn ? texts.never : texts.offYet}</p>;
  const when = formats.ago(last.at, now);
  const { outcome, matches } = last;
  if (outcome.state === 'failed') {
    const { sentence, hubSpotSays } = failureText(outcome.reason, messages, now);
    return (
      <Notice kind="bad" nextStep={[sentence, hubSpotSays].filter(Boolean).join(' ')}>
        {texts.failed(when)}
      </Notice>
    );
  }
  return (
    <p class={styles.run} title={formats.dateTime(last.at)}>
      {words()}
    </p>
  );

  function words(): string {
    switch (outcome.state) {
      case 'searching':
        return texts.searching(formats.number(last?.requests ?? 0));
      case 'proposed':
        return texts.proposed(when, matches.length);
      case 'asks':
        return texts.asks(when, matches.length);
      case 'marking':
      case 'marked':
        return texts.marked(when, matches.length);
      default:
        return texts.nothing(when);
    }
  }
}
