import type { Change, PendingChange } from './change.ts';
import type { Company } from './company.ts';
import type { CompanyId } from './ids.ts';

/** A company as it is once the change has reached HubSpot. Another company's change leaves it as it is. */
export function applyChange(company: Company, change: Change): Company {
  if (change.companyId !== company.id) return company;
  switch (change.type) {
    case 'set-target-account':
      return company.isTargetAccount === change.value
        ? company
        : { ...company, isTargetAccount: change.value };
  }
}

/**
 * Companies as the screen shows them: what HubSpot said, with what is on its way laid over it in order of
 * arrival. A refused change is not laid over: HubSpot's value stands while it waits for *Retry* or *Discard*.
 * Companies without changes come back as the same objects; laying over twice changes nothing more.
 */
export function overlayChanges(
  companies: readonly Company[],
  pending: readonly PendingChange[],
): readonly Company[] {
  const changes = new Map<CompanyId, Change[]>();
  for (const { change } of underWay(pending)) {
    const own = changes.get(change.companyId);
    if (own) own.push(change);
    else changes.set(change.companyId, [change]);
  }
  if (changes.size === 0) return companies;
  return companies.map((company) => changes.get(company.id)?.reduce(applyChange, company) ?? company);
}

/** The companies with a change that has not reached HubSpot yet and was not refused. */
export const pendingCompanies = (pending: readonly PendingChange[]): ReadonlySet<CompanyId> =>
  new Set(underWay(pending).map(({ change }) => change.companyId));

const underWay = (pending: readonly PendingChange[]): readonly PendingChange[] =>
  pending.filter(({ delivery }) => delivery.state !== 'refused').sort((a, b) => a.seq - b.seq);

/**
 * The change that takes another back. `before` is the company as it was; without it the change is taken to have
 * changed something, as every change that is put into the outbox does.
 */
export function inverseChange(change: Change, before?: Pick<Company, 'isTargetAccount'>): Change {
  switch (change.type) {
    case 'set-target-account':
      return { ...change, value: before?.isTargetAccount ?? !change.value };
  }
}
