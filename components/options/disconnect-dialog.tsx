import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';

interface DisconnectDialogProps {
  readonly isSample: boolean;
  /** Changes that HubSpot has not received yet. */
  readonly pendingCount: number;
  readonly onClose: () => void;
  readonly onDisconnect: () => void;
}

/** What disconnecting deletes, before it does. */
export function DisconnectDialog({ isSample, pendingCount, onClose, onDisconnect }: DisconnectDialogProps) {
  const texts = useMessages().options.connection;
  return (
    <Dialog
      title={isSample ? texts.disconnectSampleTitle : texts.disconnectTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isSample ? texts.keepSample : texts.keep}</Button>
          <Button kind="danger" onClick={onDisconnect}>
            {texts.disconnect}
          </Button>
        </>
      }
    >
      <p>{isSample ? texts.disconnectSampleText : texts.disconnectText}</p>
      {pendingCount > 0 && <Notice kind="warn">{texts.disconnectPending(pendingCount)}</Notice>}
    </Dialog>
  );
}
