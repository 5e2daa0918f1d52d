import { useRef } from 'preact/hooks';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { useVirtualRows } from '#components/ui/use-virtual-rows.ts';
import { CompanyName } from './company-name.tsx';
import type { ImportGroup, PreviewRow } from './import-groups.ts';
import styles from './line-table.module.css';

interface LineTableProps {
  readonly group: Exclude<ImportGroup, 'ambiguous'>;
  readonly rows: readonly PreviewRow[];
}

const lastColumns = {
  found: ['company', 'by'],
  already: ['company', 'by'],
  'not-found': [],
  malformed: ['why'],
  duplicates: ['why'],
} as const satisfies Record<LineTableProps['group'], readonly string[]>;

/** The lines of one group, however many, of which only those in view are drawn. */
export function LineTable({ group, rows }: LineTableProps) {
  const texts = useMessages().importPage.preview;
  const scroller = useRef<HTMLElement>(null);
  const { first, end, rowHeight } = useVirtualRows(rows.length, scroller);
  const last = lastColumns[group];
  return (
    // Read by scrolling, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} class={styles.scroller} aria-label={texts.groups[group]} tabIndex={0}>
      <table class={styles.table} aria-label={texts.groups[group]} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class={styles.line}>
              {texts.line}
            </th>
            <th scope="col">{texts.inList}</th>
            {last.map((column) => (
              <th key={column} scope="col" class={styles[column]}>
                {texts[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first * rowHeight} />}
          {rows.slice(first, end).map((row, offset) => (
            <Row key={first + offset} row={row} index={first + offset} />
          ))}
          {end < rows.length && <Gap height={(rows.length - end) * rowHeight} />}
        </tbody>
      </table>
    </section>
  );
}

const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" style={{ height: `${height}px` }} />
);

function Row({ row, index }: { readonly row: PreviewRow; readonly index: number }) {
  const texts = useMessages().importPage.preview;
  const formats = useFormats();
  const { about } = row;
  return (
    <tr class={styles.row} data-row={index} aria-rowindex={index + 2}>
      <td class={styles.line}>{formats.number(row.line)}</td>
      <td title={row.text}>{row.text}</td>
      {about.kind === 'company' && (
        <>
          <td>
            <CompanyName company={about.company} />
          </td>
          <td>{texts.byKey[about.by]}</td>
        </>
      )}
      {about.kind === 'malformed' && (
        <td title={texts.reasons[about.reason]}>{texts.reasons[about.reason]}</td>
      )}
      {about.kind === 'duplicate' && <td>{texts.sameAs(formats.number(about.of))}</td>}
    </tr>
  );
}
