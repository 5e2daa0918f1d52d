import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { classNames } from '#components/ui/class-names.ts';
import { useRowFocus } from '#components/ui/use-row-focus.ts';
import { useVirtualRows } from '#components/ui/use-virtual-rows.ts';
import { SuggestionRow, type SuggestionRowParts } from './suggestion-row.tsx';
import { useDetailsHeight } from './use-details-height.ts';
import styles from './suggestions-grid.module.css';

/** A column beside the company and the actions. */
export interface SuggestionColumn {
  readonly key: string;
  readonly name: string;
  /** Undefined for the one that takes what is left. */
  readonly width?: string;
}

interface SuggestionsGridProps<Row extends { readonly company: Company }> extends SuggestionRowParts<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly SuggestionColumn[];
  /** How high rows are. */
  readonly density: 'two-lines' | 'three-lines';
  /** Another one is read from its top. */
  readonly choice: unknown;
  readonly onOpen: (company: Company) => void;
  /** What stands here while there are no rows. */
  readonly empty: ComponentChildren;
}

/**
 * Companies with what speaks for them, however many, of which only those in view are drawn. One row is in the tab
 * order: arrows, Page Up, Page Down, Home and End go to others, Right and Left open and close its details, Enter opens
 * the account, the context menu key the row's actions. Where the focused row leaves, the next one gets the focus.
 */
export function SuggestionsGrid<Row extends { readonly company: Company }>(props: SuggestionsGridProps<Row>) {
  const { rows, columns, layout, density, choice } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<CompanyId>();
  const openIndex = rows.findIndex(({ company }) => company.id === openId);
  const { extra, measure } = useDetailsHeight();
  const drawn = useVirtualRows(
    rows.length,
    scroller,
    openIndex < 0 ? undefined : { index: openIndex, extra },
  );

  const { first, end, rowHeight } = drawn;
  const { active, setActive, tabStop, rowElement, goTo, follow } = useRowFocus(
    rows.length,
    scroller,
    drawn,
    choice,
  );
  useEffect(() => setOpenId(undefined), [choice]);

  // A row that had the focus took it along: whoever works through the list goes on with the next one.
  const focused = useRef<CompanyId | undefined>(undefined);
  const goOn = useRef(() => undefined as void);
  goOn.current = () => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (focused.current === undefined || !isLost) return;
    if (rows.some(({ company }) => company.id === focused.current)) return;
    focused.current = undefined;
    if (rows.length === 0) scroller.current?.focus();
    else goTo(active);
  };
  useLayoutEffect(() => goOn.current(), [rows]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (follow(event, index)) return;
    const onRow = event.target === event.currentTarget;
    const company = rows[index]?.company;
    if (event.key === 'Enter' && onRow && company) props.onOpen(company);
    else if (event.key === 'ArrowRight' && props.details && company) setOpenId(company.id);
    else if (event.key === 'ArrowLeft' && company?.id === openId) setOpenId(undefined);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      [...(rowElement(index)?.querySelectorAll<HTMLElement>('[aria-haspopup=menu]') ?? [])].at(-1)?.click();
    else return;
    event.preventDefault();
  };

  const openBefore = openIndex >= 0 && openIndex < first ? extra : 0;
  const openAfter = openIndex >= end ? extra : 0;
  return (
    <div
      ref={scroller}
      class={classNames(styles.scroller, styles[layout], styles[density])}
      // Where no row is left, the list itself keeps the focus.
      tabIndex={-1}
    >
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows take the focus
        role="grid"
        class={styles.table}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
      >
        <GridHead columns={columns} texts={props.texts} hasDetails={props.details !== undefined} />
        <tbody>
          {first > 0 && <Gap height={first * rowHeight + openBefore} />}
          {rows.slice(first, end).map((row, offset) => {
            const index = first + offset;
            const isOpen = index === openIndex;
            return (
              <SuggestionRow<Row>
                key={row.company.id}
                {...props}
                row={row}
                index={index}
                columnCount={columns.length}
                isTabStop={index === tabStop}
                isOpen={isOpen}
                measure={measure}
                onToggle={() => setOpenId(isOpen ? undefined : row.company.id)}
                onFocus={() => {
                  focused.current = row.company.id;
                  setActive(index);
                }}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
            );
          })}
          {end < rows.length && <Gap height={(rows.length - end) * rowHeight + openAfter} />}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </div>
  );
}

interface GridHeadProps {
  readonly columns: readonly SuggestionColumn[];
  readonly texts: SuggestionRowParts<never>['texts'];
  readonly hasDetails: boolean;
}

/** The columns' names; in the popup for assistive technology only. */
const GridHead = ({ columns, texts, hasDetails }: GridHeadProps) => (
  <>
    <colgroup>
      {hasDetails && <col class={styles.expandColumn} />}
      <col class={styles.companyColumn} />
      {columns.map(({ key, width }) => (
        <col key={key} style={width === undefined ? {} : { width }} />
      ))}
      <col class={styles.actionsColumn} />
    </colgroup>
    <thead class={styles.head}>
      <tr aria-rowindex={1}>
        {hasDetails && (
          <th scope="col">
            <span class="visually-hidden">{texts.expand}</span>
          </th>
        )}
        <th scope="col">{texts.company}</th>
        {columns.map(({ key, name }) => (
          <th key={key} scope="col">
            {name}
          </th>
        ))}
        <th scope="col">
          <span class="visually-hidden">{texts.actions}</span>
        </th>
      </tr>
    </thead>
  </>
);

const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" style={{ height: `${height}px` }} />
);
