import {
  createSamplePortal,
  type JournalEntry,
  type SamplePortal,
} from '#core/sample-portal/sample-portal.ts';
import type { Database } from '#core/storage/database.ts';
import { readSampleState, saveSampleState, type SampleState } from '#core/storage/sample-state.ts';

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
  let sample: Promise<Sample> | undefined;
  return async (request) => {
    const { portal, save } = await (sample ??= regenerate(db));
    const response = await portal.fetch(request);
    await save();
    return response;
  };
}

interface Sample {
  readonly portal: SamplePortal;
  /** Makes what was written since the last call durable. */
  save(): Promise<void>;
}

async function regenerate(db: Database): Promise<Sample> {
  const state = await readSampleState<JournalEntry>(db);
  if (!state) throw new Error('The sample was never started.');
  const journal = [...state.journal];
  let saved = journal.length;
  const portal = createSamplePortal({
    seed: state.seed,
    now: state.now,
    clock: () => Date.now(),
    journal: state.journal,
    onWrite: (entry) => {
      journal.push(entry);
    },
  });
  return {
    portal,
    save: async () => {
      if (journal.length === saved) return;
      const written = [...journal];
      await saveSampleState(db, { ...state, journal: written });
      saved = written.length;
    },
  };
}
