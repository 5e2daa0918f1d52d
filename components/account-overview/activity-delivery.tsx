import CloudUpload from 'lucide/dist/esm/icons/cloud-upload.mjs';
import type { PendingChange } from '#core/domain/change.ts';
import type { Failure } from '#core/domain/failure.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { OverviewVerbs } from './overview-verbs.ts';
import styles from './activity-delivery.module.css';

export type DeliveryVerbs = Pick<OverviewVerbs, 'undo' | 'retryChanges' | 'discardChanges'>;

interface ActivityDeliveryProps {
  readonly entry: PendingChange;
  readonly now: number;
  /** HubSpot is out of reach, as far as the panel knows. */
  readonly isOffline: boolean;
  readonly verbs: DeliveryVerbs;
}

/** Where a written activity stands on its way to HubSpot, or why HubSpot refused it. */
export function ActivityDelivery({ entry, now, isOffline, verbs }: ActivityDeliveryProps) {
  const { composer, overview } = useMessages();
  const { delivery, change, seq } = entry;
  if (!('draft' in change)) return null;
  if (delivery.state !== 'refused') {
    const isWaiting = isOffline || delivery.state === 'waiting';
    return (
      <p class={styles.underWay}>
        <Icon icon={CloudUpload} size="sm" />
        <span>
          {isWaiting ? composer.delivery.waiting : composer.delivery.queued}{' '}
          <LinkButton onClick={() => verbs.undo(entry.groupId)}>{overview.undo}</LinkButton>
        </span>
      </p>
    );
  }
  const refused = change.type === 'create-activity' ? 'refused' : 'notArchived';
  return (
    <div class={styles.refused}>
      <Notice
        kind="bad"
        nextStep={<Reason reason={delivery.reason} now={now} />}
        actions={
          <>
            <Button size="sm" onClick={() => verbs.retryChanges([seq])}>
              {overview.retry}
            </Button>
            <Button size="sm" kind="quiet" onClick={() => verbs.discardChanges([seq])}>
              {overview.discard}
            </Button>
          </>
        }
      >
        {composer.delivery[refused][change.draft.kind]}
      </Notice>
    </div>
  );
}

/** A missing scope is named together with how to grant it. */
function Reason({ reason, now }: { readonly reason: Failure; readonly now: number }) {
  const messages = useMessages();
  if (reason.kind === 'missing-scopes' && reason.scopes.length > 0) {
    return (
      <>
        {messages.overview.section.missingScopes(reason.scopes.length)}{' '}
        <span class={styles.scopes}>
          {reason.scopes.map((scope) => (
            <code key={scope} class={styles.scope}>
              {scope}
            </code>
          ))}
        </span>{' '}
        <span>{messages.composer.delivery.grant(reason.scopes.length)}</span>
      </>
    );
  }
  const text = failureText(reason, messages, now);
  return <>{[text.sentence, text.whatToDo, text.hubSpotSays].filter(Boolean).join(' ')}</>;
}
