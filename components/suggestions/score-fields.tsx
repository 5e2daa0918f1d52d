import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { PropertyPicker } from '#components/rules/property-picker.tsx';
import { ValueField } from '#components/rules/value-field.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { ScoreDraft } from './use-score-draft.ts';
import styles from './score-fields.module.css';

interface ScoreFieldsProps {
  readonly draft: ScoreDraft;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onSubmit: () => void;
}

/** Whether a score counts as a signal, which, and from which value on. */
export function ScoreFields({ draft, now, onSubmit }: ScoreFieldsProps) {
  const messages = useMessages();
  const texts = messages.suggestions.score;
  return (
    <form
      class={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Checkbox label={texts.isOn} checked={draft.isOn} onChange={draft.setOn} />
      {draft.isOn && draft.failure && (
        <Notice kind="warn" nextStep={failureText(draft.failure, messages, now).sentence}>
          {texts.failed}
        </Notice>
      )}
      {draft.isOn && !draft.properties && !draft.failure && (
        <div aria-busy="true">
          <p class="visually-hidden">{texts.loading}</p>
          <Skeleton shape="block" />
        </div>
      )}
      {draft.isOn && draft.properties && (
        <div class={styles.pair}>
          <PropertyPicker
            properties={draft.properties}
            chosen={draft.property}
            onChoose={draft.setProperty}
            error={draft.missing.property ? texts.noProperty : undefined}
          />
          <ValueField
            kind="number"
            label={texts.atLeast}
            value={draft.atLeast}
            onInput={draft.setAtLeast}
            error={draft.missing.atLeast ? texts.noNumber : undefined}
          />
        </div>
      )}
    </form>
  );
}
