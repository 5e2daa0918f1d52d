import type { ActivityDraft } from './activity-draft.ts';
import type { Change, PendingChange, SetRecommendation, SetTargetAccount } from './change.ts';
import type { Company } from './company.ts';
import type { ActivityId, CompanyId } from './ids.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * A company as it is once the change has reached HubSpot. Another company's change leaves it as it is. `madeAt` is
 * when the person made it, epoch milliseconds. What archiving an activity leaves of the figures only HubSpot knows.
 */
export function applyChange(company: Company, change: Change, madeAt = 0): Company {
  if (change.companyId !== company.id) return company;
  switch (change.type) {
    case 'set-target-account':
      return company.isTargetAccount === change.value
        ? company
        : { ...company, isTargetAccount: change.value };
    case 'create-activity':
      return { ...company, ...figuresWith(company, change.draft, madeAt) };
    case 'archive-activity':
    // What was decided is no part of the company: see `pendingRecommendations`.
    case 'set-recommendation':
      return company;
  }
}

/** The figures that HubSpot will compute anew with an activity. */
function figuresWith(company: Company, draft: ActivityDraft, madeAt: number): Partial<Company> {
  switch (draft.kind) {
    case 'note':
      return {};
    case 'call':
      return {
        lastCallAt: latest(company.lastCallAt, draft.at),
        lastTouchAt: latest(company.lastTouchAt, draft.at),
      };
    case 'task': {
      const { cachedOpenTasks, scheduledAt } = company;
      const isNext = draft.dueAt > madeAt && draft.dueAt < (scheduledAt ?? Infinity);
      return {
        lastOpenTaskAt: latest(company.lastOpenTaskAt, draft.dueAt),
        cachedOpenTasks: cachedOpenTasks === undefined ? undefined : Math.max(1, cachedOpenTasks),
        ...(isNext ? { scheduledAt: draft.dueAt, scheduledType: 'TASK' } : {}),
      };
    }
  }
}

const latest = (at: number | undefined, other: number): number => Math.max(at ?? other, other);

/**
 * Companies as the screen shows them: what HubSpot said, with what is on its way laid over it in order of
 * arrival. So where HubSpot changes meanwhile, the pending change stands: it is delivered later, and the last wins. A
 * refused change is not laid over: HubSpot's value stands while it waits for *Retry* or *Discard*.
 * Companies without changes come back as the same objects; laying over twice changes nothing more.
 */
export function overlayChanges(
  companies: readonly Company[],
  pending: readonly PendingChange[],
): readonly Company[] {
  const changes = Map.groupBy(underWay(pending), ({ change }) => change.companyId);
  if (changes.size === 0) return companies;
  return companies.map((company) => {
    const own = changes.get(company.id) ?? [];
    return own.reduce((shown, { change, createdAt }) => applyChange(shown, change, createdAt), company);
  });
}

/** What was decided last of each company, as far as it has not reached HubSpot yet and was not refused. */
export const pendingRecommendations = (
  pending: readonly PendingChange[],
): ReadonlyMap<CompanyId, Recommendation> =>
  new Map(
    underWay(pending).flatMap(({ change }) =>
      change.type === 'set-recommendation' ? [[change.companyId, change.value]] : [],
    ),
  );

/** The companies with a change that has not reached HubSpot yet and was not refused. */
export const pendingCompanies = (pending: readonly PendingChange[]): ReadonlySet<CompanyId> =>
  new Set(underWay(pending).map(({ change }) => change.companyId));

const underWay = (pending: readonly PendingChange[]): readonly PendingChange[] =>
  pending
    .filter(({ delivery, isWithdrawn }) => delivery.state !== 'refused' && !isWithdrawn)
    .sort((a, b) => a.seq - b.seq);

/** What is known of a company, and of what came of a change, beside the change itself. */
interface Known {
  readonly isTargetAccount?: boolean;
  /** The record that a `create-activity` made. */
  readonly activityId?: ActivityId | undefined;
}

/**
 * The change that takes another back. Without `known.isTargetAccount`, what it was before, the change is taken to
 * have changed something, as every change that is put into the outbox does. Nothing takes back a `create-activity`
 * whose record is not known.
 */
export function inverseChange(change: SetTargetAccount, known?: Known): SetTargetAccount;
export function inverseChange(change: SetRecommendation): SetRecommendation;
export function inverseChange(change: Change, known?: Known): Change | undefined;
export function inverseChange(change: Change, known: Known = {}): Change | undefined {
  switch (change.type) {
    case 'set-target-account':
      return { ...change, value: known.isTargetAccount ?? !change.value };
    case 'set-recommendation':
      return { ...change, value: change.before, before: change.value };
    case 'create-activity': {
      const { activityId } = known;
      return activityId && { ...change, type: 'archive-activity', activityId };
    }
    case 'archive-activity': {
      const { companyId, draft } = change;
      return { type: 'create-activity', companyId, draft };
    }
  }
}
