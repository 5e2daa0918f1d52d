import { mostImportLines, separators, textEncodings } from '#core/domain/import-list.ts';
import type { Separator, TextEncoding } from '#core/domain/import-list.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { ImportModel } from './create-import.ts';
import { ReadingTable } from './reading-table.tsx';
import { StepFrame } from './step-frame.tsx';
import styles from './reading-step.module.css';

const encodingNames: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1250': 'Windows-1250',
  'windows-1252': 'Windows-1252',
};

/** How the list is read: encoding, separator, columns, with its first lines to see that it is right. */
export function ReadingStep({ model }: { readonly model: ImportModel }) {
  const { importPage } = useMessages();
  const texts = importPage.reading;
  const formats = useFormats();
  const { fileName, file } = model.source.value;
  const { lines, malformed, duplicates, leftOut } = model.list.value;
  return (
    <StepFrame
      title={texts.title}
      text={fileName ?? texts.pasted}
      actions={
        <>
          <Button kind="primary" disabled={lines.length === 0} onClick={() => void model.match()}>
            {texts.next}
          </Button>
          <Button onClick={model.startOver}>{importPage.startOver}</Button>
        </>
      }
    >
      <div class={styles.choices}>
        {file && (
          <SelectField<TextEncoding>
            label={texts.encoding}
            value={file.encoding}
            options={textEncodings.map((value) => ({ value, label: encodingNames[value] }))}
            onChange={model.useEncoding}
          />
        )}
        <SelectField<Separator>
          label={texts.separator}
          value={model.separator.value}
          options={separators.map((value) => ({ value, label: texts.separators[value] }))}
          onChange={model.useSeparator}
        />
        <div class={styles.header}>
          <Checkbox
            label={texts.hasHeader}
            checked={model.choice.value.hasHeader}
            onChange={(hasHeader) => model.useChoice({ hasHeader })}
          />
        </div>
      </div>
      <ReadingTable
        records={model.records.value}
        choice={model.choice.value}
        onChange={(roles) => model.useChoice({ roles })}
      />
      {lines.length === 0 ? (
        <Notice kind="warn" announce>
          {texts.nothing}
        </Notice>
      ) : (
        <output class={styles.counts}>
          <strong>{texts.ready(lines.length)}</strong>
          {malformed.length > 0 && <span>{texts.malformed(malformed.length)}</span>}
          {duplicates.length > 0 && <span>{texts.duplicates(duplicates.length)}</span>}
        </output>
      )}
      {leftOut > 0 && (
        <Notice kind="warn">{texts.leftOut(formats.number(leftOut), formats.number(mostImportLines))}</Notice>
      )}
    </StepFrame>
  );
}
