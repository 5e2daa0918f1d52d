import { useState } from 'preact/hooks';
import type { Connection } from '#core/domain/connection.ts';
import { SyncStatus } from '#components/status/sync-status.tsx';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { Facts } from './facts.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsVerbs } from './options-verbs.ts';
import styles from './connected.module.css';

interface ConnectedProps {
  readonly model: OptionsModel;
  readonly connection: Exclude<Connection, { kind: 'none' }>;
  readonly verbs: OptionsVerbs;
  readonly now: number;
}

/** Which portal, how fresh, and the way out. */
export function Connected({ model, connection, verbs, now }: ConnectedProps) {
  const texts = useMessages().options.connection;
  const formats = useFormats();
  const [isAsking, setAsking] = useState(false);
  const { portal } = model;
  return (
    <>
      <div class={styles.head}>
        <p class={styles.state}>{connection.kind === 'sample' ? texts.connectedSample : texts.connected}</p>
        <Button onClick={() => setAsking(true)}>{texts.disconnect}</Button>
      </div>
      <Facts
        facts={[
          { label: texts.portal, value: connection.portalId },
          { label: texts.since, value: formats.date(connection.connectedAt) },
          ...(portal
            ? [
                { label: texts.currency, value: portal.currency },
                { label: texts.timeZone, value: portal.timeZone },
              ]
            : []),
        ]}
      />
      <SyncStatus
        status={model.status}
        now={now}
        onSyncNow={verbs.syncNow}
        onOpenOptions={() => document.getElementById('diagnostics')?.scrollIntoView()}
      />
      {isAsking && (
        <DisconnectDialog
          isSample={connection.kind === 'sample'}
          pendingCount={model.pendingCount}
          onClose={() => setAsking(false)}
          onDisconnect={() => {
            setAsking(false);
            verbs.disconnect();
          }}
        />
      )}
    </>
  );
}
