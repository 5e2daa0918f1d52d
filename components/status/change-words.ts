import type { Change } from '#core/domain/change.ts';
import type { ChangeGroup } from '#core/domain/change-groups.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { Messages } from '#components/locale/en.ts';

type NameOf = (companyId: CompanyId) => string;

/** What is to be done: `Make Northwind a target account`. */
export function changeWords(change: Change, nameOf: NameOf, messages: Messages): string {
  const texts = messages.status.pending;
  const name = nameOf(change.companyId);
  switch (change.type) {
    case 'set-target-account':
      return change.value ? texts.mark(name) : texts.unmark(name);
    case 'set-recommendation':
      return texts.decide[change.value.state](name);
    case 'create-activity':
      return texts.create[change.draft.kind](name);
    case 'archive-activity':
      return texts.archive[change.draft.kind](name);
  }
}

/** What one click did: `Made 12 companies target accounts`. */
export function groupWords(
  { changes }: Pick<ChangeGroup, 'changes'>,
  nameOf: NameOf,
  messages: Messages,
): string {
  const texts = messages.status.changes;
  const [first] = changes;
  if (first && changes.length === 1) return doneWords(first, nameOf(first.companyId), messages);
  const isAll = (value: boolean) =>
    changes.every((change) => change.type === 'set-target-account' && change.value === value);
  if (isAll(true)) return texts.markedMany(changes.length);
  if (isAll(false)) return texts.unmarkedMany(changes.length);
  const state = onlyDecision(changes);
  if (state) return texts.decidedMany[state](changes.length);
  return texts.mixed(changes.length);
}

/** What was decided of all of them alike. */
function onlyDecision(changes: readonly Change[]): Recommendation['state'] | undefined {
  const states = new Set(
    changes.map((change) => (change.type === 'set-recommendation' ? change.value.state : undefined)),
  );
  return states.size === 1 ? [...states][0] : undefined;
}

function doneWords(change: Change, name: string, messages: Messages): string {
  const texts = messages.status.changes;
  switch (change.type) {
    case 'set-target-account':
      return change.value ? texts.marked(name) : texts.unmarked(name);
    case 'set-recommendation':
      return texts.decided[change.value.state](name);
    case 'create-activity':
      return texts.created[change.draft.kind](name);
    case 'archive-activity':
      return texts.archived[change.draft.kind](name);
  }
}
