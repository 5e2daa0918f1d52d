import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { OverviewPage } from '#components/account-overview/overview-page.tsx';
import { noDrafts } from '#core/domain/kept-drafts.ts';
import type { OverviewPageState } from '#components/account-overview/overview-page-state.ts';
import type { OverviewVerbs } from '#components/account-overview/overview-verbs.ts';
import { en, type Messages } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { pictureNow } from '#test/support/gallery-overview/fictional-account.ts';

const spies = () =>
  ({
    setTargetAccount: vi.fn<OverviewVerbs['setTargetAccount']>(async () => ({
      groupId: 'group',
      outcome: { ok: true, value: null },
    })),
    addActivity: vi.fn<OverviewVerbs['addActivity']>(async () => ({ ok: true, value: null })),
    readDrafts: vi.fn<OverviewVerbs['readDrafts']>(async () => noDrafts),
    keepDrafts: vi.fn<OverviewVerbs['keepDrafts']>(async () => undefined),
    undo: vi.fn<OverviewVerbs['undo']>(),
    retryChanges: vi.fn<OverviewVerbs['retryChanges']>(),
    discardChanges: vi.fn<OverviewVerbs['discardChanges']>(),
    watchChanges: vi.fn<OverviewVerbs['watchChanges']>(() => signal(undefined)),
    chooseCompany: vi.fn<OverviewVerbs['chooseCompany']>(),
    chooseAgain: vi.fn<OverviewVerbs['chooseAgain']>(),
    ruleOut: vi.fn<OverviewVerbs['ruleOut']>(),
    ruleInAgain: vi.fn<OverviewVerbs['ruleInAgain']>(),
    pin: vi.fn<OverviewVerbs['pin']>(),
    unpin: vi.fn<OverviewVerbs['unpin']>(),
    showAccount: vi.fn<OverviewVerbs['showAccount']>(),
    leaveLink: vi.fn<OverviewVerbs['leaveLink']>(),
    lookUp: vi.fn<OverviewVerbs['lookUp']>(),
    makeListedTarget: vi.fn<OverviewVerbs['makeListedTarget']>(),
    openRecord: vi.fn<OverviewVerbs['openRecord']>(),
    openContact: vi.fn<OverviewVerbs['openContact']>(),
    openDeal: vi.fn<OverviewVerbs['openDeal']>(),
    syncNow: vi.fn<OverviewVerbs['syncNow']>(),
    refresh: vi.fn<OverviewVerbs['refresh']>(),
    loadMoreActivities: vi.fn<OverviewVerbs['loadMoreActivities']>(async () => ({ ok: true, value: null })),
    loadPageEvents: vi.fn<OverviewVerbs['loadPageEvents']>(async () => ({ ok: true, value: null })),
    showPagesBy: vi.fn<OverviewVerbs['showPagesBy']>(),
    copyText: vi.fn<OverviewVerbs['copyText']>(async () => true),
    openOptions: vi.fn<OverviewVerbs['openOptions']>(),
    exploreSample: vi.fn<OverviewVerbs['exploreSample']>(),
    allowTabs: vi.fn<OverviewVerbs['allowTabs']>(),
  }) satisfies OverviewVerbs;

/** Draws the side panel in a state; the verbs are spies, some made to order, and the state can be changed. */
export function renderOverview(
  initial: OverviewPageState,
  messages: Messages = en,
  over: Pick<Partial<OverviewVerbs>, 'readDrafts'> = {},
) {
  const verbs = spies();
  if (over.readDrafts) verbs.readDrafts.mockImplementation(over.readDrafts);
  const state = signal(initial);
  const now = signal(pictureNow);
  const view = render(
    <MessagesContext.Provider value={messages}>
      <OverviewPage state={state} verbs={verbs} now={now} />
    </MessagesContext.Provider>,
  );
  return { ...view, verbs, state, now };
}
