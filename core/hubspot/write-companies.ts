import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { batchLimit, chunks } from './batch-read.ts';
import { batchAnswer, expectShape } from './envelopes.ts';
import { contextTexts } from './error-envelope.ts';
import { HubSpotError } from './hubspot-error.ts';
import { paths } from './paths.ts';
import { rawId } from './read-records.ts';

/** Values of one company; an empty one clears its property. */
export interface CompanyWrite {
  readonly companyId: CompanyId;
  readonly properties: Readonly<Record<string, string>>;
}

/** How writing one company fared, and what was read back. */
type Outcome<Item> =
  | { readonly companyId: CompanyId; readonly state: 'written'; readonly item: Item }
  | { readonly companyId: CompanyId; readonly state: 'refused'; readonly reason: Failure };

const leftOut: Failure = {
  kind: 'not-found',
  message: 'HubSpot left this company out: it was merged into another one, or deleted.',
};

/**
 * Writes properties, 100 companies a request, then reads the companies back by id with `readBack`: HubSpot's answer
 * to a write holds only some properties. Of several writes of one company the last counts; one outcome per write, in
 * their order. Rejects where nothing can be said about single companies (offline, limits, key): writing all of it
 * again is safe.
 */
export async function writeCompanies<Item>(
  api: Api,
  writes: readonly CompanyWrite[],
  readBack: (ids: readonly CompanyId[]) => Promise<{
    readonly found: ReadonlyMap<CompanyId, Item>;
    readonly setAside: readonly SetAside[];
  }>,
): Promise<readonly Outcome<Item>[]> {
  const last = new Map(writes.map((one) => [one.companyId, one]));
  const refused = new Map<string, Failure>();
  await Promise.all(
    chunks([...last.values()], batchLimit).map(async (some) => {
      for (const [id, reason] of await writeBatch(api, some)) refused.set(id, reason);
    }),
  );
  const { found, setAside } = await readBack([...last.keys()].filter((id) => !refused.has(id)));
  const unreadable = new Map(setAside.map((one) => [one.recordId, one.reason]));
  return writes.map(({ companyId }): Outcome<Item> => {
    const item = found.get(companyId);
    if (item) return { companyId, state: 'written', item };
    const broken = unreadable.get(companyId);
    const reason =
      refused.get(companyId) ?? (broken === undefined ? leftOut : { kind: 'unreadable', message: broken });
    return { companyId, state: 'refused', reason };
  });
}

/** Which of these were refused, and why. A batch refused as a whole is halved until the culprit stands alone. */
async function writeBatch(api: Api, writes: readonly CompanyWrite[]): Promise<Map<string, Failure>> {
  try {
    return await writeOnce(api, writes);
  } catch (error) {
    if (!(error instanceof HubSpotError) || !isAboutRecords(error.failure)) throw error;
    const [only, ...others] = writes;
    if (!only) return new Map();
    if (others.length === 0) return new Map([[only.companyId, error.failure]]);
    const middle = Math.ceil(writes.length / 2);
    const halves = await Promise.all([
      writeBatch(api, writes.slice(0, middle)),
      writeBatch(api, writes.slice(middle)),
    ]);
    return new Map(halves.flatMap((half) => [...half]));
  }
}

const isAboutRecords = ({ kind }: Failure) => kind === 'refused' || kind === 'not-found';

async function writeOnce(api: Api, writes: readonly CompanyWrite[]): Promise<Map<string, Failure>> {
  const inputs = writes.map(({ companyId, properties }) => ({ id: companyId, properties }));
  const path = paths.batchUpdate('companies');
  const json = await api.send({ lane: 'standard', path, body: { inputs }, urgent: true });
  const answer = expectShape(batchAnswer, json);
  const written = new Set(answer.results.map(rawId));
  const refused = new Map<string, Failure>();
  for (const { companyId } of writes) if (!written.has(companyId)) refused.set(companyId, leftOut);
  for (const { category, message, context } of answer.errors ?? []) {
    const envelope = { context: context ?? {} };
    const ids = [...contextTexts(envelope, 'ids'), ...contextTexts(envelope, 'id')];
    const words = message ?? 'HubSpot refused this company.';
    const reason: Failure =
      category === 'OBJECT_NOT_FOUND'
        ? { kind: 'not-found', message: words }
        : { kind: 'refused', status: 207, message: words };
    // An error without ids must be about those that are missing from the results.
    const about = ids.length > 0 ? ids : refused.keys();
    for (const id of about) if (refused.has(id)) refused.set(id, reason);
  }
  return refused;
}
