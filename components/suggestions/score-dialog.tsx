import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ScoreFields } from './score-fields.tsx';
import type { NamedScore, ScoreVerbs } from './suggestions-verbs.ts';
import { useScoreDraft } from './use-score-draft.ts';
import styles from './score-fields.module.css';

interface ScoreDialogProps {
  readonly chosen: NamedScore | undefined;
  readonly verbs: ScoreVerbs;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Asks which score makes a company a prospect, and from which value on. */
export function ScoreDialog({ chosen, verbs, now, onClose, onSaved }: ScoreDialogProps) {
  const { suggestions, ui } = useMessages();
  const texts = suggestions.score;
  const draft = useScoreDraft(chosen, verbs);
  const save = () => {
    if (!draft.save()) return;
    onClose();
    onSaved();
  };
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="primary" onClick={save}>
            {texts.save}
          </Button>
        </>
      }
    >
      <p class={styles.text}>{texts.text}</p>
      <ScoreFields draft={draft} now={now} onSubmit={save} />
    </Dialog>
  );
}
