import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { ClauseFault } from '#core/domain/check-rule.ts';
import { operatorsOf } from '#core/domain/rule-operators.ts';
import { useMessages } from '#components/locale/messages.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { ClauseValues } from './clause-values.tsx';
import { operatorWords } from './clause-words.ts';
import type { RuleWords } from './property-choices.ts';
import { PropertyPicker } from './property-picker.tsx';
import { withOperator, withProperty, type ClauseDraft } from './rule-draft.ts';
import styles from './clause-editor.module.css';

interface ClauseEditorProps {
  readonly clause: ClauseDraft;
  /** From 1 on. */
  readonly number: number;
  readonly words: RuleWords;
  /** What to complain about; undefined while it is sound, or not yet to be complained about. */
  readonly fault: ClauseFault | undefined;
  readonly onChange: (clause: ClauseDraft) => void;
  /** Undefined for the only one. */
  readonly onRemove: (() => void) | undefined;
}

/** One condition: property, comparison and values, each as the one before it asks for. */
export function ClauseEditor({ clause, number, words, fault, onChange, onRemove }: ClauseEditorProps) {
  const messages = useMessages();
  const texts = messages.rules.editor;
  const property = words.properties.find(({ name }) => name === clause.property);
  const complaint = fault && messages.rules.faults[fault];
  return (
    <fieldset class={styles.clause}>
      <legend class="visually-hidden">{texts.condition(String(number))}</legend>
      <PropertyPicker
        properties={words.properties}
        chosen={property}
        error={fault === 'unknown-property' ? complaint : undefined}
        onChoose={(next) => {
          if (next.name !== clause.property) onChange(withProperty(clause, next));
        }}
      />
      {property ? (
        <>
          <SelectField
            label={texts.operator}
            value={clause.operator}
            options={operatorsOf(property).map((operator) => ({
              value: operator,
              label: operatorWords(operator, property, messages),
            }))}
            onChange={(operator) => onChange(withOperator(clause, operator, property))}
          />
          <div class={styles.values}>
            <ClauseValues
              clause={clause}
              property={property}
              words={words}
              error={complaint}
              onChange={(values) => onChange({ ...clause, values })}
            />
          </div>
        </>
      ) : (
        <span class={styles.rest} />
      )}
      <span class={styles.remove}>
        {onRemove && (
          <IconButton label={texts.removeCondition(String(number))} icon={Trash} onClick={onRemove} />
        )}
      </span>
    </fieldset>
  );
}
