import type { ReadonlySignal } from '@preact/signals';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import FileUp from 'lucide/dist/esm/icons/file-up.mjs';
import Unplug from 'lucide/dist/esm/icons/unplug.mjs';
import type { Connection } from '#core/domain/connection.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { ChangeGroup } from '#core/read-models/read-change-group.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { ImportModel, ImportStage } from './create-import.ts';
import { DoneStep } from './done-step.tsx';
import { ImportSteps } from './import-steps.tsx';
import type { ImportVerbs } from './import-verbs.ts';
import { MatchingStep } from './matching-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ReadingStep } from './reading-step.tsx';
import { SourceStep } from './source-step.tsx';
import styles from './import-page.module.css';

export interface ImportPageProps {
  /** Undefined until the local copy is open. */
  readonly connection: ReadonlySignal<Connection | undefined>;
  readonly portal: ReadonlySignal<Portal | undefined>;
  /** Undefined while there is no portal. */
  readonly model: ReadonlySignal<ImportModel | undefined>;
  /** How the confirmed changes fare. */
  readonly group: ReadonlySignal<ChangeGroup | undefined>;
  readonly verbs: ImportVerbs;
  /** Epoch milliseconds, moving on by itself. */
  readonly now: ReadonlySignal<number>;
}

/** Adds target accounts from a list, from its file to its changes. */
export function ImportPage({ connection, portal, model, group, verbs, now }: ImportPageProps) {
  const { importPage: texts, status } = useMessages();
  const current = model.value;
  return (
    <div class={styles.page}>
      <header class={styles.header}>
        <span class={styles.mark}>
          <Icon icon={FileUp} />
        </span>
        <h1 class={styles.title}>{texts.title}</h1>
        {connection.value?.kind === 'sample' && <span class={styles.sample}>{status.sample}</span>}
        <a
          class={styles.back}
          href="/accounts.html"
          onClick={(event) => {
            event.preventDefault();
            verbs.openTargetAccounts();
          }}
        >
          <Icon icon={ArrowLeft} size="sm" />
          {texts.backToAccounts}
        </a>
      </header>
      <main class={styles.main}>
        {connection.value?.kind === 'none' ? (
          <EmptyState
            icon={Unplug}
            title={texts.notConnected}
            text={texts.notConnectedText}
            actions={
              <Button kind="primary" onClick={verbs.openOptions}>
                {texts.openSettings}
              </Button>
            }
          />
        ) : current ? (
          <>
            <ImportSteps stage={current.stage.value} />
            <Stage {...{ model: current, portal: portal.value, group: group.value, verbs, now: now.value }} />
          </>
        ) : (
          <output class={styles.loading}>{texts.loading}</output>
        )}
      </main>
    </div>
  );
}

interface StageProps {
  readonly model: ImportModel;
  readonly portal: Portal | undefined;
  readonly group: ChangeGroup | undefined;
  readonly verbs: ImportVerbs;
  readonly now: number;
}

function Stage({ model, portal, group, verbs, now }: StageProps) {
  const stage: ImportStage = model.stage.value;
  switch (stage) {
    case 'source':
      return <SourceStep model={model} />;
    case 'reading':
      return <ReadingStep model={model} />;
    case 'matching':
      return <MatchingStep model={model} now={now} />;
    case 'preview':
      return <PreviewStep model={model} portal={portal} now={now} />;
    case 'done':
      return <DoneStep model={model} group={group} verbs={verbs} now={now} />;
  }
}
