import type { ReadonlySignal } from '@preact/signals';
import type { OverviewVerbs } from '#components/account-overview/overview-verbs.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { contactAddress, dealAddress, recordAddress } from '#core/domain/record-address.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { keepDrafts, readDrafts } from '#core/platform/composer-drafts.ts';
import { askForTabs } from '#core/platform/permissions.ts';
import { preferences } from '#core/platform/preferences.ts';
import type { PanelFrame } from '#core/read-models/read-panel-frame.ts';
import { forgetPageChoice } from '#core/read-models/page-choice.ts';
import { ruleInAgain, ruleOut } from '#core/read-models/ruled-out.ts';
import type { Database } from '#core/storage/database.ts';
import { copyText } from '../page/copy-text.ts';
import { chooseForPage, makeListedTarget } from '../page/listed-verbs.ts';
import { openTab } from '../page/open-tab.ts';
import type { PageLookUp } from '../page/page-look-up.ts';
import { setTargetAccount } from '../page/set-target-account.ts';
import type { ThisPage } from '../page/this-page.ts';
import { watchChanges } from '../page/watch-changes.ts';
import type { AccountInView } from './account-in-view.ts';

/** The overview's verbs on top of the worker's commands and the browser. */
export function overviewVerbs({
  commands,
  frame,
  page,
  inView,
  lookUp,
  database,
  refresh,
}: {
  readonly commands: WorkerCommands;
  readonly frame: ReadonlySignal<PanelFrame | undefined>;
  readonly page: ThisPage;
  readonly inView: AccountInView;
  readonly lookUp: PageLookUp;
  readonly database: () => Promise<Database>;
  readonly refresh: () => void;
}): OverviewVerbs {
  const portal = () => frame.value?.portal;
  const askingFor =
    <Args extends readonly unknown[]>(verb: (...args: Args) => void) =>
    (...args: Args) => {
      inView.becomeAskedFor();
      verb(...args);
    };
  return {
    setTargetAccount: setTargetAccount(commands),
    addActivity: (groupId, id, draft) => commands.addActivity({ groupId, companyId: id, draft }),
    readDrafts,
    keepDrafts,
    undo: (groupId) => void commands.undo({ groupId }),
    retryChanges: (seqs) => void commands.retryChanges({ seqs }),
    discardChanges: (seqs) => void commands.discardChanges({ seqs }),
    watchChanges: watchChanges(database),
    pin: inView.pin,
    unpin: inView.unpin,
    showAccount: inView.ask,
    leaveLink: inView.forgetAsked,
    chooseCompany: askingFor((id: CompanyId) => void chooseForPage(page, lookUp, id)),
    chooseAgain: () => void forgetPageChoice(inView.companyId.value).then(() => page.refresh()),
    ruleOut: askingFor(() => void ruleOut(page.match.value).then(() => page.refresh())),
    ruleInAgain: askingFor(() => {
      const match = page.match.value;
      if (match && 'ruledOut' in match) void ruleInAgain(match.ruledOut ?? []).then(() => page.refresh());
    }),
    lookUp: askingFor(lookUp.ask),
    makeListedTarget: askingFor((id: CompanyId) => void makeListedTarget(commands, lookUp, id)),
    openRecord: (id) => {
      const found = portal();
      if (found) openTab(recordAddress(found, id));
    },
    openContact: (id) => {
      const found = portal();
      if (found) openTab(contactAddress(found, id));
    },
    openDeal: (id) => {
      const found = portal();
      if (found) openTab(dealAddress(found, id));
    },
    syncNow: () => void commands.syncNow({ isAsked: true }),
    refresh,
    loadMoreActivities: (id, kind) => commands.loadMoreActivities({ companyId: id, kind }),
    loadPageEvents: (id) => commands.loadPageEvents({ companyId: id }),
    showPagesBy: (by) => void preferences.pagesBy.setValue(by),
    copyText,
    openOptions: () => openTab('/options.html'),
    exploreSample: () => void commands.exploreSample({}),
    // What comes of it is heard as a change of permissions.
    allowTabs: () => void askForTabs(),
  };
}
