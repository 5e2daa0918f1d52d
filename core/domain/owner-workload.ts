import { prepareTeams, type AccountTeam } from './account-teams.ts';
import { isBeforeToday } from './calendar-day.ts';
import { belongsTo } from './category-rules.ts';
import type { Company } from './company.ts';
import type { OwnerId } from './ids.ts';
import type { IndexData } from './index-data.ts';
import { indexMetrics } from './index-metrics.ts';
import type { Owner } from './owner.ts';

/** After how many days without a touch an account is counted. */
const quietDays = [14, 30, 60] as const;

/** The figures of a set of accounts. Money is in company currency. */
export interface WorkloadFigures {
  readonly accounts: number;
  /** As the metric has it: a deal that two of these accounts share counts once. */
  readonly openDealValue: number;
  /** Accounts without a touch for so many times 24 hours, those never touched among them. */
  readonly quiet14: number;
  readonly quiet30: number;
  readonly quiet60: number;
  readonly missingDecisionMaker: number;
  /** Accounts whose last open task was due on a day before today: all their open tasks are late. */
  readonly overdueTasks: number;
}

export type WorkloadColumn = keyof WorkloadFigures;

export const workloadColumns = [
  'accounts',
  'openDealValue',
  'quiet14',
  'quiet30',
  'quiet60',
  'missingDecisionMaker',
  'overdueTasks',
] as const satisfies readonly WorkloadColumn[];

/** Whose accounts a row counts. An owner that the portal does not list any more has only an id. */
export type WorkloadHolder =
  | { readonly kind: 'owner'; readonly id: OwnerId; readonly owner: Owner | undefined }
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'team'; readonly team: AccountTeam }
  | { readonly kind: 'no-team' };

export interface WorkloadRow {
  readonly holder: WorkloadHolder;
  readonly figures: WorkloadFigures;
}

/** How the target accounts are spread. Rows without an account are left out; they come in no particular order. */
export interface Workload {
  readonly owners: readonly WorkloadRow[];
  /** An account of an owner in two teams is in both rows, once in each. */
  readonly teams: readonly WorkloadRow[];
  readonly total: WorkloadFigures;
}

/**
 * How many accounts, how much open deal value and how many neglected accounts each owner and each team has.
 * `now` is epoch milliseconds, `timeZone` an IANA zone that says where a day begins.
 */
export function ownerWorkload(
  data: Pick<IndexData, 'accounts' | 'openDeals' | 'owners'>,
  now: number,
  timeZone: string,
): Workload {
  const accounts = data.accounts.filter((account) => account.isTargetAccount);
  const owners = new Map(data.owners.map((owner) => [owner.id, owner]));
  const teamsOf = prepareTeams(data.owners);
  const byOwner = new Map<OwnerId | undefined, Company[]>();
  const byTeam = new Map<AccountTeam['id'] | undefined, { team: AccountTeam | undefined; own: Company[] }>();
  for (const account of accounts) {
    pushTo(byOwner, account.ownerId, account);
    const teams = teamsOf(account);
    for (const team of teams.length === 0 ? [undefined] : teams) {
      const known = byTeam.get(team?.id);
      if (known) known.own.push(account);
      else byTeam.set(team?.id, { team, own: [account] });
    }
  }
  const figures = (own: readonly Company[]) => figuresOf(own, data.openDeals, now, timeZone);
  return {
    owners: [...byOwner].map(([id, own]) => ({
      holder: id === undefined ? { kind: 'unassigned' } : { kind: 'owner', id, owner: owners.get(id) },
      figures: figures(own),
    })),
    teams: [...byTeam.values()].map(({ team, own }) => ({
      holder: team ? { kind: 'team', team } : { kind: 'no-team' },
      figures: figures(own),
    })),
    total: figures(accounts),
  };
}

const dayMs = 86_400_000;

function figuresOf(
  accounts: readonly Company[],
  openDeals: IndexData['openDeals'],
  now: number,
  timeZone: string,
): WorkloadFigures {
  const metrics = indexMetrics(accounts, openDeals);
  const count = (holds: (account: Company) => boolean) => accounts.filter(holds).length;
  const quiet = (days: number) =>
    count(({ lastTouchAt }) => lastTouchAt === undefined || now - lastTouchAt >= days * dayMs);
  const [short, middle, long] = quietDays;
  return {
    accounts: metrics.targetAccounts,
    openDealValue: metrics.openDealValue,
    quiet14: quiet(short),
    quiet30: quiet(middle),
    quiet60: quiet(long),
    missingDecisionMaker: metrics.missingDecisionMaker,
    overdueTasks: count((account) => hasOverdueTask(account, now, timeZone)),
  };
}

const hasOverdueTask = (account: Company, now: number, timeZone: string): boolean =>
  account.lastOpenTaskAt !== undefined &&
  !belongsTo('no-open-tasks', account) &&
  isBeforeToday(account.lastOpenTaskAt, now, timeZone);

function pushTo<Key>(groups: Map<Key, Company[]>, key: Key, account: Company): void {
  const group = groups.get(key);
  if (group) group.push(account);
  else groups.set(key, [account]);
}
