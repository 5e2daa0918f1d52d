import type { Api } from './api.ts';
import { batchAnswer, expectShape } from './envelopes.ts';
import { paths } from './paths.ts';
import type { ObjectType } from './paths.ts';

/** The most records of one batch request. */
export const batchLimit = 100;

/** Cuts a list into runs of at most `size`. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const runs: Item[][] = [];
  for (let at = 0; at < items.length; at += size) runs.push(items.slice(at, at + size));
  return runs;
}

/**
 * Raw records by id, 100 a request and all requests at once: read from the records themselves, not from the search
 * index. Ids that HubSpot does not know, deleted or merged away, are simply not among them.
 */
export async function batchRead(
  api: Api,
  read: {
    readonly type: ObjectType;
    readonly ids: readonly string[];
    readonly properties: readonly string[];
    readonly urgent: boolean;
  },
): Promise<unknown[]> {
  const { type, properties, urgent } = read;
  const answers = await Promise.all(
    chunks([...new Set(read.ids)], batchLimit).map(async (ids) => {
      const body = { properties, inputs: ids.map((id) => ({ id })) };
      const json = await api.send({ lane: 'standard', path: paths.batchRead(type), body, urgent });
      return expectShape(batchAnswer, json).results;
    }),
  );
  return answers.flat();
}
