import { callDirections, callOutcomes } from '#core/domain/activity-draft.ts';
import { useMessages } from '#components/locale/messages.ts';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FieldProps } from './field-props.ts';
import styles from './composer.module.css';

/** What there is to say of a call. */
export function CallFields({ text, errors, onChange }: FieldProps) {
  const { composer: texts, hubspotWords } = useMessages();
  return (
    <>
      <div class={styles.pair}>
        <SelectField
          label={texts.outcome}
          value={text.outcome}
          options={callOutcomes.map((value): { readonly value: string; readonly label: string } => ({
            value,
            label: hubspotWords.call[value],
          }))}
          onChange={(outcome) => onChange({ outcome })}
        />
        <SelectField
          label={texts.direction}
          value={text.direction}
          options={callDirections.map((value): { readonly value: string; readonly label: string } => ({
            value,
            label: texts.directions[value],
          }))}
          onChange={(direction) => onChange({ direction })}
        />
      </div>
      <DateTimeField
        label={texts.calledAt}
        value={text.at}
        error={errors.at}
        onInput={(at) => onChange({ at })}
      />
      <TextField
        label={texts.minutes}
        placeholder={texts.optional}
        value={text.minutes}
        error={errors.durationMs}
        autoComplete="off"
        onInput={(minutes) => onChange({ minutes })}
      />
      <TextField
        label={texts.callTitle}
        placeholder={texts.optional}
        value={text.title}
        error={errors.title}
        onInput={(title) => onChange({ title })}
      />
      <TextArea
        label={texts.body.call}
        placeholder={texts.optional}
        value={text.body}
        error={errors.body}
        onInput={(body) => onChange({ body })}
      />
    </>
  );
}
