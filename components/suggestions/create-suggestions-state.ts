import { computed, type ReadonlySignal } from '@preact/signals';
import { foundBy, offeredAt, ofOwnersAndTeams } from '#core/domain/suggested-companies.ts';
import { newestFirst, strongestFirst } from '#core/domain/view-prospects.ts';
import type { SuggestionList, ViewChoice } from '#core/domain/view-choice.ts';
import { isOffered } from '#core/domain/recommendation.ts';
import type {
  SetAsideCompany,
  ShownProspect,
  ShownRecommendation,
  SuggestionsReadModel,
} from '#core/read-models/suggestions-read-model.ts';

/** What the lists derive from their model, the choice and the clock. */
export interface SuggestionsState {
  /** What the owner and team filters leave of each list; undefined until something is known. */
  readonly counts: ReadonlySignal<Readonly<Record<SuggestionList, number>> | undefined>;
  /** How many are dismissed or snoozed, whatever the filters. */
  readonly setAsideCount: ReadonlySignal<number>;
  /** Filtered, found by the search, in order. */
  readonly prospects: ReadonlySignal<readonly ShownProspect[]>;
  readonly recommendations: ReadonlySignal<readonly ShownRecommendation[]>;
  readonly setAside: ReadonlySignal<readonly SetAsideCompany[]>;
  /** How many rows the chosen list shows, and how many it would without filters and search. */
  readonly sizes: ReadonlySignal<{ readonly shown: number; readonly total: number }>;
}

/** `now` (epoch milliseconds) brings back what was snoozed. */
export function createSuggestionsState(
  model: ReadonlySignal<SuggestionsReadModel | undefined>,
  choice: ReadonlySignal<ViewChoice>,
  now: ReadonlySignal<number>,
): SuggestionsState {
  const prospects = computed(() => offeredAt(model.value?.prospects ?? [], now.value));
  const recommendations = computed(() => offeredAt(model.value?.recommendations ?? [], now.value));
  const setAside = computed(() =>
    (model.value?.setAside ?? []).filter(({ recommendation }) => !isOffered(recommendation, now.value)),
  );
  const owners = computed(() => model.value?.owners ?? []);
  const filtered = computed(() => ({
    prospects: ofOwnersAndTeams(prospects.value, choice.value, owners.value),
    recommendations: ofOwnersAndTeams(recommendations.value, choice.value, owners.value),
  }));
  const shown = {
    prospects: computed(() =>
      foundBy(filtered.value.prospects, choice.value.search).toSorted(
        choice.value.prospectOrder === 'strongest' ? strongestFirst : newestFirst,
      ),
    ),
    recommendations: computed(() => foundBy(filtered.value.recommendations, choice.value.search)),
    setAside: computed(() =>
      foundBy(ofOwnersAndTeams(setAside.value, choice.value, owners.value), choice.value.search),
    ),
  };
  const all = { prospects, recommendations, setAside };
  return {
    ...shown,
    counts: computed(() => {
      const counts = {
        prospects: filtered.value.prospects.length,
        recommendations: filtered.value.recommendations.length,
      };
      const { pull } = model.value ?? {};
      // None found yet is not none.
      const isKnown = pull?.state === 'whole' || prospects.value.length + recommendations.value.length > 0;
      return isKnown ? counts : undefined;
    }),
    setAsideCount: computed(() => setAside.value.length),
    sizes: computed(() => {
      const { list = 'prospects', isSetAside } = choice.value;
      const key = isSetAside ? 'setAside' : list;
      return { shown: shown[key].value.length, total: all[key].value.length };
    }),
  };
}
