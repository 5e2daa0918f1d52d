import type { Company } from '#core/domain/company.ts';
import type { CompanyId, OwnerId } from '#core/domain/ids.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { warmBudget, type WarmBudget } from '#core/platform/warm-budget.ts';
import { readTargetAccounts } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { overviewLimit, readOverviewAges } from '#core/storage/overviews.ts';
import { loadOverview } from './load-overview.ts';

const hourMs = 60 * 60_000;

/**
 * What keeping warm may cost: at 8 requests an overview, 12 an hour and 40 a day are at most 320 requests a day, so
 * that with its syncs a rep stays within what a portal of average plan has for each.
 */
export const warmLimits = { anHour: 12, aDay: 40 } as const;

/** An overview that was loaded before its account last changed is loaded again after this long, in milliseconds. */
const restMs = hourMs;

/**
 * Which overviews of the person's own target accounts to load now: those that were never loaded, then those that
 * are older than the last change of their account, the oldest first. Nothing here depends on what is visited.
 */
export function overviewsToWarm(
  accounts: readonly Company[],
  ownerId: OwnerId,
  ages: ReadonlyMap<CompanyId, number>,
  now: number,
): readonly CompanyId[] {
  const ageOf = ({ id }: Company) => ages.get(id) ?? -Infinity;
  return accounts
    .filter((account) => account.ownerId === ownerId && account.isTargetAccount)
    .filter((account) => ageOf(account) < account.modifiedAt && now - ageOf(account) >= restMs)
    .toSorted((a, b) => ageOf(a) - ageOf(b))
    .slice(0, overviewLimit)
    .map(({ id }) => id);
}

/** A clock that was put back must not silence it. */
const isWithin = (startedAt: number, lengthMs: number, now: number): boolean =>
  now >= startedAt && now - startedAt < lengthMs;

/** How many more overviews the budget allows at this time. */
export function allowedNow({ hourAt, inHour, dayAt, inDay }: WarmBudget, now: number): number {
  const ofHour = isWithin(hourAt, hourMs, now) ? warmLimits.anHour - inHour : warmLimits.anHour;
  const ofDay = isWithin(dayAt, 24 * hourMs, now) ? warmLimits.aDay - inDay : warmLimits.aDay;
  return Math.max(0, Math.min(ofHour, ofDay));
}

/** The budget after one more overview. */
export const spent = ({ hourAt, inHour, dayAt, inDay }: WarmBudget, now: number): WarmBudget => ({
  ...(isWithin(hourAt, hourMs, now) ? { hourAt, inHour: inHour + 1 } : { hourAt: now, inHour: 1 }),
  ...(isWithin(dayAt, 24 * hourMs, now) ? { dayAt, inDay: inDay + 1 } : { dayAt: now, inDay: 1 }),
});

/**
 * Loads overviews of the person's own accounts in the background, one after the other, as far as the budget goes.
 * The budget is spent before each, so that a worker that dies over and over spends no more. Rejects with
 * `HubSpotError`; the rest waits for the next sync then.
 */
export async function warmOverviews(world: {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
  /** *I am*; without it there are no own accounts. */
  readonly ownerId: OwnerId | undefined;
}): Promise<void> {
  const { db, now, ownerId } = world;
  if (ownerId === undefined) return;
  const [accounts, ages] = await Promise.all([readTargetAccounts(db), readOverviewAges(db)]);
  for (const id of overviewsToWarm(accounts, ownerId, ages, now())) {
    const budget = await warmBudget.getValue();
    if (allowedNow(budget, now()) === 0) return;
    await warmBudget.setValue(spent(budget, now()));
    await loadOverview(world, id);
  }
}
