import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { CompanyResult } from './company-result.tsx';
import type { Selection } from './create-selection.ts';
import { MoreCompanies, NothingFound } from './more-companies.tsx';
import styles from './company-results.module.css';

interface CompanyResultsProps {
  readonly selection: Selection;
  readonly targetIds: ReadonlySet<CompanyId>;
  readonly owners: ReadonlyMap<string, Owner>;
  /** HubSpot's list of companies; undefined while the portal is not known. */
  readonly companiesUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What the search found, or why there is nothing. */
export function CompanyResults(props: CompanyResultsProps) {
  const { selection, now } = props;
  const messages = useMessages();
  const texts = messages.selectAccounts;
  const state = selection.search.state.value;
  const { companies } = state;
  const frame = useRef<HTMLDivElement>(null);
  /** How many there were when more was asked for. */
  const before = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (before.current === undefined || companies.length <= before.current) return;
    const next = frame.current?.querySelectorAll<HTMLElement>('[data-stop]')[before.current];
    before.current = undefined;
    const { activeElement } = document;
    // The button may be gone, and the focus with it; whoever went elsewhere meanwhile stays there.
    if (activeElement === document.body || activeElement?.closest('[data-more]')) next?.focus();
  }, [companies.length]);
  const loadMore = () => {
    before.current = companies.length;
    selection.search.loadMore();
  };
  return (
    <div ref={frame} class={styles.results} aria-busy={state.kind === 'searching'}>
      {state.kind === 'local' && (
        <Notice
          kind="warn"
          announce
          nextStep={companies.length > 0 ? texts.local : texts.localNothing}
          actions={
            <Button size="sm" onClick={selection.search.search}>
              {texts.again}
            </Button>
          }
        >
          {failureText(state.reason, messages, now).sentence}
        </Notice>
      )}
      {state.kind === 'searching' && companies.length === 0 && (
        <>
          <p class="visually-hidden">{texts.searching}</p>
          {Array.from({ length: 6 }, (_, index) => (
            <div key={index} class={styles.place}>
              <Skeleton />
            </div>
          ))}
        </>
      )}
      {state.kind === 'found' && companies.length === 0 && (
        <NothingFound text={selection.search.text.value} companiesUrl={props.companiesUrl} />
      )}
      {companies.length > 0 && <Found {...props} companies={companies} />}
      <MoreCompanies state={state} companiesUrl={props.companiesUrl} now={now} onLoadMore={loadMore} />
    </div>
  );
}

function Found({
  selection,
  targetIds,
  owners,
  companies,
}: CompanyResultsProps & { readonly companies: readonly Company[] }) {
  const texts = useMessages().selectAccounts;
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const chosen = selection.chosen.value;
  const isSearching = selection.search.state.value.kind === 'searching';
  const [first] = companies;
  useLayoutEffect(() => {
    if (list.current?.parentElement) list.current.parentElement.scrollTop = 0;
    setActive(0);
  }, [first]);
  return (
    <ul ref={list} class={classNames(styles.list, isSearching && styles.isStale)} aria-label={texts.results}>
      {companies.map((company, index) => (
        <li key={company.id}>
          <CompanyResult
            company={company}
            ownerName={company.ownerId && owners.get(company.ownerId)?.name}
            isTargetAccount={targetIds.has(company.id)}
            isTicked={chosen.has(company.id)}
            isTabStop={index === active}
            onFocus={() => setActive(index)}
            onTick={(isTicked) => selection.tick(company, isTicked)}
          />
        </li>
      ))}
    </ul>
  );
}
