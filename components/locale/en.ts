import { composer } from './en/composer.ts';
import { coverage } from './en/coverage.ts';
import { failures } from './en/failures.ts';
import { feed } from './en/feed.ts';
import { fullPage } from './en/full-page.ts';
import { importPage } from './en/import.ts';
import { rules } from './en/rules.ts';
import { selectAccounts } from './en/select-accounts.ts';
import { status } from './en/status.ts';
import { suggestions } from './en/suggestions.ts';
import { targetAccounts } from './en/target-accounts.ts';
import { ui } from './en/ui.ts';
import { shell } from './en/shell.ts';
import { hubspotWords } from './en/hubspot-words.ts';
import { overview } from './en/overview.ts';
import { options } from './en/options.ts';
import { welcome } from './en/welcome.ts';

/** Every text of the product. A message with parts is a function of them; `pl.ts` has the same shape. */
export const en = {
  locale: 'en',
  welcome,
  options,
  overview,
  hubspotWords,
  composer,
  coverage,
  failures,
  feed,
  fullPage,
  importPage,
  rules,
  selectAccounts,
  status,
  suggestions,
  targetAccounts,
  ui,
  shell,
};

/** A catalogue's shape: the English one with its literal texts widened. */
export type Messages = Widen<typeof en>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => unknown
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };
