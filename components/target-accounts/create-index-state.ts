import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { columnRules, type ColumnRules } from '#core/domain/account-column.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { prepareIndex, viewIndex, type IndexView } from '#core/domain/index-view.ts';
import type { Owner } from '#core/domain/owner.ts';
import { thisHour } from '#core/domain/this-hour.ts';
import { sortedWithin, type Column, type ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';

/** What the index page derives from its model and its choice, each part anew only when what it comes from changes. */
export interface IndexState {
  /** The choice as these columns can show it. */
  readonly shown: ReadonlySignal<ViewChoice>;
  readonly columns: ReadonlySignal<readonly Column[]>;
  readonly view: ReadonlySignal<IndexView | undefined>;
  readonly total: ReadonlySignal<number>;
  readonly owners: ReadonlySignal<ReadonlyMap<string, Owner>>;
  /** Companies with a change on its way to HubSpot. */
  readonly pending: ReadonlySignal<ReadonlySet<CompanyId>>;
  readonly rules: ReadonlySignal<ColumnRules>;
  /** The ticked accounts, shown or not. */
  readonly chosen: Signal<ReadonlySet<CompanyId>>;
  /** The ticked ones among the rows, in their order. */
  readonly chosenRows: ReadonlySignal<readonly Company[]>;
  /** The accounts that are asked about before they are removed. */
  readonly removing: Signal<readonly Company[]>;
}

/** `now` is epoch milliseconds; `locale` (BCP 47) decides the order of names. */
export function createIndexState(
  model: ReadonlySignal<IndexReadModel | undefined>,
  choice: ReadonlySignal<ViewChoice>,
  columns: ReadonlySignal<readonly Column[]>,
  now: ReadonlySignal<number>,
  locale: string,
): IndexState {
  // Sync progress replaces the model many times while the data in it stays the same.
  const data = computed(() => model.value?.data);
  const pendingChanges = computed(() => model.value?.pending);
  const hour = computed(() => thisHour(now.value));
  const prepared = computed(() => data.value && prepareIndex(data.value, locale, hour.value));
  const shown = computed(() => sortedWithin(choice.value, columns.value));
  const view = computed(() => prepared.value && viewIndex(prepared.value, shown.value));
  const chosen = signal<ReadonlySet<CompanyId>>(new Set());
  return {
    shown,
    columns,
    view,
    total: computed(() => prepared.value?.accounts.length ?? 0),
    owners: computed(() => new Map(data.value?.owners.map((owner) => [owner.id, owner]))),
    pending: computed(() => new Set(pendingChanges.value?.map(({ change }) => change.companyId))),
    rules: computed(() => columnRules(data.value ?? { owners: [], gdpr: false }, hour.value)),
    chosen,
    chosenRows: computed(() =>
      chosen.value.size === 0 ? [] : (view.value?.rows.filter(({ id }) => chosen.value.has(id)) ?? []),
    ),
    removing: signal([]),
  };
}
