import type { ReadonlySignal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { Messages } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { formatsFor } from '#components/locale/format.ts';
import { setTargetAccounts } from '#components/target-accounts/set-target-accounts.ts';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import type { SuggestionsVerbs } from './suggestions-verbs.ts';

/** What can be done with a company of the lists. Each resolves with whether it is durable. */
export interface SuggestionActions {
  readonly select: (company: Company) => Promise<boolean>;
  readonly decide: (company: Company, value: Recommendation) => Promise<boolean>;
  /** Opens the overview, or the record where the key may not read what that needs. */
  readonly openAccount: (company: Company) => void;
  readonly openOverview: (company: Company) => void;
  readonly viewRecord: (company: Company) => void;
}

interface ActionsSetUp {
  readonly verbs: Pick<
    IndexVerbs,
    'setTargetAccount' | 'undo' | 'openAccount' | 'openOverview' | 'openRecord'
  > &
    Pick<SuggestionsVerbs, 'setRecommendation'>;
  readonly toasts: Toasts;
  readonly messages: Messages;
  readonly now: Pick<ReadonlySignal<number>, 'value'>;
}

/** The lists' actions: each says what it did, with *Undo*, or why it could not be. */
export function createSuggestionActions(setUp: ActionsSetUp): SuggestionActions {
  const { verbs, toasts, messages, now } = setUp;
  const setTargets = setTargetAccounts(setUp);
  return {
    select: (company) => setTargets([company], true),
    async decide(company, value) {
      const { groupId, outcome } = await verbs.setRecommendation([company.id], value);
      if (!outcome.ok) {
        const { sentence, whatToDo } = failureText(outcome.failure, messages, now.value);
        toasts.show({ kind: 'bad', text: `${sentence} ${whatToDo}` });
        return false;
      }
      toasts.show({
        text: decisionText(company, value, messages),
        action: { label: messages.ui.undo, onSelect: () => verbs.undo(groupId) },
      });
      return true;
    },
    openAccount: ({ id }) => verbs.openAccount(id),
    openOverview: ({ id }) => verbs.openOverview(id),
    viewRecord: ({ id }) => verbs.openRecord(id),
  };
}

function decisionText(company: Company, value: Recommendation, messages: Messages): string {
  const { toasts, setAside } = messages.suggestions;
  const name = companyLabel(company, messages.targetAccounts.table.unnamed(company.id));
  switch (value.state) {
    case 'none':
      return toasts.offered(name);
    case 'dismissed':
      return toasts.dismissed(name);
    case 'snoozed':
      return value.until === undefined
        ? `${name}: ${setAside.snoozedOpen}`
        : toasts.snoozed(name, formatsFor(messages.locale).date(value.until));
  }
}
