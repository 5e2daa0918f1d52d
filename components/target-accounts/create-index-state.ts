import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { prepareIndex, viewIndex, type IndexView } from '#core/domain/index-view.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';

/** What the index page derives from its model and its choice, each part anew only when what it comes from changes. */
export interface IndexState {
  readonly view: ReadonlySignal<IndexView | undefined>;
  readonly total: ReadonlySignal<number>;
  readonly owners: ReadonlySignal<ReadonlyMap<string, Owner>>;
  /** Companies with a change on its way to HubSpot. */
  readonly pending: ReadonlySignal<ReadonlySet<CompanyId>>;
  /** The account that is asked about before it is removed. */
  readonly removing: Signal<Company | undefined>;
}

/** `locale` (BCP 47) decides the order of names. */
export function createIndexState(
  model: ReadonlySignal<IndexReadModel | undefined>,
  choice: ReadonlySignal<ViewChoice>,
  locale: string,
): IndexState {
  // Sync progress replaces the model many times while the data in it stays the same.
  const data = computed(() => model.value?.data);
  const pendingChanges = computed(() => model.value?.pending);
  const prepared = computed(() => data.value && prepareIndex(data.value, locale));
  return {
    view: computed(() => prepared.value && viewIndex(prepared.value, choice.value)),
    total: computed(() => prepared.value?.accounts.length ?? 0),
    owners: computed(() => new Map(data.value?.owners.map((owner) => [owner.id, owner]))),
    pending: computed(() => new Set(pendingChanges.value?.map(({ change }) => change.companyId))),
    removing: signal(undefined),
  };
}
