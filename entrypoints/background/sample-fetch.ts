import {
  createSamplePortal,
  type JournalEntry,
  type SamplePortal,
} from '#core/sample-portal/sample-portal.ts';
import { readSampleState, saveSampleState, type SampleState } from '#core/storage/sample-state.ts';
import type { Database } from '#core/storage/database.ts';

/** Changing this shows everybody another sample. */
const seed = 20_261;

/** Begins a new sample around the present moment; resolves with the sample portal's id. */
export async function startSample(db: Database): Promise<string> {
  const state: SampleState<JournalEntry> = { seed, now: Date.now(), journal: [] };
  await saveSampleState(db, state);
  return createSamplePortal({ seed: state.seed, now: state.now }).portalId;
}

/**
 * The sample portal behind a `fetch`. It lives in memory, is generated on the first request and gets back what
 * was written to it before; a write is durable before it is answered, as HubSpot's are.
 */
export function openSampleFetch(db: Database): (request: Request) => Promise<Response> {
  let portal: Promise<SamplePortal> | undefined;
  return async (request) => (await (portal ??= regenerate(db))).fetch(request);
}

async function regenerate(db: Database): Promise<SamplePortal> {
  const state = await readSampleState<JournalEntry>(db);
  if (!state) throw new Error('The sample was never started.');
  let journal = state.journal;
  return createSamplePortal({
    seed: state.seed,
    now: state.now,
    journal,
    onWrite: async (entry) => {
      journal = [...journal, entry];
      await saveSampleState(db, { ...state, journal });
    },
  });
}
