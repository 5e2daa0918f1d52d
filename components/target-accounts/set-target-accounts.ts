import type { ReadonlySignal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { Messages } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import type { IndexVerbs } from './index-verbs.ts';

interface SetTargetAccounts {
  readonly verbs: Pick<IndexVerbs, 'setTargetAccount' | 'undo'>;
  readonly toasts: Toasts;
  readonly messages: Messages;
  readonly now: Pick<ReadonlySignal<number>, 'value'>;
}

/**
 * Marks or unmarks companies as one click and says so, with *Undo*, or why it could not be. Resolves with whether
 * the change is durable.
 */
export const setTargetAccounts =
  ({ verbs, toasts, messages, now }: SetTargetAccounts) =>
  async (companies: readonly Company[], value: boolean): Promise<boolean> => {
    const { groupId, outcome } = await verbs.setTargetAccount(
      companies.map(({ id }) => id),
      value,
    );
    if (!outcome.ok) {
      const { sentence, whatToDo } = failureText(outcome.failure, messages, now.value);
      toasts.show({ kind: 'bad', text: `${sentence} ${whatToDo}` });
      return false;
    }
    toasts.show({
      text: doneText(companies, value, messages),
      action: { label: messages.ui.undo, onSelect: () => verbs.undo(groupId) },
    });
    return true;
  };

function doneText(companies: readonly Company[], value: boolean, messages: Messages): string {
  const { toasts, table } = messages.targetAccounts;
  const [only] = companies;
  if (!only || companies.length > 1) {
    const { markedMany, unmarkedMany } = messages.status.changes;
    return value ? markedMany(companies.length) : unmarkedMany(companies.length);
  }
  const name = companyLabel(only, table.unnamed(only.id));
  return value ? toasts.marked(name) : toasts.unmarked(name);
}
