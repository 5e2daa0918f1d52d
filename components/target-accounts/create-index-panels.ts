import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { CompanyFinder } from '#components/select-accounts/create-company-search.ts';
import { createSelection, type Selection } from '#components/select-accounts/create-selection.ts';

/** What opens over the index, and what it keeps while it is closed. */
export interface IndexPanels {
  readonly isSelecting: Signal<boolean>;
  readonly selection: Selection;
  /** Companies that are shown as target accounts. */
  readonly targetIds: ReadonlySignal<ReadonlySet<CompanyId>>;
  readonly owners: ReadonlySignal<ReadonlyMap<string, Owner>>;
}

export function createIndexPanels(
  model: ReadonlySignal<IndexReadModel | undefined>,
  finder: CompanyFinder,
): IndexPanels {
  // Sync progress replaces the model many times while the data in it stays the same.
  const data = computed(() => model.value?.data);
  return {
    isSelecting: signal(false),
    selection: createSelection(finder),
    targetIds: computed(
      () => new Set(data.value?.accounts.flatMap(({ id, isTargetAccount }) => (isTargetAccount ? [id] : []))),
    ),
    owners: computed(() => new Map(data.value?.owners.map((owner) => [owner.id, owner]))),
  };
}
