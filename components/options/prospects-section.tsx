import { useSignal } from '@preact/signals';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { ScoreDialog } from '#components/suggestions/score-dialog.tsx';
import type { NamedScore, ScoreVerbs } from '#components/suggestions/suggestions-verbs.ts';
import { Button } from '#components/ui/button.tsx';
import { SettingsSection } from './settings-section.tsx';
import styles from './controls.module.css';

interface ProspectsSectionProps {
  readonly score: NamedScore | undefined;
  readonly verbs: ScoreVerbs;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Which score makes a company a prospect. */
export function ProspectsSection({ score, verbs, now }: ProspectsSectionProps) {
  const { suggestions } = useMessages();
  const texts = suggestions.score;
  const formats = useFormats();
  const isOpen = useSignal(false);
  const close = () => (isOpen.value = false);
  return (
    <SettingsSection title={suggestions.lists.prospects} text={texts.about}>
      <div class={styles.setting}>
        <p>
          {score ? texts.chosen(score.name ?? score.property, formats.number(score.atLeast)) : texts.none}
        </p>
        <Button onClick={() => (isOpen.value = true)}>{texts.change}</Button>
      </div>
      {isOpen.value && (
        <ScoreDialog chosen={score} verbs={verbs} now={now} onClose={close} onSaved={() => undefined} />
      )}
    </SettingsSection>
  );
}
