import {
  companiesPerRequest,
  directoryBudgets,
  type DirectoryChoice,
  type DirectoryPace,
} from '#core/domain/directory.ts';
import type { DirectoryStatus } from '#core/read-models/read-directory-status.ts';
import { formatBytes } from '#components/locale/bytes.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { directoryStateText } from './directory-state-text.ts';
import { Facts } from './facts.tsx';
import controls from './controls.module.css';
import styles from './directory-setting.module.css';

interface DirectorySettingProps {
  readonly directory: DirectoryStatus;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onChange: (choice: DirectoryChoice) => void;
}

const paces = ['gentle', 'quick'] as const satisfies readonly DirectoryPace[];

/** Whether every company of the CRM is recognised, at what price, and how far the reading for that is. */
export function DirectorySetting({ directory, now, onChange }: DirectorySettingProps) {
  const texts = useMessages().options.directory;
  const isOn = directory.choice !== 'off';
  return (
    <div class={`${controls.divided} ${styles.setting}`}>
      <Checkbox
        label={texts.label}
        hint={isOn ? texts.hintOn : texts.hint}
        checked={isOn}
        onChange={(checked) => onChange(checked ? 'gentle' : 'off')}
      />
      {directory.choice !== 'off' && (
        <OnMachine directory={directory} pace={directory.choice} now={now} onChange={onChange} />
      )}
    </div>
  );
}

function OnMachine({
  directory,
  pace,
  now,
  onChange,
}: DirectorySettingProps & { readonly pace: DirectoryPace }) {
  const messages = useMessages();
  const texts = messages.options.directory;
  const formats = useFormats();
  const {
    state,
    companies,
    total,
    isOfChanges,
    leftOut,
    requests,
    budget = 0,
    bytes,
    completedAt,
  } = directory;
  const isUnderWay = state.kind !== 'complete';
  return (
    <div class={styles.details}>
      <SelectField
        label={texts.pace}
        hint={total === undefined || isOfChanges ? texts.paceHint : texts.takes(total, daysOf(total, pace))}
        value={pace}
        options={paces.map((value) => ({
          value,
          label: texts.paces[value](formats.number(directoryBudgets[value])),
        }))}
        onChange={onChange}
      />
      <output class={styles.state}>{directoryStateText(directory, messages, formats, now)}</output>
      {isUnderWay && <Progress label={texts.progress} done={companies} total={total} />}
      <Facts
        facts={[
          {
            label: isUnderWay && isOfChanges ? texts.changesRead : texts.companiesRead,
            value:
              total === undefined || !isUnderWay
                ? formats.number(companies)
                : texts.of(formats.number(companies), formats.number(total)),
          },
          { label: texts.requests, value: texts.of(formats.number(requests), formats.number(budget)) },
          {
            label: texts.size,
            value: bytes === undefined ? messages.options.data.unknown : formatBytes(messages.locale, bytes),
          },
          {
            label: texts.completed,
            value: completedAt === undefined ? texts.notYet : formats.dateTime(completedAt),
          },
          ...(leftOut > 0 ? [{ label: texts.leftOut, value: formats.number(leftOut) }] : []),
        ]}
      />
    </div>
  );
}

const daysOf = (companies: number, pace: DirectoryPace): number =>
  Math.ceil(companies / companiesPerRequest / directoryBudgets[pace]);
