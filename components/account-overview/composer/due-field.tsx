import { useMessages } from '#components/locale/messages.ts';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import field from '#components/ui/field.module.css';
import { duePresets, dueTime } from './due-presets.ts';
import styles from './composer.module.css';

interface DueFieldProps {
  /** As a date-time field holds it. */
  readonly value: string;
  readonly error: string | undefined;
  readonly now: number;
  readonly onChange: (value: string) => void;
}

/** When a task is due: one of a few usual days, or any moment. */
export function DueField({ value, error, now, onChange }: DueFieldProps) {
  const { composer: texts } = useMessages();
  return (
    <div class={styles.due}>
      <fieldset class={styles.group}>
        <legend class={field.label}>{texts.due}</legend>
        <div class={styles.presets}>
          {duePresets.map((preset) => {
            const at = dueTime(preset, now);
            return (
              <button
                key={preset}
                type="button"
                class={styles.preset}
                aria-pressed={value === at}
                onClick={() => onChange(at)}
              >
                {texts.presets[preset]}
              </button>
            );
          })}
        </div>
      </fieldset>
      <DateTimeField label={texts.dueAt} value={value} error={error} onInput={onChange} />
    </div>
  );
}
