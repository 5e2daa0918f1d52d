import type { ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import { recordAddress } from '#core/domain/record-address.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { panelFocus } from '#core/platform/panel-focus.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { openTab } from './open-tab.ts';
import type { ThisPage } from './this-page.ts';

/** The index's verbs on top of the worker's commands and the browser. */
export function indexVerbs({
  commands,
  model,
  thisPage,
}: {
  readonly commands: WorkerCommands;
  readonly model: ReadonlySignal<IndexReadModel | undefined>;
  readonly thisPage: ThisPage | undefined;
}): IndexVerbs {
  // The panel opens only inside the click, so the window is found out beforehand.
  let windowId: number | undefined;
  void browser.windows.getCurrent().then((window) => (windowId = window.id));
  const portal = () => model.value?.data.portal;

  return {
    setTargetAccount: (companyIds, value) => {
      const groupId = crypto.randomUUID();
      return commands
        .setTargetAccount({ groupId, companyIds, value })
        .then((outcome) => ({ groupId, outcome }));
    },
    undo: (groupId) => void commands.undo({ groupId }),
    syncNow: () => void commands.syncNow({}),
    retryChanges: (seqs) => void commands.retryChanges({ seqs }),
    discardChanges: (seqs) => void commands.discardChanges({ seqs }),
    openOverview: (companyId) => {
      if (windowId !== undefined) void browser.sidePanel.open({ windowId });
      void panelFocus.setValue({ companyId, askedAt: Date.now() });
    },
    openRecord: (companyId) => {
      const found = portal();
      if (found) openTab(recordAddress(found, companyId));
    },
    openRecordForm: (companyId, form) => {
      const found = portal();
      if (found) openTab(recordAddress(found, companyId, form));
    },
    openInTab: () => openTab('/accounts.html'),
    openOptions: () => openTab('/options.html'),
    exploreSample: () => void commands.exploreSample({}),
    lookUpThisPage: () => {
      const match = thisPage?.match.value;
      if (match?.kind !== 'unknown') return;
      void commands.lookUpCompany({ address: match.address }).then(() => thisPage?.refresh());
    },
  };
}
