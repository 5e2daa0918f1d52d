import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Messages } from '#components/locale/en.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import { RowName } from '#components/ui/row-name.tsx';
import styles from './suggestions-grid.module.css';

/** What a row is made of, beside what every row has. */
export interface SuggestionRowParts<Row> {
  readonly texts: Messages['suggestions']['columns'];
  readonly owners: ReadonlyMap<string, Owner>;
  readonly layout: 'popup' | 'page';
  /** The cells between the company and the actions. */
  readonly cells: (row: Row) => ComponentChildren;
  /** What its disclosure opens; left out where there is nothing more to say. */
  readonly details?: ((row: Row) => ComponentChildren) | undefined;
  readonly actions: (row: Row, name: string, tabIndex: number) => ComponentChildren;
  readonly onOpen: (company: Company) => void;
}

interface SuggestionRowProps<Row> extends SuggestionRowParts<Row> {
  readonly row: Row;
  /** Position among the rows on offer, from 0. */
  readonly index: number;
  readonly columnCount: number;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  /** Gets the element of the details, to see how high it is. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One company of a list, and beneath it what was opened. */
export function SuggestionRow<Row extends { readonly company: Company }>(props: SuggestionRowProps<Row>) {
  const { row, index, isTabStop, isOpen, details } = props;
  const { suggestions, targetAccounts } = useMessages();
  const id = useId();
  const { company } = row;
  const name = companyLabel(company, targetAccounts.table.unnamed(company.id));
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <>
      <tr
        class={classNames(styles.row, isOpen && styles.isOpen)}
        data-row={index}
        aria-rowindex={index + 2}
        tabIndex={tabIndex}
        onFocusIn={props.onFocus}
        onKeyDown={props.onKeyDown}
      >
        {details && (
          <td class={styles.expand}>
            <button
              type="button"
              class={styles.toggle}
              tabIndex={tabIndex}
              aria-label={suggestions.actions.details(name)}
              title={suggestions.actions.details(name)}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={props.onToggle}
            >
              <Icon icon={ChevronRight} size="sm" class={styles.chevron} />
            </button>
          </td>
        )}
        <td class={styles.company}>
          <div class={styles.who}>
            <Avatar name={name} of="company" size={props.layout === 'popup' ? 'sm' : 'md'} />
            <div class={styles.names}>
              <RowName name={name} tabIndex={tabIndex} onClick={() => props.onOpen(company)} />
              <CompanyFacts company={company} name={name} owners={props.owners} />
            </div>
          </div>
        </td>
        {props.cells(row)}
        <td class={styles.actions}>
          <div class={styles.tools}>{props.actions(row, name, tabIndex)}</div>
        </td>
      </tr>
      {isOpen && details && (
        <DetailsRow id={id} measure={props.measure} span={props.columnCount + 3}>
          {details(row)}
        </DetailsRow>
      )}
    </>
  );
}

interface DetailsRowProps {
  readonly id: string;
  readonly span: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly children: ComponentChildren;
}

const DetailsRow = ({ id, span, measure, children }: DetailsRowProps) => (
  <tr id={id} ref={measure} class={styles.details}>
    <td colSpan={span}>{children}</td>
  </tr>
);

interface CompanyFactsProps {
  readonly company: Company;
  readonly name: string;
  readonly owners: ReadonlyMap<string, Owner>;
}

/** Domain and owner. */
function CompanyFacts({ company, name, owners }: CompanyFactsProps) {
  const { table } = useMessages().targetAccounts;
  const { noOwner } = useMessages().overview;
  const { ownerId } = company;
  const owner = ownerId && (owners.get(ownerId)?.name ?? table.unknownOwner);
  const domain = company.domain === name ? undefined : company.domain;
  return (
    <span class={styles.facts} title={[domain, owner ?? noOwner].filter(Boolean).join(' · ')}>
      {domain && <span>{`${domain} · `}</span>}
      {owner && <span class="visually-hidden">{table.owner('')}</span>}
      <span>{owner ?? noOwner}</span>
    </span>
  );
}
