import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import CircleMinus from 'lucide/dist/esm/icons/circle-minus.mjs';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import ListPlus from 'lucide/dist/esm/icons/list-plus.mjs';
import NotebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs';
import type { Company } from '#core/domain/company.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Menu } from '#components/ui/menu.tsx';

/** What can be done with an account of the table. */
export interface RowActions {
  readonly openAccount: (company: Company) => void;
  readonly createTask: (company: Company) => void;
  readonly createNote: (company: Company) => void;
  readonly viewRecord: (company: Company) => void;
  /** Asks first. */
  readonly remove: (company: Company) => void;
}

interface RowMenuProps {
  readonly company: Company;
  readonly name: string;
  readonly actions: RowActions;
  readonly tabIndex: number;
}

/** The menu *Actions* of one row. */
export function RowMenu({ company, name, actions, tabIndex }: RowMenuProps) {
  const texts = useMessages().targetAccounts.table;
  return (
    <Menu
      label={texts.actions(name)}
      icon={Ellipsis}
      tabIndex={tabIndex}
      items={[
        { label: texts.createTask, icon: ListPlus, onSelect: () => actions.createTask(company) },
        { label: texts.createNote, icon: NotebookPen, onSelect: () => actions.createNote(company) },
        { label: texts.viewRecord, icon: ExternalLink, onSelect: () => actions.viewRecord(company) },
        { label: texts.remove, icon: CircleMinus, kind: 'danger', onSelect: () => actions.remove(company) },
      ]}
    />
  );
}
