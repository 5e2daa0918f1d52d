import type { Company } from './company.ts';
import { categories, type Category } from './view-choice.ts';

type Rule = (company: Company) => boolean;

const hasOpenTask: Rule = (company) =>
  company.cachedOpenTasks === undefined ? company.lastOpenTaskAt !== undefined : company.cachedOpenTasks > 0;

const hasMeeting: Rule = (company) =>
  company.lastMeetingAt !== undefined ||
  company.latestMeetingActivityAt !== undefined ||
  (company.cachedMeetings ?? 0) > 0;

const rules: Readonly<Record<Category, Rule>> = {
  all: () => true,
  'no-open-tasks': (company) => !hasOpenTask(company),
  'no-logged-calls': (company) => company.lastCallAt === undefined,
  'no-meetings': (company) => !hasMeeting(company),
  'no-open-deals': (company) => company.openDeals <= 0,
  'no-decision-maker': (company) => company.decisionMakers <= 0,
  blockers: (company) => company.blockers > 0,
};

/**
 * Whether a target account is shown under a category of the rail. Open tasks are judged by the cached task
 * records where there are any, because whether HubSpot empties *Last open task date* with the last task is not
 * certain; meetings by both of HubSpot's dates and the cached records.
 */
export const belongsTo = (category: Category, company: Company): boolean => rules[category](company);

/** How many of the accounts each category shows. */
export function countCategories(accounts: readonly Company[]): Readonly<Record<Category, number>> {
  const counts: Record<Category, number> = {
    all: 0,
    'no-open-tasks': 0,
    'no-logged-calls': 0,
    'no-meetings': 0,
    'no-open-deals': 0,
    'no-decision-maker': 0,
    blockers: 0,
  };
  for (const account of accounts) {
    for (const category of categories) if (rules[category](account)) counts[category] += 1;
  }
  return counts;
}
