import { computed, effect, signal } from '@preact/signals';
import { createImport, type ImportModel } from '#components/import/create-import.ts';
import { ImportPage } from '#components/import/import-page.tsx';
import type { ImportVerbs } from '#components/import/import-verbs.ts';
import type { PortalId } from '#core/domain/ids.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import { unattended } from '#core/platform/log.ts';
import { subscribe } from '#core/platform/notices.ts';
import { readChangeGroup, type ChangeGroup } from '#core/read-models/read-change-group.ts';
import { readImportKnowledge } from '#core/read-models/read-import-knowledge.ts';
import { readConnection } from '#core/storage/connection.ts';
import { readImportDraft, removeImportDraft, saveImportDraft } from '#core/storage/import-draft.ts';
import { readPortal } from '#core/storage/reference.ts';
import { minuteClock } from '../page/minute-clock.ts';
import { openTab } from '../page/open-tab.ts';
import { pageDatabase } from '../page/page-database.ts';
import type { PageContext } from '../page/start-page.tsx';

/** The import page on top of the worker's commands and the local copy. */
export function composeImport({ life }: PageContext) {
  const database = pageDatabase();
  const commands = workerCommands();
  const connection = live(async () => readConnection(await database()), ['connection'], life);
  const portal = live(async () => readPortal(await database()), ['connection', 'accounts'], life);
  const model = signal<ImportModel | undefined>(undefined);

  const verbs: ImportVerbs = {
    step: (step) => commands.matchImport({ step }),
    readKnowledge: async () => readImportKnowledge(await database()),
    mark: (groupId, companyIds) => commands.setTargetAccount({ groupId, companyIds, value: true }),
    undo: (groupId) => commands.undo({ groupId }),
    retryChanges: (seqs) => void commands.retryChanges({ seqs }),
    discardChanges: (seqs) => void commands.discardChanges({ seqs }),
    readDraft: async () => readImportDraft(await database()),
    keepDraft: async (draft) => {
      const db = await database();
      await (draft ? saveImportDraft(db, draft) : removeImportDraft(db));
    },
    newGroupId: () => crypto.randomUUID(),
    openTargetAccounts: () => openTab('/accounts.html'),
    openOptions: () => openTab('/options.html'),
  };

  // Another portal is another import.
  let of: PortalId | undefined;
  const stop = effect(() => {
    const current = connection.value.value;
    const portalId = current === undefined || current.kind === 'none' ? undefined : current.portalId;
    if (portalId === of) return;
    of = portalId;
    model.peek()?.leave();
    const next = portalId === undefined ? undefined : createImport(portalId, verbs);
    model.value = next;
    if (next) unattended('Taking up an import', next.restore());
  });
  life.addEventListener('abort', () => {
    stop();
    model.peek()?.leave();
  });

  return (
    <ImportPage
      connection={connection.value}
      portal={portal.value}
      model={model}
      group={watchGroup(database, model, life)}
      verbs={verbs}
      now={minuteClock(life)}
    />
  );
}

/** How the import's changes fare, read again whenever the outbox or the import changes. */
function watchGroup(
  database: ReturnType<typeof pageDatabase>,
  model: { readonly value: ImportModel | undefined },
  life: AbortSignal,
) {
  const group = signal<ChangeGroup | undefined>(undefined);
  const groupId = computed(() => model.value?.marked.value?.groupId);
  let isReading = false;
  let isStale = false;
  const read = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale && !life.aborted) {
      isStale = false;
      const id = groupId.peek();
      const found = id === undefined ? undefined : await readChangeGroup(await database(), id);
      if (id === groupId.peek()) group.value = found;
      // Thousands of changes are on their way; whoever looks at them needs no more than this.
      if (isStale) await new Promise((resolve) => setTimeout(resolve, 500));
    }
    isReading = false;
  };
  const refresh = () => unattended('Reading how an import fares', read());
  subscribe((topic) => {
    if (topic === 'outbox') refresh();
  }, life);
  const stop = effect(() => {
    void groupId.value;
    refresh();
  });
  life.addEventListener('abort', stop);
  return group;
}
