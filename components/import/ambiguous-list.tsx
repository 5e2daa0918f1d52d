import { useMemo, useRef } from 'preact/hooks';
import type { CompanyId } from '#core/domain/ids.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { useVirtualRows } from '#components/ui/use-virtual-rows.ts';
import { CompanyName } from './company-name.tsx';
import type { PreviewRow } from './import-groups.ts';
import styles from './ambiguous-list.module.css';

interface AmbiguousListProps {
  readonly rows: readonly PreviewRow[];
  /** By position of the line. */
  readonly chosen: ReadonlyMap<number, CompanyId>;
  readonly onChoose: (position: number, companyId: CompanyId | undefined) => void;
}

/**
 * Lines that fit several companies, each with its choices. A line takes as many rows of one height as it has choices,
 * its heading and *None of these*, so that only those in view are drawn, and always whole.
 */
export function AmbiguousList({ rows, chosen, onChoose }: AmbiguousListProps) {
  const texts = useMessages().importPage.preview;
  const scroller = useRef<HTMLElement>(null);
  const starts = useMemo(() => startsOf(rows), [rows]);
  const count = starts.at(-1) ?? 0;
  const { first, end, rowHeight } = useVirtualRows(count, scroller);
  const from = Math.max(
    0,
    starts.findLastIndex((start) => start <= first),
  );
  const next = starts.findIndex((start) => start >= end);
  const to = next < 0 ? rows.length : Math.min(next, rows.length);
  return (
    <section ref={scroller} class={styles.scroller} aria-label={texts.groups.ambiguous}>
      <div style={{ height: `${(starts[from] ?? 0) * rowHeight}px` }} />
      {rows.slice(from, to).map((row) => (
        <Choice
          key={row.position}
          row={row}
          chosen={chosen.get(row.position)}
          onChoose={(companyId) => onChoose(row.position, companyId)}
        />
      ))}
      <div style={{ height: `${(count - (starts[to] ?? count)) * rowHeight}px` }} />
    </section>
  );
}

const companiesOf = ({ about }: PreviewRow) => (about.kind === 'several' ? about.companies : []);

/** Where each line begins, in rows, and where the last one ends. */
function startsOf(rows: readonly PreviewRow[]): readonly number[] {
  const starts = [0];
  let at = 0;
  for (const row of rows) starts.push((at += companiesOf(row).length + 2));
  return starts;
}

interface ChoiceProps {
  readonly row: PreviewRow;
  readonly chosen: CompanyId | undefined;
  readonly onChoose: (companyId: CompanyId | undefined) => void;
}

function Choice({ row, chosen, onChoose }: ChoiceProps) {
  const texts = useMessages().importPage.preview;
  const formats = useFormats();
  const name = `line-${row.position}`;
  return (
    <fieldset class={styles.choice}>
      <legend class={styles.legend} data-row={row.position}>
        {texts.chooseFor(row.text, formats.number(row.line))}
      </legend>
      {companiesOf(row).map((company) => (
        <label key={company.id} class={styles.option}>
          <input
            type="radio"
            name={name}
            value={company.id}
            checked={chosen === company.id}
            onChange={() => onChoose(company.id)}
          />
          <CompanyName company={company} />
        </label>
      ))}
      <label class={styles.option}>
        <input type="radio" name={name} checked={chosen === undefined} onChange={() => onChoose(undefined)} />
        <span>{texts.noneOfThese}</span>
      </label>
    </fieldset>
  );
}
