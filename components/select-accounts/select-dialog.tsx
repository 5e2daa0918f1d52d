import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ConfirmSelection } from './confirm-selection.tsx';
import { SelectCompanies, type SelectCompaniesProps } from './select-companies.tsx';

interface SelectDialogProps extends SelectCompaniesProps {
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** The panel *Select target accounts*. Ticks are kept while it is closed. */
export function SelectDialog({ busy, onClose, ...props }: SelectDialogProps) {
  const messages = useMessages();
  return (
    <Dialog
      title={messages.selectAccounts.title}
      size="lg"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{messages.ui.cancel}</Button>
          <ConfirmSelection
            count={props.selection.chosen.value.size}
            busy={busy}
            onConfirm={props.onConfirm}
          />
        </>
      }
    >
      <SelectCompanies {...props} />
    </Dialog>
  );
}
