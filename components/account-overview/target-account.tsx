import type { PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Switch } from '#components/ui/switch.tsx';
import type { OverviewVerbs } from './overview-verbs.ts';
import styles from './target-account.module.css';

interface TargetAccountProps {
  readonly company: Company;
  /** The company's own pending change, if any. */
  readonly pending: PendingChange | undefined;
  readonly now: number;
  /** HubSpot is out of reach, as far as the panel knows. */
  readonly isOffline: boolean;
  readonly verbs: OverviewVerbs;
  readonly onSet: (value: boolean) => void;
}

/** The switch *Target account*, with what became of the latest change. */
export function TargetAccount({ company, pending, now, isOffline, verbs, onSet }: TargetAccountProps) {
  const { overview } = useMessages();
  const isRefused = pending?.delivery.state === 'refused';
  const isWaiting = isOffline || pending?.delivery.state === 'waiting';
  return (
    <div class={styles.block}>
      <div class={styles.row}>
        <Switch
          label={overview.targetAccount}
          checked={company.isTargetAccount}
          pending={pending !== undefined && !isRefused}
          onChange={onSet}
        />
        {pending && !isRefused && (
          <span class={styles.delivery}>
            {isWaiting ? overview.target.waiting : overview.target.queued}{' '}
            <LinkButton onClick={() => verbs.undo(pending.groupId)}>{overview.undo}</LinkButton>
          </span>
        )}
      </div>
      {!pending && !company.isTargetAccount && (
        <Notice
          kind="info"
          actions={
            <Button kind="primary" size="sm" onClick={() => onSet(true)}>
              {overview.target.make}
            </Button>
          }
        >
          {overview.target.not}
        </Notice>
      )}
      {pending && isRefused && <Refused pending={pending} now={now} verbs={verbs} />}
    </div>
  );
}

function Refused(props: {
  readonly pending: PendingChange;
  readonly now: number;
  readonly verbs: OverviewVerbs;
}) {
  const messages = useMessages();
  const { delivery, seq } = props.pending;
  if (delivery.state !== 'refused') return null;
  const text = failureText(delivery.reason, messages, props.now);
  return (
    <Notice
      kind="bad"
      announce
      nextStep={[text.sentence, text.whatToDo, text.hubSpotSays].filter(Boolean).join(' ')}
      actions={
        <>
          <Button size="sm" onClick={() => props.verbs.retryChanges([seq])}>
            {messages.overview.retry}
          </Button>
          <Button size="sm" kind="quiet" onClick={() => props.verbs.discardChanges([seq])}>
            {messages.overview.discard}
          </Button>
        </>
      }
    >
      {messages.overview.target.refused}
    </Notice>
  );
}
