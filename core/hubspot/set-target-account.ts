import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Api } from './api.ts';
import { batchLimit, chunks } from './batch-read.ts';
import { batchAnswer, expectShape } from './envelopes.ts';
import { contextTexts } from './error-envelope.ts';
import type { WriteOutcome } from './hubspot-client.ts';
import { HubSpotError } from './hubspot-error.ts';
import { paths } from './paths.ts';
import { readCompanies } from './read-companies.ts';
import { rawId } from './read-records.ts';

interface TargetChange {
  readonly companyId: CompanyId;
  readonly value: boolean;
}

const leftOut: Failure = {
  kind: 'not-found',
  message: 'HubSpot left this company out: it was merged into another one, or deleted.',
};

/**
 * Writes the property, 100 companies a request, then reads the companies back by id: HubSpot's answer to a write
 * holds only some properties. Of several changes of one company the last counts. Rejects where nothing can be said
 * about single companies (offline, limits, key): writing all of it again is safe.
 */
export async function setTargetAccount(
  api: Api,
  changes: readonly TargetChange[],
): Promise<readonly WriteOutcome[]> {
  const last = new Map(changes.map((change) => [change.companyId, change]));
  const refused = new Map<string, Failure>();
  await Promise.all(
    chunks([...last.values()], batchLimit).map(async (some) => {
      for (const [id, reason] of await writeBatch(api, some)) refused.set(id, reason);
    }),
  );
  const written = [...last.keys()].filter((id) => !refused.has(id));
  const { companies, setAside } = await readCompanies(api, written, true);
  const companyOf = new Map(companies.map((company) => [company.id, company]));
  const unreadable = new Map(setAside.map((one) => [one.recordId, one.reason]));
  return changes.map(({ companyId }): WriteOutcome => {
    const company = companyOf.get(companyId);
    if (company) return { companyId, state: 'written', company };
    const broken = unreadable.get(companyId);
    const reason =
      refused.get(companyId) ?? (broken === undefined ? leftOut : { kind: 'unreadable', message: broken });
    return { companyId, state: 'refused', reason };
  });
}

/** Which of these were refused, and why. A batch refused as a whole is halved until the culprit stands alone. */
async function writeBatch(api: Api, changes: readonly TargetChange[]): Promise<Map<string, Failure>> {
  try {
    return await writeOnce(api, changes);
  } catch (error) {
    if (!(error instanceof HubSpotError) || !isAboutRecords(error.failure)) throw error;
    const [only, ...others] = changes;
    if (!only) return new Map();
    if (others.length === 0) return new Map([[only.companyId, error.failure]]);
    const middle = Math.ceil(changes.length / 2);
    const halves = await Promise.all([
      writeBatch(api, changes.slice(0, middle)),
      writeBatch(api, changes.slice(middle)),
    ]);
    return new Map(halves.flatMap((half) => [...half]));
  }
}

const isAboutRecords = ({ kind }: Failure) => kind === 'refused' || kind === 'not-found';

async function writeOnce(api: Api, changes: readonly TargetChange[]): Promise<Map<string, Failure>> {
  const inputs = changes.map(({ companyId, value }) => ({
    id: companyId,
    properties: { hs_is_target_account: String(value) },
  }));
  const path = paths.batchUpdate('companies');
  const json = await api.send({ lane: 'standard', path, body: { inputs }, urgent: true });
  const answer = expectShape(batchAnswer, json);
  const written = new Set(answer.results.map(rawId));
  const refused = new Map<string, Failure>();
  for (const { companyId } of changes) if (!written.has(companyId)) refused.set(companyId, leftOut);
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
