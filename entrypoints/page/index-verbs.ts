import type { ReadonlySignal } from '@preact/signals';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { recordAddress } from '#core/domain/record-address.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { forgetPageChoice } from '#core/read-models/page-choice.ts';
import type { Database } from '#core/storage/database.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { companyFinder } from './company-finder.ts';
import { exportVerbs } from './export-verbs.ts';
import { chooseForPage, makeListedTarget } from './listed-verbs.ts';
import { openPanel } from './open-panel.ts';
import { openTab } from './open-tab.ts';
import { ownWindow } from './own-window.ts';
import type { PageLookUp } from './page-look-up.ts';
import { setTargetAccount } from './set-target-account.ts';
import type { ThisPage } from './this-page.ts';
import { watchChanges } from './watch-changes.ts';

/** The index's verbs on top of the worker's commands and the browser. */
export function indexVerbs({
  commands,
  model,
  thisPage,
  lookUp,
  database,
  choice,
}: {
  readonly commands: WorkerCommands;
  readonly model: ReadonlySignal<IndexReadModel | undefined>;
  readonly thisPage: ThisPage | undefined;
  readonly lookUp: PageLookUp | undefined;
  readonly database: () => Promise<Database>;
  /** The view to copy a link to. */
  readonly choice: () => ViewChoice;
}): IndexVerbs {
  const windowId = ownWindow();
  const portal = () => model.value?.data.portal;

  const openRecord = (companyId: CompanyId) => {
    const found = portal();
    if (found) openTab(recordAddress(found, companyId));
  };
  const openOverview = (companyId: CompanyId) => {
    const id = windowId();
    if (id !== undefined) openPanel(id, companyId);
  };

  return {
    setTargetAccount: setTargetAccount(commands),
    undo: (groupId) => void commands.undo({ groupId }),
    syncNow: () => void commands.syncNow({ isAsked: true }),
    retryChanges: (seqs) => void commands.retryChanges({ seqs }),
    discardChanges: (seqs) => void commands.discardChanges({ seqs }),
    openAccount: (companyId) => (model.value?.isOverviewBarred ? openRecord : openOverview)(companyId),
    openOverview,
    openRecord,
    openRecordForm: (companyId, form) => {
      const found = portal();
      if (found) openTab(recordAddress(found, companyId, form));
    },
    openInTab: () => openTab('/accounts.html'),
    openImport: () => openTab('/import.html'),
    openOptions: () => openTab('/options.html'),
    exploreSample: () => void commands.exploreSample({}),
    lookUpThisPage: () => lookUp?.ask(),
    makeListedTarget: (companyId) => {
      if (lookUp) void makeListedTarget(commands, lookUp, companyId);
    },
    chooseForThisPage: (companyId) => {
      if (thisPage) void chooseForPage(thisPage, lookUp, companyId);
    },
    chooseAgain: () => {
      const match = thisPage?.match.value;
      if (match?.kind === 'company') void forgetPageChoice(match.company.id).then(() => thisPage?.refresh());
    },
    ...companyFinder(commands, database),
    ...exportVerbs(database, choice),
    watchChanges: watchChanges(database),
  };
}
