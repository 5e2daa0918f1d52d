import { counted } from '../counted.ts';

const contacts = (count: number) => counted('en', count, { one: 'contact', other: 'contacts' });
const days = (count: number) => counted('en', count, { one: 'day', other: 'days' });

/** How well an account is covered, and what is missing. */
export const coverage = {
  title: 'Coverage',
  score: (score: string) => `${score} of 100`,
  explain: (score: string) => `Coverage ${score} of 100`,
  whole: 'Nothing is missing.',
  missing: 'What is missing',
  sum: (lost: string, score: string) => `100 ${lost} = ${score}`,
  points: {
    noContacts: 'No contact is known',
    noRoles: (count: number) => `No buying role among ${contacts(count)}`,
    noDecisionMaker: (count: number) => `No decision maker among ${contacts(count)} with a role`,
    onlyContact: 'Everything hangs on one contact',
    onlyRole: (count: number) => `Only one of ${contacts(count)} has a buying role`,
    never: 'Never in touch',
    cold: (count: number) => `No sign from either side for ${days(count)}`,
    nothingPlanned: 'Nothing planned',
    nothingPlannedDeals: (count: number) =>
      `Nothing planned, with ${counted('en', count, { one: 'open deal', other: 'open deals' })}`,
    late: (when: string) => `The last open task was due ${when}`,
    blockers: (count: number) =>
      `${counted('en', count, { one: 'contact blocks', other: 'contacts block' })} the purchase`,
    noOwner: 'Nobody owns the account',
  },
  actions: {
    'no-contacts': 'Add contacts',
    'no-buying-roles': 'Set buying roles',
    'no-decision-maker': 'Set buying roles',
    'single-threaded': 'Add contacts',
    'gone-cold': 'Create task',
    'no-next-step': 'Create task',
    'next-step-late': 'Create task',
    blocker: 'View contacts',
    'no-owner': 'Assign an owner',
  },
};
