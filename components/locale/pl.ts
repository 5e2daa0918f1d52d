import { bindShortWords } from './bind-short-words.ts';
import type { Messages } from './en.ts';
import { composer } from './pl/composer.ts';
import { coverage } from './pl/coverage.ts';
import { failures } from './pl/failures.ts';
import { feed } from './pl/feed.ts';
import { fullPage } from './pl/full-page.ts';
import { importPage } from './pl/import.ts';
import { rules } from './pl/rules.ts';
import { selectAccounts } from './pl/select-accounts.ts';
import { status } from './pl/status.ts';
import { suggestions } from './pl/suggestions.ts';
import { targetAccounts } from './pl/target-accounts.ts';
import { ui } from './pl/ui.ts';
import { shell } from './pl/shell.ts';
import { hubspotWords } from './pl/hubspot-words.ts';
import { overview } from './pl/overview.ts';
import { options } from './pl/options.ts';
import { welcome } from './pl/welcome.ts';

export const pl: Messages = bindShortWords<Messages>({
  locale: 'pl',
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
});
