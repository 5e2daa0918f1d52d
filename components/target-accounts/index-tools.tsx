import { allColumns, type Column } from '#core/domain/view-choice.ts';
import { useMessages } from '#components/locale/messages.ts';
import { MultiSelect } from '#components/ui/multi-select.tsx';
import { CopyLink } from './copy-link.tsx';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
import type { FullPageChoices } from './full-page-choices.ts';
import type { IndexVerbs } from './index-verbs.ts';
import styles from './index-tools.module.css';

interface IndexToolsProps extends ExportMenuProps {
  readonly fullPage: FullPageChoices | undefined;
  readonly verbs: Pick<IndexVerbs, 'saveFile' | 'exportEverything' | 'copyLink'>;
}

const choosable = allColumns.filter((column) => column !== 'company');

/** What can be done with the table as a whole: its columns, a link to it, taking it elsewhere. */
export function IndexTools(props: IndexToolsProps) {
  const { fullPage: choices, verbs, toasts } = props;
  const { fullPage: texts, targetAccounts } = useMessages();
  return (
    <div class={styles.tools}>
      {choices && (
        <div class={styles.columns}>
          <MultiSelect<Column>
            label={texts.columns.label}
            summary={texts.columns.chosen(choices.columns.value.length)}
            options={choosable.map((column) => ({ value: column, label: targetAccounts.columns[column] }))}
            chosen={choices.columns.value}
            onChange={(chosen) =>
              (choices.columns.value = allColumns.filter(
                (column) => column === 'company' || chosen.includes(column),
              ))
            }
          />
        </div>
      )}
      <CopyLink verbs={verbs} toasts={toasts} />
      <ExportMenu {...props} />
    </div>
  );
}
