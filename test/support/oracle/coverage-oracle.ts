import type { PortalRecords } from '#core/sample-portal/portal-records.ts';
import type { AccountFacts } from './account-facts.ts';
import { timeOf } from './account-facts.ts';

const day = 86_400_000;

/** What an account lacks, as its contacts, activities and tasks have it: a word for each, with what it takes. */
export function oracleCoverage(
  records: PortalRecords,
  account: AccountFacts,
  now: number,
): { readonly score: number; readonly lost: Readonly<Record<string, number>> } {
  const open = records
    .related(account.id, 'tasks')
    .filter(({ properties }) => properties['hs_task_status'] !== 'COMPLETED')
    .map(timeOf);
  const lastDue = Math.max(...open);
  const isPlanned = account.scheduled !== undefined && account.scheduled.at >= now;
  const lastAt = Math.max(account.lastTouchAt ?? -Infinity, account.lastEngagement?.at ?? -Infinity);
  const days = Math.floor((now - lastAt) / day);
  const isUnknown = account.contacts === 0;
  const checks: Readonly<Record<string, readonly [isMissing: boolean, takes: number]>> = {
    contacts: [isUnknown, 45],
    roles: [!isUnknown && account.contactsWithRole === 0, 20],
    decisionMaker: [account.contactsWithRole > 0 && account.decisionMakers === 0, 15],
    oneThread: [!isUnknown && (account.contacts === 1 || account.contactsWithRole === 1), 15],
    never: [lastAt === -Infinity, 25],
    days90: [lastAt > -Infinity && days >= 90, 25],
    days60: [lastAt > -Infinity && days >= 60 && days < 90, 18],
    days30: [lastAt > -Infinity && days >= 30 && days < 60, 10],
    nothingWithDeals: [!isPlanned && open.length === 0 && account.openDealIds.length > 0, 20],
    nothing: [!isPlanned && open.length === 0 && account.openDealIds.length === 0, 15],
    late: [!isPlanned && open.length > 0 && now - lastDue > day, 8],
    blocker: [!isUnknown && account.blockers > 0, 10],
    owner: [account.ownerId === undefined, 10],
  };
  const lost = Object.fromEntries(
    Object.entries(checks).flatMap(([name, [isMissing, takes]]) => (isMissing ? [[name, takes]] : [])),
  );
  return { score: 100 - Object.values(lost).reduce((sum, takes) => sum + takes, 0), lost };
}
