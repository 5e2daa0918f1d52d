import { companyLabel } from '#core/domain/company-label.ts';
import type { Company } from '#core/domain/company.ts';
import { feedEvents, type FeedPresent } from '#core/domain/feed-events.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { isSameKnown, knowAccount, type KnownAccount } from '#core/domain/known-account.ts';
import { appendFeed } from './feed.ts';
import { metaIn, putMeta } from './meta.ts';
import { dealsOf } from './open-deals.ts';
import type { StoreName, Write } from './schema.ts';

/** What a transaction needs for `recordFeed`. */
export const feedStores = [
  'companies',
  'openDeals',
  'pipelines',
  'outbox',
  'feed',
  'knownAccounts',
  'meta',
] as const satisfies readonly StoreName[];

interface EndingPull {
  readonly pullId: string;
  readonly gdpr: boolean;
  /** Epoch milliseconds. */
  readonly completedAt: number;
}

/**
 * Compares what a pull brought with what the last complete one left, and remembers it for the next. Call it in the
 * transaction that ends the pull, once all rows are written and while the deals of the last one are there: so a
 * pull that dies tells nothing, and one that ends tells everything once, however often its pages were read. The
 * very first pull tells nothing. Resolves with whether there was any news.
 */
export async function recordFeed(tx: Write, pull: EndingPull): Promise<boolean> {
  const [baseline, lastPull, rows, known] = await Promise.all([
    metaIn(tx, 'feedBaseline'),
    metaIn(tx, 'completePullId'),
    tx.objectStore('companies').index('target').getAll(1),
    tx.objectStore('knownAccounts').getAll(),
  ]);
  const accounts = rows.map(({ company }) => company);
  const before = new Map(known.map((account) => [account.companyId, account]));
  const isSameGdpr = baseline?.gdpr === pull.gdpr;
  let isNews = false;
  if (baseline && lastPull !== undefined) {
    const [earlier, present] = await Promise.all([
      readDeals(tx, lastPull),
      readPresent(tx, pull, accounts, before),
    ]);
    const items = feedEvents({ accounts: before, deals: earlier, gdpr: baseline.gdpr }, present);
    await appendFeed(tx, items, pull.completedAt);
    isNews = items.length > 0;
  }
  await remember(
    tx,
    before,
    accounts.map((company) =>
      knowAccount(company, pull.gdpr, isSameGdpr ? before.get(company.id)?.seen : undefined),
    ),
  );
  await putMeta(tx, 'feedBaseline', { gdpr: pull.gdpr });
  return isNews;
}

async function readPresent(
  tx: Write,
  pull: EndingPull,
  accounts: readonly Company[],
  before: ReadonlyMap<CompanyId, KnownAccount>,
): Promise<FeedPresent> {
  const present = new Set(accounts.map(({ id }) => id));
  const left = [...before.keys()].filter((id) => !present.has(id));
  const [deals, pipelines, outbox, fates] = await Promise.all([
    readDeals(tx, pull.pullId),
    tx.objectStore('pipelines').getAll(),
    tx.objectStore('outbox').getAll(),
    Promise.all(left.map(async (id) => [id, await fateOf(tx, id)] as const)),
  ]);
  const own = new Set(
    outbox.flatMap(({ change, delivery }) =>
      change.type === 'set-target-account' && delivery.state !== 'refused'
        ? [`${change.companyId} ${change.value}`]
        : [],
    ),
  );
  return {
    accounts,
    deals,
    gdpr: pull.gdpr,
    pipelines,
    fates: new Map(fates),
    isOwn: (id, value) => own.has(`${id} ${value}`),
    now: pull.completedAt,
  };
}

async function fateOf(tx: Write, id: CompanyId) {
  const store = tx.objectStore('companies');
  if (await store.get(id)) return { kind: 'unmarked' } as const;
  const winner = (await store.index('mergedIds').get(id))?.company;
  const into = winner && { companyId: winner.id, companyName: companyLabel(winner, undefined) };
  return { kind: 'gone', into } as const;
}

const readDeals = async (tx: Write, pullId: string) =>
  (await tx.objectStore('openDeals').getAll(dealsOf(pullId))).map(({ deal }) => deal);

async function remember(
  tx: Write,
  before: ReadonlyMap<CompanyId, KnownAccount>,
  accounts: readonly KnownAccount[],
): Promise<void> {
  const store = tx.objectStore('knownAccounts');
  const left = new Set(before.keys());
  for (const { companyId } of accounts) left.delete(companyId);
  await Promise.all([
    ...[...left].map(async (id) => store.delete(id)),
    ...accounts.map(async (account) => {
      const old = before.get(account.companyId);
      if (!old || !isSameKnown(old, account)) await store.put(account);
    }),
  ]);
}
