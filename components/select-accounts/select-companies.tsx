import { useEffect, useRef } from 'preact/hooks';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import { useMessages } from '#components/locale/messages.ts';
import { SearchField } from '#components/ui/search-field.tsx';
import { ChosenCompanies } from './chosen-companies.tsx';
import { CompanyResults } from './company-results.tsx';
import type { Selection } from './create-selection.ts';
import styles from './select-companies.module.css';

export interface SelectCompaniesProps {
  readonly selection: Selection;
  /** Companies that are target accounts already. */
  readonly targetIds: ReadonlySet<CompanyId>;
  readonly owners: ReadonlyMap<string, Owner>;
  /** HubSpot's list of companies; undefined while the portal is not known. */
  readonly companiesUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Ctrl+Enter or ⌘+Enter. */
  readonly onConfirm: () => void;
}

/**
 * Searches companies and takes ticks over any number of searches. The arrow keys go from the field through the
 * results, Space ticks, and whatever else is typed there begins the next search.
 */
export function SelectCompanies({ onConfirm, ...props }: SelectCompaniesProps) {
  const texts = useMessages().selectAccounts;
  const { search } = props.selection;
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    search.search();
    frame.current?.querySelector('input')?.focus();
  }, [search]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onConfirm();
      return;
    }
    const field = frame.current?.querySelector('input');
    if (field && event.target !== field && isText(event)) {
      // What is typed over a result begins the next search.
      field.focus();
      field.select();
      return;
    }
    const stops = [
      ...(frame.current?.querySelectorAll<HTMLElement>(
        'input[type=search], [data-stop], [data-more] button',
      ) ?? []),
    ];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const target = at < 0 ? undefined : stops[nextStop(event.key, at, stops.length) ?? -1];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    // The keys only add to what the field, the checkboxes and the buttons do by themselves.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} class={styles.frame} onKeyDown={onKeyDown}>
      <div class={styles.search}>
        <SearchField
          label={texts.search}
          clearLabel={texts.clearSearch}
          value={search.text.value}
          onInput={search.type}
        />
        <p class={styles.keys}>{texts.keys}</p>
      </div>
      <ChosenCompanies selection={props.selection} />
      <CompanyResults {...props} />
    </div>
  );
}

const isText = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

/** Home and End belong to the text while the field has the focus. */
function nextStop(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at === 0 ? undefined : at - 1;
    case 'Home':
      return at === 0 ? undefined : 1;
    case 'End':
      return at === 0 ? undefined : count - 1;
    default:
      return undefined;
  }
}
