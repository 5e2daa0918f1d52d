import { taskPriorities, taskTypes } from '#core/domain/activity-draft.ts';
import type { Owner } from '#core/domain/owner.ts';
import { useMessages } from '#components/locale/messages.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { DueField } from './due-field.tsx';
import type { FieldProps } from './field-props.ts';
import styles from './composer.module.css';

interface TaskFieldsProps extends FieldProps {
  readonly owners: readonly Owner[];
  readonly now: number;
}

/** What there is to say of a task. */
export function TaskFields({ text, errors, onChange, owners, now }: TaskFieldsProps) {
  const { composer: texts, locale } = useMessages();
  return (
    <>
      <TextField
        label={texts.taskTitle}
        value={text.title}
        error={errors.title}
        onInput={(title) => onChange({ title })}
      />
      <DueField value={text.at} error={errors.at} now={now} onChange={(at) => onChange({ at })} />
      <div class={styles.pair}>
        <SelectField
          label={texts.taskType}
          value={text.taskType}
          options={taskTypes.map((value): Option => ({ value, label: texts.taskTypes[value] }))}
          onChange={(taskType) => onChange({ taskType })}
        />
        <SelectField
          label={texts.priority}
          value={text.priority}
          options={taskPriorities.map((value): Option => ({ value, label: texts.priorities[value] }))}
          onChange={(priority) => onChange({ priority })}
        />
      </div>
      <SelectField
        label={texts.owner}
        value={text.ownerId}
        options={[{ value: '', label: texts.nobody }, ...ownerOptions(owners, text.ownerId, locale)]}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <TextArea
        label={texts.body.task}
        placeholder={texts.optional}
        value={text.body}
        error={errors.body}
        onInput={(body) => onChange({ body })}
      />
    </>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Everybody who can do it, by name, and whoever was chosen before. */
const ownerOptions = (owners: readonly Owner[], chosen: string, locale: string): readonly Option[] =>
  owners
    .filter(({ id, isActive }) => isActive || id === chosen)
    .map(({ id, name }): Option => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
