import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { chunks } from './batch-read.ts';
import { associationsOfOne, batchAnswer, expectShape, firstIssue, nextAfter } from './envelopes.ts';
import { contextTexts } from './error-envelope.ts';
import { paths } from './paths.ts';
import type { ObjectType } from './paths.ts';

export interface Associations {
  /** Ids of the associated records, by the id of the record that was asked for. One without any is not in it. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  readonly setAside: readonly SetAside[];
}

interface Input {
  readonly id: string;
  readonly after?: string;
}

const associationLimit = 1_000;

/** Which records of type `to` those of type `from` are associated with: 1,000 a request, all pages of each. */
export async function readAssociations(
  api: Api,
  ask: {
    readonly from: ObjectType;
    readonly to: ObjectType;
    readonly ids: readonly string[];
    readonly urgent: boolean;
  },
): Promise<Associations> {
  const { from, to, urgent } = ask;
  const of = new Map<string, string[]>();
  const setAside: SetAside[] = [];
  const report = (recordId: string | undefined, reason: string) =>
    setAside.push({ objectType: from, recordId, property: `associations.${to}`, reason, at: api.now() });

  const readPage = async (inputs: readonly Input[]): Promise<Input[]> => {
    const json = await api.send({
      lane: 'standard',
      path: paths.associations(from, to),
      body: { inputs },
      urgent,
    });
    const { results, errors } = expectShape(batchAnswer, json);
    const afterOf = new Map(inputs.map(({ id, after }) => [id, after]));
    const more: Input[] = [];
    for (const raw of results) {
      const read = associationsOfOne.safeParse(raw);
      if (!read.success) {
        report(undefined, firstIssue(read.error));
        continue;
      }
      const id = String(read.data.from.id);
      const known = of.get(id) ?? [];
      of.set(id, [...new Set([...known, ...read.data.to.map((one) => String(one.toObjectId))])]);
      const after = nextAfter({ results: [], paging: read.data.paging });
      if (after !== undefined && after !== afterOf.get(id)) more.push({ id, after });
    }
    for (const error of errors ?? []) {
      // A record without any association comes as an error of this category: it has none, that is all.
      if (error.category === 'OBJECT_NOT_FOUND') continue;
      const context = error.context ?? {};
      const ids = contextTexts({ context }, 'fromObjectId');
      for (const id of ids.length > 0 ? ids : [undefined]) report(id, error.message ?? 'Not readable');
    }
    return more;
  };

  await Promise.all(
    chunks([...new Set(ask.ids)], associationLimit).map(async (ids) => {
      let inputs: Input[] = ids.map((id) => ({ id }));
      while (inputs.length > 0) inputs = await readPage(inputs);
    }),
  );
  return { of, setAside };
}
