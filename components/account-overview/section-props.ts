import type { AccountState } from './overview-page-state.ts';

/** What every section of the overview is given. */
export interface SectionProps {
  /** Which section of the account it is. */
  readonly name: string;
  readonly state: AccountState;
  readonly now: number;
  readonly onRefresh: () => void;
  readonly onViewRecord: () => void;
  /** Puts the text on the clipboard; resolves to whether it worked. */
  readonly copyText: (text: string) => Promise<boolean>;
}
