import { batch } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { WorkloadView } from '#components/owner-workload/workload-view.tsx';
import { AccountsView } from './accounts-view.tsx';
import type { AccountsViewProps } from './accounts-view-props.ts';
import { IndexSkeleton } from './index-skeleton.tsx';
import { FirstSync, NotConnected, SyncFailed } from './index-states.tsx';
import { indexVerdict } from './index-verdict.ts';

interface IndexBodyProps extends Omit<AccountsViewProps, 'model'> {
  readonly model: IndexReadModel | undefined;
  /** What stands here while there is no target account. */
  readonly firstSelection: ComponentChildren;
}

/** The index, or what stands in its place. */
export function IndexBody(props: IndexBodyProps) {
  const { model, now, verbs } = props;
  const verdict = indexVerdict(model, props.suggestions && props.choice.value.list);
  if (!model || verdict.kind === 'loading') return <IndexSkeleton />;
  switch (verdict.kind) {
    case 'not-connected':
      return <NotConnected verbs={verbs} />;
    case 'first-sync':
      return <FirstSync status={model.status} now={now} />;
    case 'failed':
      return <SyncFailed reason={verdict.reason} now={now} verbs={verbs} />;
    case 'no-accounts':
      return <>{props.firstSelection}</>;
    case 'index':
      if (props.fullPage?.pane.value === 'workload')
        return <WorkloadView data={model.data} now={now} onOpen={(choice) => openView(props, choice)} />;
      return <AccountsView {...props} model={model} />;
  }
}

const openView = ({ choice, fullPage }: IndexBodyProps, next: ViewChoice) =>
  batch(() => {
    choice.value = next;
    if (fullPage) fullPage.pane.value = 'accounts';
  });
