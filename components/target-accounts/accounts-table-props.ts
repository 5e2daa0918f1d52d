import type { ComponentChildren } from 'preact';
import type { ColumnRules } from '#core/domain/account-column.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Column, ViewChoice } from '#core/domain/view-choice.ts';
import type { RowActions } from './row-actions.tsx';
import type { ChosenAccounts } from './use-row-selection.ts';

/** What the table of accounts is drawn from. */
export interface AccountsTableProps {
  readonly rows: readonly Company[];
  readonly choice: ViewChoice;
  /** In their order, the company first. */
  readonly columns: readonly Column[];
  readonly rules: ColumnRules;
  readonly owners: ReadonlyMap<string, Owner>;
  readonly currency: string | undefined;
  readonly gdpr: boolean;
  readonly layout: 'popup' | 'page';
  /** The ticked accounts; undefined where accounts are not ticked. */
  readonly chosen: ChosenAccounts | undefined;
  /** Companies with a change on its way to HubSpot. */
  readonly pending: ReadonlySet<CompanyId>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly actions: RowActions;
  readonly onSort: (sort: ViewChoice['sort']) => void;
  /** What stands under the header while there are no rows. */
  readonly empty: ComponentChildren;
}
