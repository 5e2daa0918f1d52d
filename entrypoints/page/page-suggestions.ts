import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { NamedScore, ScoreVerbs, Suggestions } from '#components/suggestions/suggestions-verbs.ts';
import { live } from '#core/live/live.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readSuggestions } from '#core/read-models/read-suggestions.ts';
import { readCompanyProperties } from '#core/storage/company-properties.ts';
import type { Database } from '#core/storage/database.ts';

interface PageSuggestions {
  readonly database: () => Promise<Database>;
  readonly commands: WorkerCommands;
  /** The index, which is drawn first. */
  readonly index: ReadonlySignal<unknown>;
  readonly life: AbortSignal;
}

/** The lists *Prospects* and *Recommendations* of a page; the index does not wait for them. */
export function pageSuggestions({ database, commands, index, life }: PageSuggestions): Suggestions {
  const drawn = whenDrawn(index);
  const lists = live(
    async () => {
      await drawn;
      return readSuggestions(await database());
    },
    ['suggestions', 'accounts', 'outbox', 'connection', 'preferences'],
    life,
  );
  const named = live(
    async () => {
      await drawn;
      return readNamedScore(await database());
    },
    ['preferences', 'rules'],
    life,
  );
  return {
    model: lists.value,
    failure: lists.failure,
    score: computed(() => named.value.value),
    verbs: {
      setRecommendation: async (companyIds, value) => {
        const groupId = crypto.randomUUID();
        return { groupId, outcome: await commands.setRecommendation({ groupId, companyIds, value }) };
      },
      lookForCandidates: () => commands.lookForCandidates({}),
      ...scoreVerbs(database, commands),
    },
  };
}

/** What choosing the score needs done. */
export const scoreVerbs = (database: () => Promise<Database>, commands: WorkerCommands): ScoreVerbs => ({
  watchProperties: (life) =>
    live(async () => (await readCompanyProperties(await database()))?.items, ['rules'], life).value,
  loadProperties: () => commands.loadCompanyProperties({}),
  // The worker sees it, and looks by it.
  setProspectScore: (score) => void preferences.prospectScore.setValue(score),
});

/** The score that makes a company a prospect, with its label in the portal. */
export async function readNamedScore(db: Database): Promise<NamedScore | undefined> {
  const score = await preferences.prospectScore.getValue();
  if (!score) return undefined;
  const property = (await readCompanyProperties(db))?.items.find(({ name }) => name === score.property);
  return { ...score, name: property?.label };
}

/** Resolves once the first reading of the index is on screen, or the browser draws nothing because nobody looks. */
const whenDrawn = (index: ReadonlySignal<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (index.value === undefined) return;
      queueMicrotask(() => stop());
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, hiddenMs);
    });
  });

const hiddenMs = 500;
