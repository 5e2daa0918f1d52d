import { useId } from 'preact/hooks';
import {
  workloadColumns,
  type WorkloadColumn,
  type WorkloadFigures,
  type WorkloadHolder,
  type WorkloadRow,
} from '#core/domain/owner-workload.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import { viewOfFigure } from '#core/domain/workload-view.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { ViewAnchor } from '#components/target-accounts/view-anchor.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { SortHeader } from '#components/ui/sort-header.tsx';
import { holderName } from './holder-name.ts';
import { sortWorkload, toggledWorkloadSort, type WorkloadSort } from './sort-workload.ts';
import styles from './workload.module.css';

interface WorkloadTableProps {
  readonly title: string;
  readonly note?: string;
  /** What the first column is called. */
  readonly of: string;
  readonly rows: readonly WorkloadRow[];
  readonly total?: WorkloadFigures;
  readonly currency: string | undefined;
  readonly sort: WorkloadSort;
  readonly onSort: (sort: WorkloadSort) => void;
  readonly onOpen: (choice: ViewChoice) => void;
}

/** The figures of each owner, or of each team. */
export function WorkloadTable(props: WorkloadTableProps) {
  const { title, note, of, rows, total, sort, onSort } = props;
  const messages = useMessages();
  const texts = messages.fullPage.workload;
  const id = useId();
  const nameOf = ({ holder }: WorkloadRow) => holderName(holder, messages);
  const sorted = sortWorkload(rows, sort, nameOf, messages.locale);
  const header = (column: WorkloadSort['column']) => ({
    sorted: sort.column === column ? sort.direction : undefined,
    onSort: () => onSort(toggledWorkloadSort(sort, column)),
  });
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 id={id} class={styles.title}>
        {title}
      </h2>
      {note && <p class={styles.note}>{note}</p>}
      <div class={styles.frame}>
        <table class={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <SortHeader {...header('name')} class={styles.holder}>
                {of}
              </SortHeader>
              {workloadColumns.map((column) => (
                <SortHeader key={column} {...header(column)} isFigure title={texts.sources[column]}>
                  {texts.columns[column]}
                </SortHeader>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={keyOf(row.holder)}>
                <HolderCell holder={row.holder} name={nameOf(row)} />
                <FigureCells {...props} holder={row.holder} name={nameOf(row)} figures={row.figures} />
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                <th scope="row">{texts.total}</th>
                <FigureCells {...props} holder={undefined} name={texts.total} figures={total} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}

function HolderCell({ holder, name }: { readonly holder: WorkloadHolder; readonly name: string }) {
  const texts = useMessages().fullPage.workload;
  return (
    <th scope="row">
      <span class={styles.who}>
        {holder.kind === 'owner' && <Avatar name={name} size="sm" />}
        <span class={styles.name} title={name}>
          {name}
        </span>
        {holder.kind === 'owner' && holder.owner?.isActive === false && <Chip>{texts.deactivated}</Chip>}
      </span>
    </th>
  );
}

interface FigureCellsProps extends Pick<WorkloadTableProps, 'currency' | 'onOpen'> {
  readonly holder: WorkloadHolder | undefined;
  readonly name: string;
  readonly figures: WorkloadFigures;
}

function FigureCells({ holder, name, figures, currency, onOpen }: FigureCellsProps) {
  const formats = useFormats();
  const texts = useMessages().fullPage.workload;
  const textOf = (column: WorkloadColumn) =>
    column === 'openDealValue'
      ? formats.money(figures.openDealValue, currency)
      : formats.number(figures[column]);
  return (
    <>
      {workloadColumns.map((column) => {
        const text = textOf(column);
        const choice = figures[column] === 0 ? undefined : viewOfFigure(holder, column);
        return (
          <td key={column} class={classNames(figures[column] === 0 && styles.zero)}>
            {choice ? (
              <ViewAnchor
                view={{ pane: 'accounts', choice }}
                label={texts.open(text, texts.columns[column], name)}
                class={styles.link}
                onOpen={() => onOpen(choice)}
              >
                {text}
              </ViewAnchor>
            ) : (
              text
            )}
          </td>
        );
      })}
    </>
  );
}

const keyOf = (holder: WorkloadHolder): string =>
  holder.kind === 'owner' ? holder.id : holder.kind === 'team' ? holder.team.id : holder.kind;
