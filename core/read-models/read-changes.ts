import type { PendingChange } from '#core/domain/change.ts';
import { groupChanges, type ChangeGroup } from '#core/domain/change-groups.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { readCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readHistory, readPending } from '#core/storage/outbox.ts';

/** What changes the person made and how far they are. */
export interface ChangesReadModel {
  /** What has not reached HubSpot, in the order of arrival. */
  readonly pending: readonly PendingChange[];
  /** The last clicks, newest first. */
  readonly groups: readonly ChangeGroup[];
  /** Of the companies that are named: those pending, and the first of each click. */
  readonly companies: ReadonlyMap<CompanyId, Pick<Company, 'id' | 'name' | 'domain'>>;
}

const mostGroups = 50;
/** Per click, and of what is pending. */
const mostNamed = { group: 3, pending: 200 };

/** The changes on their way and the last ones that can be taken back. Rejects with the browser's storage error. */
export async function readChanges(db: Database): Promise<ChangesReadModel> {
  // In this order: a change that is settled in between is found in both, and none is missed.
  const pending = await readPending(db);
  const groups = groupChanges(pending, await readHistory(db)).slice(0, mostGroups);
  const named = [
    ...pending.slice(0, mostNamed.pending).map(({ change }) => change),
    ...groups.flatMap(({ changes }) => changes.slice(0, mostNamed.group)),
  ];
  const companies = await readCompanies(db, [...new Set(named.map(({ companyId }) => companyId))]);
  return { pending, groups, companies: new Map(companies.map((company) => [company.id, company])) };
}
