import type { CompanyProperty } from '#core/domain/company-property.ts';
import { valuesOf } from '#core/domain/rule-operators.ts';
import { useMessages } from '#components/locale/messages.ts';
import field from '#components/ui/field.module.css';
import { MultiSelect } from '#components/ui/multi-select.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { anyOf } from './clause-words.ts';
import { choiceLabel, choicesOf, type RuleWords } from './property-choices.ts';
import type { ClauseDraft } from './rule-draft.ts';
import { ValueField } from './value-field.tsx';

interface ClauseValuesProps {
  readonly clause: ClauseDraft;
  readonly property: CompanyProperty;
  readonly words: RuleWords;
  readonly error: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** What a condition compares with, entered as the property's type asks for it. */
export function ClauseValues({ clause, property, words, error, onChange }: ClauseValuesProps) {
  const texts = useMessages().rules.editor;
  const { operator, values } = clause;
  const wanted = valuesOf(operator);
  const [first = '', second = ''] = values;
  if (wanted === 'none') return null;
  if (operator === 'in-last-days' || operator === 'in-next-days') {
    return (
      <ValueField
        label={texts.days}
        kind="count"
        max={3_650}
        value={first}
        error={error}
        onInput={(value) => onChange([value])}
      />
    );
  }
  const isDay = property.type === 'date' || property.type === 'datetime';
  const kind = isDay ? 'day' : property.type === 'number' ? 'number' : 'text';
  if (wanted === 'two') {
    return (
      <>
        <ValueField
          label={texts.from}
          kind={kind}
          value={first}
          error={error}
          onInput={(value) => onChange([value, second])}
        />
        <ValueField
          label={texts.to}
          kind={kind}
          value={second}
          onInput={(value) => onChange([first, value])}
        />
      </>
    );
  }
  if (property.type === 'bool') {
    return (
      <SelectField
        label={texts.value}
        value={first}
        options={[
          { value: 'true', label: texts.yes },
          { value: 'false', label: texts.no },
        ]}
        onChange={(value) => onChange([value])}
      />
    );
  }
  if (property.type === 'enumeration' || property.type === 'multi-checkbox') {
    return <Choices {...{ clause, property, words, error, onChange }} />;
  }
  if (wanted === 'several') {
    return (
      <ValueField
        label={texts.values}
        kind="text"
        value={values.join(',')}
        hint={texts.valuesHint}
        error={error}
        onInput={(value) => onChange(value.split(','))}
      />
    );
  }
  return (
    <ValueField
      label={isDay ? texts.day : texts.value}
      kind={kind}
      value={first}
      error={error}
      onInput={(value) => onChange([value])}
    />
  );
}

function Choices({ clause, property, words, error, onChange }: ClauseValuesProps) {
  const { rules, locale } = useMessages();
  const texts = rules.editor;
  const known = choicesOf(property, words, locale);
  // One that was chosen and is gone since can still be taken out.
  const gone = clause.values.filter((value) => known.every((choice) => choice.value !== value));
  const options = [...known, ...gone.map((value) => ({ value, label: value }))];
  const labels = clause.values.map((value) => choiceLabel(options, value));
  const summary =
    labels.length === 0
      ? texts.choose
      : labels.length > 3
        ? texts.chosen(labels.length)
        : anyOf(labels, locale);
  return (
    <div class={field.field}>
      <span class={field.label} aria-hidden="true">
        {texts.values}
      </span>
      <MultiSelect
        label={texts.values}
        summary={summary}
        options={options}
        chosen={clause.values}
        onChange={onChange}
      />
      {error && (
        <p class={field.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
