import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { ChangeGroup } from '#core/domain/change-groups.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { ChangesReadModel } from '#core/read-models/read-changes.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ChangeHistory } from './change-history.tsx';
import { RefusedChanges } from './refused-changes.tsx';
import { WaitingChanges } from './waiting-changes.tsx';
import styles from './changes.module.css';

/** What a person can do with changes. */
export interface ChangesVerbs {
  /** The changes as they are and become, until `life` ends; undefined until the first reading. */
  readonly watchChanges: (life: AbortSignal) => ReadonlySignal<ChangesReadModel | undefined>;
  readonly retryChanges: (seqs: readonly number[]) => void;
  readonly discardChanges: (seqs: readonly number[]) => void;
  readonly undo: (groupId: string) => void;
}

interface ChangesDialogProps {
  readonly verbs: ChangesVerbs;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onClose: () => void;
}

/** What waits and why, what HubSpot refused, and the last changes to take back. */
export function ChangesDialog({ verbs, now, onClose }: ChangesDialogProps) {
  const messages = useMessages();
  const texts = messages.status.changes;
  const model = useChanges(verbs)?.value;
  const [undone, setUndone] = useState<readonly ChangeGroup[]>([]);
  const nameOf = (id: CompanyId) =>
    companyLabel(
      model?.companies.get(id) ?? { name: undefined, domain: undefined },
      messages.targetAccounts.table.unnamed(id),
    );
  const pending = model?.pending ?? [];
  const waiting = pending.filter(({ delivery }) => delivery.state !== 'refused');
  const refused = pending.filter(({ delivery }) => delivery.state === 'refused');
  // What was undone before HubSpot heard of it is in no store any more; while one looks on, it says so all the same.
  const gone = undone.filter(({ groupId }) => !model?.groups.some((group) => group.groupId === groupId));
  const groups = [...gone, ...(model?.groups ?? [])].sort((a, b) => b.at - a.at);

  return (
    <Dialog
      title={texts.title}
      size="lg"
      onClose={onClose}
      actions={<Button onClick={onClose}>{messages.ui.close}</Button>}
    >
      <div class={styles.scroller}>
        {!model && <Skeleton />}
        {model && (
          <>
            <section class={styles.part}>
              <h3 class={styles.title}>{texts.waitingTitle}</h3>
              {pending.length === 0 && <p class={styles.detail}>{texts.nothingWaiting}</p>}
              <RefusedChanges
                refused={refused}
                now={now}
                nameOf={nameOf}
                onRetry={verbs.retryChanges}
                onDiscard={verbs.discardChanges}
              />
              {waiting.length > 0 && (
                <WaitingChanges waiting={waiting} now={now} nameOf={nameOf} onRetry={verbs.retryChanges} />
              )}
            </section>
            <section class={styles.part}>
              <h3 class={styles.title}>{texts.historyTitle}</h3>
              <ChangeHistory
                groups={groups}
                gone={new Set(gone.map(({ groupId }) => groupId))}
                now={now}
                nameOf={nameOf}
                onUndo={(group) => {
                  const others = undone.filter(({ groupId }) => groupId !== group.groupId);
                  setUndone(group.isUndone ? others : [...others, { ...group, isUndone: true, underWay: 0 }]);
                  verbs.undo(group.latestId);
                }}
              />
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}

function useChanges(verbs: ChangesVerbs) {
  const [model, setModel] = useState<ReadonlySignal<ChangesReadModel | undefined>>();
  useEffect(() => {
    const life = new AbortController();
    setModel(verbs.watchChanges(life.signal));
    return () => life.abort();
  }, [verbs]);
  return model;
}
