import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

interface RemoveAccountDialogProps {
  /** At least one. */
  readonly companies: readonly Company[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** So many are named; the rest is counted. */
const named = 5;

/** Asks before accounts leave the target accounts. */
export function RemoveAccountDialog({ companies, onConfirm, onClose }: RemoveAccountDialogProps) {
  const { ui, targetAccounts, fullPage } = useMessages();
  const names = companies
    .slice(0, named)
    .map((company) => companyLabel(company, targetAccounts.table.unnamed(company.id)));
  const count = companies.length;
  const texts =
    count === 1
      ? { ...targetAccounts.removeDialog, title: targetAccounts.removeDialog.title(names[0] ?? '') }
      : {
          title: fullPage.removeDialog.title(count),
          text: fullPage.removeDialog.text,
          confirm: fullPage.selection.remove(count),
        };
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="danger" onClick={onConfirm}>
            {texts.confirm}
          </Button>
        </>
      }
    >
      {count > 1 && (
        <ul>
          {names.map((name, position) => (
            <li key={companies[position]?.id}>{name}</li>
          ))}
          {count > named && <li>{fullPage.removeDialog.more(count - named)}</li>}
        </ul>
      )}
      <p>{texts.text}</p>
    </Dialog>
  );
}
