import {
  createSamplePortal,
  type JournalEntry,
  type SamplePortal,
} from '#core/sample-portal/sample-portal.ts';
import type { Database } from '#core/storage/database.ts';
import {
  readSampleState,
  saveSampleState,
  updateSampleState,
  type SampleState,
} from '#core/storage/sample-state.ts';

/** Changing this shows everybody another sample. */
const seed = 20_261;

/** Begins a new sample around the present moment; resolves with the sample portal's id. */
export async function startSample(db: Database): Promise<string> {
  const state: SampleState<JournalEntry> = { seed, now: Date.now(), journal: [] };
  await saveSampleState(db, state);
  // Its id does not depend on what is in it: an empty one is made in no time.
  const { portalId } = createSamplePortal({ ...state, size: { targetAccounts: 0, companies: 0 } });
  return portalId;
}

/**
 * The sample portal behind a `fetch`. It lives in memory, is generated on the first request and gets back what
 * was written to it before; a write is durable before it is answered, as HubSpot's are.
 */
export function openSampleFetch(open: () => Promise<Database>): (request: Request) => Promise<Response> {
  let sample: Promise<Sample> | undefined;
  const generated = (): Promise<Sample> => {
    sample ??= regenerate(open).catch((error: unknown) => {
      sample = undefined;
      throw error;
    });
    return sample;
  };
  return async (request) => {
    const present = await generated();
    const response = await present.portal.fetch(request);
    await present.save();
    return response;
  };
}

interface Sample {
  readonly portal: SamplePortal;
  /** Makes what was written since the last call durable. */
  save(): Promise<void>;
}

async function regenerate(open: () => Promise<Database>): Promise<Sample> {
  const state = await readSampleState<JournalEntry>(await open());
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
      const isKept = await updateSampleState(await open(), { ...state, journal: written });
      if (!isKept) throw new Error('The sample is gone.');
      saved = Math.max(saved, written.length);
    },
  };
}
