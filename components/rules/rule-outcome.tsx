import { useId } from 'preact/hooks';
import { ruleLimits } from '#core/domain/rule.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { ValueField } from './value-field.tsx';
import type { RuleDraft } from './rule-draft.ts';
import styles from './rule-outcome.module.css';

interface RuleOutcomeProps {
  readonly mode: RuleDraft['mode'];
  readonly limit: string;
  readonly limitError: string | undefined;
  readonly onChange: (change: Partial<Pick<RuleDraft, 'mode' | 'limit'>>) => void;
}

/** What becomes of a match: a proposal, or a target account, and from how many on the rule asks. */
export function RuleOutcome({ mode, limit, limitError, onChange }: RuleOutcomeProps) {
  const id = useId();
  const texts = useMessages().rules.editor;
  const formats = useFormats();
  const choices = [
    { value: 'propose', label: texts.propose, text: texts.proposeText },
    { value: 'mark', label: texts.mark, text: texts.markText },
  ] as const;
  return (
    <fieldset class={styles.outcome}>
      <legend class={styles.legend}>{texts.outcome}</legend>
      <div class={styles.choices}>
        {choices.map(({ value, label, text }) => (
          <label key={value} class={classNames(styles.choice, mode === value && styles.chosen)}>
            <input
              type="radio"
              name={`${id}-mode`}
              class={styles.radio}
              checked={mode === value}
              aria-describedby={`${id}-${value}`}
              onChange={() => onChange({ mode: value })}
            />
            <span class={styles.label}>{label}</span>
            <span id={`${id}-${value}`} class={styles.text} aria-hidden="true">
              {text}
            </span>
          </label>
        ))}
      </div>
      {mode === 'mark' && (
        <div class={styles.limit}>
          <ValueField
            label={texts.limit}
            kind="count"
            max={ruleLimits.matches}
            value={limit}
            hint={texts.limitHint(formats.number(ruleLimits.matches))}
            error={limitError}
            onInput={(value) => onChange({ limit: value })}
          />
        </div>
      )}
    </fieldset>
  );
}
