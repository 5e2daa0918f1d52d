import type { Failure } from '#core/domain/failure.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Pipeline, Portal, Stage } from '#core/domain/portal.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type * as z from 'zod/mini';
import type { Api } from './api.ts';
import {
  accountDetails,
  expectShape,
  firstIssue,
  listAnswer,
  nextAfter,
  ownerRecord,
  pipelineRecord,
  stageRecord,
  tokenInfo,
} from './envelopes.ts';
import type { Page } from './hubspot-client.ts';
import { HubSpotError } from './hubspot-error.ts';
import { mapOwner } from './map-owner.ts';
import { mapPipeline, mapStage } from './map-pipeline.ts';
import { mapPortal } from './map-portal.ts';
import { paths } from './paths.ts';
import { rawId } from './read-records.ts';

/** Account details of the portal that the key belongs to. */
export async function readPortal(api: Pick<Api, 'send'>): Promise<Portal> {
  const json = await api.send({ lane: 'standard', path: paths.accountDetails, urgent: true });
  return mapPortal(expectShape(accountDetails, json));
}

/** Failures that only say that HubSpot does not tell the scopes of this kind of key. */
const untold: ReadonlySet<Failure['kind']> = new Set([
  'key-refused',
  'not-a-key',
  'key-expired',
  'missing-scopes',
  'forbidden',
  'not-found',
  'refused',
  'server',
  'unreadable',
]);

/** The scopes of the key; undefined where HubSpot does not tell. */
export async function readScopes(
  api: Pick<Api, 'send'>,
  readKey: () => Promise<string | undefined>,
): Promise<readonly string[] | undefined> {
  try {
    const tokenKey = await readKey();
    const json = await api.send({
      lane: 'standard',
      path: paths.tokenInfo,
      body: { tokenKey },
      urgent: true,
    });
    return expectShape(tokenInfo, json).scopes;
  } catch (error) {
    if (error instanceof HubSpotError && untold.has(error.failure.kind)) return undefined;
    throw error;
  }
}

/** Raw items checked one by one; what does not fit its schema is set aside. */
function checkEach<Schema extends z.ZodMiniType>(
  objectType: string,
  raws: readonly unknown[],
  schema: Schema,
  setAside: SetAside[],
  at: number,
): z.infer<Schema>[] {
  return raws.flatMap((raw) => {
    const read = schema.safeParse(raw);
    if (read.success) return [read.data];
    const reason = firstIssue(read.error);
    setAside.push({ objectType, recordId: rawId(raw), property: undefined, reason, at });
    return [];
  });
}

/** All owners: active ones first, then those of deactivated users. */
export async function readOwners(api: Api): Promise<Page<Owner>> {
  const setAside: SetAside[] = [];
  const list = async (archived: boolean): Promise<Owner[]> => {
    const owners: Owner[] = [];
    const seen = new Set<string>();
    for (let after: string | undefined = '0'; after !== undefined && !seen.has(after);) {
      seen.add(after);
      const query = { limit: '100', archived: String(archived), ...(after === '0' ? {} : { after }) };
      const json = await api.send({ lane: 'standard', path: paths.owners, query, urgent: false });
      const answer = expectShape(listAnswer, json);
      const raws = checkEach('owners', answer.results, ownerRecord, setAside, api.now());
      owners.push(...raws.map((raw) => ({ ...mapOwner(raw), isActive: !archived && raw.archived !== true })));
      after = nextAfter(answer);
    }
    return owners;
  };
  const [active, deactivated] = await Promise.all([list(false), list(true)]);
  const byId = new Map([...deactivated, ...active].map((owner) => [owner.id, owner]));
  const items = [...active, ...deactivated].filter((owner) => byId.get(owner.id) === owner);
  return { items, setAside, total: items.length, cursor: undefined };
}

/** Deal pipelines with their stages, in display order. */
export async function readPipelines(api: Api): Promise<Page<Pipeline>> {
  const json = await api.send({ lane: 'standard', path: paths.dealPipelines, urgent: false });
  const { results } = expectShape(listAnswer, json);
  const setAside: SetAside[] = [];
  const items = checkEach('pipelines', results, pipelineRecord, setAside, api.now()).map((raw) => {
    const stages: Stage[] = checkEach('stages', raw.stages, stageRecord, setAside, api.now()).map(mapStage);
    return mapPipeline(raw, stages);
  });
  items.sort((a, b) => a.order - b.order);
  return { items, setAside, total: items.length, cursor: undefined };
}
