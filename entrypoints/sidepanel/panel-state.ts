import type {
  AccountState,
  LookUp,
  OverviewPageState,
} from '#components/account-overview/overview-page-state.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { companiesAddress } from '#core/domain/record-address.ts';
import type { PanelFrame } from '#core/read-models/read-panel-frame.ts';

/** Everything that decides what the panel shows. */
export interface PanelFacts {
  /** Undefined until it is read. */
  readonly frame: PanelFrame | undefined;
  /** Which company the page in front belongs to; undefined until it was looked at. */
  readonly match: PageMatch | undefined;
  /** The browser hides which page is in front, for want of a permission. */
  readonly isHidden: boolean;
  /** The account in view, if any. */
  readonly companyId: CompanyId | undefined;
  /** Whether it is known what this panel was told to show. */
  readonly isKnown: boolean;
  readonly askedId: CompanyId | undefined;
  readonly pinnedId: CompanyId | undefined;
  readonly isLinkUnknown: boolean;
  /** Of the account in view; `overview` is undefined until it is read. */
  readonly account: {
    readonly overview: AccountState['overview'] | undefined;
    readonly refreshing: boolean;
    readonly failure: AccountState['failure'];
  };
  readonly lookUp: LookUp;
}

/** What the panel shows, by all that is known. */
export function panelState(facts: PanelFacts): OverviewPageState {
  const { frame, match } = facts;
  if (!frame || !facts.isKnown) return loading;
  if (frame.connection.kind === 'none') return { kind: 'not-connected' };
  if (facts.isLinkUnknown) return { kind: 'unknown-link' };
  if (facts.companyId !== undefined) return accountState(facts);
  if (facts.isHidden) return { kind: 'needs-permission' };
  switch (match?.kind) {
    case 'several':
      return {
        kind: 'several',
        companies: match.companies,
        lookUp: facts.lookUp,
        ...(match.listed && { listed: match.listed }),
        ...ruledOutOf(match),
      };
    case 'unknown':
      return {
        kind: 'unknown',
        address: match.address,
        lookUp: facts.lookUp,
        createUrl: frame.portal && companiesAddress(frame.portal),
        ...(match.listed && { listed: match.listed, mayRuleOut: match.by !== undefined }),
        ...ruledOutOf(match),
      };
    case 'none':
      return { kind: 'no-company' };
    default:
      // The page was not looked at yet, or its account is about to be in view.
      return loading;
  }
}

/** One for all, so that an account that comes back is seen to be as it was. */
const none: AccountState['chosenAmong'] = [];

const loading: OverviewPageState = { kind: 'loading', isSlow: false };

const ruledOutOf = ({ ruledOut }: Exclude<PageMatch, { kind: 'none' }>) => (ruledOut ? { ruledOut } : {});

function accountState({ account, match, askedId, pinnedId }: PanelFacts): OverviewPageState {
  const { overview, refreshing, failure } = account;
  if (!overview) return loading;
  const ofPage = match?.kind === 'company' ? match : undefined;
  const shown = { kind: 'account', overview, refreshing, failure } as const;
  if (pinnedId !== undefined) {
    const elsewhere = ofPage?.company.id === overview.company.id ? undefined : ofPage?.company;
    return { ...shown, chosenAmong: none, pinned: { elsewhere } };
  }
  if (!ofPage || askedId !== undefined) return { ...shown, chosenAmong: none };
  return {
    ...shown,
    chosenAmong: ofPage.among ?? none,
    mayRuleOut: ofPage.by !== undefined,
    ...ruledOutOf(ofPage),
  };
}
