import type { CompanyId } from '#core/domain/ids.ts';
import { publish } from '#core/platform/notices.ts';
import { putMeta, readMeta } from './meta.ts';
import type { Database } from './schema.ts';
import type { StoredModel, StoredSuggestions } from './stored-suggestions.ts';
import { write } from './write.ts';

/** The lists, or undefined before companies were ranked once. */
export const readStoredSuggestions = (db: Database): Promise<StoredSuggestions | undefined> =>
  readMeta(db, 'suggestions');

/** The ranking that was fitted last; undefined before any. */
export const readModel = (db: Database): Promise<StoredModel | undefined> => readMeta(db, 'rankingModel');

/** What the lists depend on beside the settings: the profiles that are stored, who is a target account, and decisions. */
export async function readRankingInputs(db: Database): Promise<{
  readonly profiles: string;
  readonly decisions: string;
  readonly targets: readonly CompanyId[];
}> {
  const tx = db.transaction(['companies', 'meta']);
  const meta = tx.objectStore('meta');
  const [targets, profiles, decisions] = await Promise.all([
    tx.objectStore('companies').index('target').getAllKeys(1),
    meta.get('profilesGeneration'),
    meta.get('decisionsGeneration'),
  ]);
  return {
    profiles: profiles?.profilesGeneration ?? '',
    decisions: decisions?.decisionsGeneration ?? '',
    targets,
  };
}

/** Stores lists and ranking in one transaction and tells whoever shows them. */
export async function saveSuggestions(
  db: Database,
  suggestions: StoredSuggestions,
  model: StoredModel,
): Promise<void> {
  await write(db, ['meta'], async (tx) => {
    await Promise.all([putMeta(tx, 'suggestions', suggestions), putMeta(tx, 'rankingModel', model)]);
  });
  publish('suggestions');
}
