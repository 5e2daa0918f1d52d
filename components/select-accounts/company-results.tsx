import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import Building2 from 'lucide/dist/esm/icons/building.mjs';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { CompanyResult } from './company-result.tsx';
import type { SearchState } from './create-company-search.ts';
import type { Selection } from './create-selection.ts';
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
  return (
    <div class={styles.results} aria-busy={state.kind === 'searching'}>
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
      <More state={state} selection={selection} companiesUrl={props.companiesUrl} now={now} />
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

interface MoreProps extends Pick<CompanyResultsProps, 'selection' | 'companiesUrl' | 'now'> {
  readonly state: SearchState;
}

/** How much of it this is, the way to more, and what to do where a company is missing. */
function More({ state, selection, companiesUrl, now }: MoreProps) {
  const messages = useMessages();
  const texts = messages.selectAccounts;
  const formats = useFormats();
  if (state.kind !== 'found' || state.companies.length === 0) return null;
  const { companies, total, cursor, isLoadingMore, failure } = state;
  return (
    <div class={styles.more}>
      {cursor !== undefined && (
        <Button size="sm" busy={isLoadingMore} onClick={selection.search.loadMore}>
          {texts.loadMore}
        </Button>
      )}
      {total !== undefined && (
        <span>{texts.shownOf(formats.number(companies.length), formats.number(total))}</span>
      )}
      {failure && <span class={styles.failure}>{failureText(failure, messages, now).sentence}</span>}
      {cursor === undefined && (
        <span>
          {texts.notThere} <HubSpotLink href={companiesUrl} />
        </span>
      )}
    </div>
  );
}

function NothingFound({
  text,
  companiesUrl,
}: {
  readonly text: string;
  readonly companiesUrl: string | undefined;
}) {
  const texts = useMessages().selectAccounts;
  const typed = text.trim();
  return (
    <EmptyState
      icon={typed ? SearchX : Building2}
      title={typed ? texts.nothing(typed) : texts.nothingAtAll}
      text={texts.mustExist}
      actions={<HubSpotLink href={companiesUrl} />}
    />
  );
}

function HubSpotLink({ href }: { readonly href: string | undefined }) {
  const texts = useMessages().selectAccounts;
  if (href === undefined) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {texts.openHubSpot}
    </a>
  );
}
