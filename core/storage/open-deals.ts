import type { OpenDeal } from '#core/domain/index-data.ts';
import type { OpenDealRow, Write } from './schema.ts';

/** Keys of one pull's deals: arrays sort behind every string. */
export const dealsOf = (pullId: string): IDBKeyRange => IDBKeyRange.bound([pullId], [pullId, []]);

/** Deletes the open deals of all pulls but this one, within a transaction that includes the store. */
export async function keepDealsOf(tx: Write, pullId: string | undefined): Promise<void> {
  const store = tx.objectStore('openDeals');
  if (pullId === undefined) return store.clear();
  await Promise.all([
    store.delete(IDBKeyRange.upperBound([pullId], true)),
    store.delete(IDBKeyRange.lowerBound([pullId, []], true)),
  ]);
}

/** What the index needs of a deal. */
export const toOpenDeal = ({ deal }: OpenDealRow): OpenDeal => ({
  id: deal.id,
  value: deal.value ?? 0,
  companyIds: deal.companyIds,
});
