import { metaIn, putMeta, readMeta } from './meta.ts';
import type { Database } from './schema.ts';
import { write } from './write.ts';

/** What the sample portal is made from again: seed, its present moment (epoch ms), and what was written to it. */
export interface SampleState<Entry> {
  readonly seed: number;
  readonly now: number;
  readonly journal: readonly Entry[];
}

/** The sample portal's state, or undefined where no sample was started. `Entry` is whatever was saved. */
export async function readSampleState<Entry>(db: Database): Promise<SampleState<Entry> | undefined> {
  // The entries belong to the sample portal, which reads back only what it wrote itself.
  return (await readMeta(db, 'sampleState')) as SampleState<Entry> | undefined;
}

/** Keeps a new sample portal's state; durable when it resolves. */
export const saveSampleState = <Entry>(db: Database, state: SampleState<Entry>): Promise<void> =>
  write(db, ['meta'], (tx) => putMeta(tx, 'sampleState', state), 'strict');

/**
 * As `saveSampleState`, for a sample that goes on. Resolves with false, and keeps nothing, where that sample is gone
 * or another one was started: a late write brings nothing back.
 */
export const updateSampleState = <Entry>(db: Database, state: SampleState<Entry>): Promise<boolean> =>
  write(
    db,
    ['meta'],
    async (tx) => {
      const stored = (await metaIn(tx, 'sampleState')) as SampleState<Entry> | undefined;
      if (stored?.seed !== state.seed || stored.now !== state.now) return false;
      await putMeta(tx, 'sampleState', state);
      return true;
    },
    'strict',
  );
