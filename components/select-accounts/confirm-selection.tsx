import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';

interface ConfirmSelectionProps {
  /** Companies ticked. */
  readonly count: number;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** The button that makes the ticked companies target accounts. */
export function ConfirmSelection({ count, busy, onConfirm }: ConfirmSelectionProps) {
  const texts = useMessages().selectAccounts;
  return (
    <Button kind="primary" disabled={count === 0} busy={busy} onClick={onConfirm}>
      {count === 0 ? texts.confirmNone : texts.confirm(count)}
    </Button>
  );
}
