import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

interface RemoveAccountDialogProps {
  readonly name: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before an account leaves the target accounts. */
export function RemoveAccountDialog({ name, onConfirm, onClose }: RemoveAccountDialogProps) {
  const messages = useMessages();
  const texts = messages.targetAccounts.removeDialog;
  return (
    <Dialog
      title={texts.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages.ui.cancel}</Button>
          <Button kind="danger" onClick={onConfirm}>
            {texts.confirm}
          </Button>
        </>
      }
    >
      <p>{texts.text}</p>
    </Dialog>
  );
}
