import type { Failure } from '#core/domain/failure.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { AccountState } from './overview-page-state.ts';
import type { OverviewVerbs } from './overview-verbs.ts';

interface SyncProblemProps {
  readonly state: AccountState;
  readonly now: number;
  readonly verbs: OverviewVerbs;
}

/** What keeps the whole overview from being fresh, in one place; being offline is said by the status line. */
export function SyncProblem({ state, now, verbs }: SyncProblemProps) {
  const messages = useMessages();
  const { sync } = state.overview.status;
  const needsKey = sync.state === 'needs-key' ? sync.reason : undefined;
  const reason = needsKey ?? state.failure;
  if (reason === undefined || reason.kind === 'offline') return null;
  const text = failureText(reason, messages, now);
  const isKey = needsKey !== undefined || isAboutKey(reason);
  return (
    <Notice
      kind={isKey ? 'bad' : 'warn'}
      nextStep={[text.whatToDo, text.hubSpotSays].filter(Boolean).join(' ')}
      actions={
        isKey ? (
          <Button size="sm" onClick={verbs.openOptions}>
            {messages.overview.openSettings}
          </Button>
        ) : (
          <Button size="sm" onClick={verbs.refresh} busy={state.refreshing}>
            {messages.overview.retry}
          </Button>
        )
      }
    >
      {text.sentence}
    </Notice>
  );
}

const keyProblems: readonly Failure['kind'][] = [
  'no-key',
  'key-refused',
  'not-a-key',
  'key-expired',
  'missing-scopes',
  'no-permission',
];

const isAboutKey = ({ kind }: Failure) => keyProblems.includes(kind);
