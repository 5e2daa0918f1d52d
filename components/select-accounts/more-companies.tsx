import Building2 from 'lucide/dist/esm/icons/building.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import { failureText } from '#components/locale/failure-text.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { SearchState } from './create-company-search.ts';
import styles from './company-results.module.css';

interface MoreCompaniesProps {
  readonly state: SearchState;
  /** HubSpot's list of companies; undefined while the portal is not known. */
  readonly companiesUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onLoadMore: () => void;
}

/** How much of it this is, the way to more, and what to do where a company is missing. */
export function MoreCompanies({ state, companiesUrl, now, onLoadMore }: MoreCompaniesProps) {
  const messages = useMessages();
  const texts = messages.selectAccounts;
  const formats = useFormats();
  if (state.kind !== 'found' || state.companies.length === 0) return null;
  const { companies, total, cursor, isLoadingMore, failure } = state;
  return (
    <div class={styles.more} data-more>
      {cursor !== undefined && (
        <Button size="sm" busy={isLoadingMore} onClick={onLoadMore}>
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

/** Nothing matches, and what to do about it. */
export function NothingFound({
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
