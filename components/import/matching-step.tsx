import type { Failure } from '#core/domain/failure.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Progress } from '#components/ui/progress.tsx';
import type { ImportModel } from './create-import.ts';
import { StepFrame } from './step-frame.tsx';
import styles from './matching-step.module.css';

/** The companies are being looked for; it can be stopped and gone on with. */
export function MatchingStep({ model, now }: { readonly model: ImportModel; readonly now: number }) {
  const { importPage } = useMessages();
  const texts = importPage.matching;
  const formats = useFormats();
  const matching = model.matching.value;
  const { way, companies, answered, total } = model.progress.value;
  const isRunning = matching.state === 'running';
  const asked = answered.size + (isRunning ? (matching.left ?? 0) : 0);
  const known =
    way === 'list'
      ? { done: companies.length, total, text: texts.reading }
      : way === 'ask' && isRunning && matching.left !== undefined
        ? { done: answered.size, total: asked, text: texts.asking }
        : undefined;
  return (
    <StepFrame
      title={isRunning ? texts.title : texts.stoppedTitle}
      actions={
        isRunning ? (
          <Button onClick={model.stop}>{texts.stop}</Button>
        ) : (
          <>
            <Button kind="primary" onClick={() => void model.match()}>
              {texts.goOn}
            </Button>
            <Button onClick={model.changeReading}>{texts.back}</Button>
            <Button kind="quiet" onClick={model.startOver}>
              {importPage.startOver}
            </Button>
          </>
        )
      }
    >
      {matching.state === 'failed' && <MatchingFailure reason={matching.reason} now={now} />}
      {isRunning && (
        <Progress label={texts.progress} done={known?.done ?? 0} total={known ? known.total : undefined} />
      )}
      <output class={styles.words}>
        {known
          ? known.text(formats.number(known.done), formats.number(known.total ?? known.done))
          : isRunning
            ? texts.starting
            : texts.stoppedText}
      </output>
    </StepFrame>
  );
}

function MatchingFailure({ reason, now }: { readonly reason: Failure; readonly now: number }) {
  const text = failureText(reason, useMessages(), now);
  return (
    <Notice kind="bad" announce nextStep={[text.whatToDo, text.hubSpotSays].filter(Boolean).join(' ')}>
      {text.sentence}
    </Notice>
  );
}
