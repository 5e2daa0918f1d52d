import { counted } from '../counted.ts';

const accounts = (count: number) => counted('en', count, { one: 'account', other: 'accounts' });

/** What the full page has beside the index itself, and exporting. */
export const fullPage = {
  views: { label: 'Views', accounts: 'Accounts', workload: 'Owner workload' },
  columns: {
    label: 'Columns',
    chosen: (count: number) => counted('en', count, { one: 'column', other: 'columns' }),
  },
  link: {
    copy: 'Copy link',
    copied: 'The link to this view is copied',
    failed: 'The browser did not let the link be copied',
  },
  export: {
    label: 'Export',
    onScreen: 'Accounts on screen (CSV)',
    everything: 'Everything cached (JSON Lines)',
    selected: (count: string) => `Export ${count}`,
    done: (count: number) => `${accounts(count)} exported`,
    doneEverything: 'Everything cached was exported',
    csvName: 'target-accounts',
    everythingName: 'bullseye-everything',
    kindOf: (column: string) => `${column}: kind`,
    recordId: 'Record ID',
  },
  selection: {
    row: (name: string) => `Select ${name}`,
    onScreen: 'Select the accounts on screen',
    clear: 'Clear selection',
    all: (count: string) => `Select all ${count}`,
    label: 'Selected accounts',
    count: (count: number) => `${accounts(count)} selected`,
    none: 'Nothing selected',
    remove: (count: number) => `Remove ${accounts(count)}`,
  },
  removeDialog: {
    title: (count: number) => `Remove ${accounts(count)} from target accounts?`,
    text: 'The companies and everything in them stay in HubSpot. Only their property “Target Account” becomes false.',
    more: (count: number) => `and ${count} more`,
  },
  workload: {
    intro: 'All target accounts, whatever the filters say. A figure that is a link opens its accounts.',
    byOwner: 'By owner',
    byTeam: 'By team',
    teamNote: 'An account counts once in each team of its owner.',
    owner: 'Owner',
    team: 'Team',
    unassigned: 'Unassigned',
    noTeam: 'No team',
    unknownTeam: (id: string) => `Team ${id}`,
    deactivated: 'Deactivated',
    total: 'All accounts',
    columns: {
      accounts: 'Accounts',
      openDealValue: 'Open deal value',
      quiet14: 'No touch for 14 days',
      quiet30: 'No touch for 30 days',
      quiet60: 'No touch for 60 days',
      missingDecisionMaker: 'Missing decision makers',
      overdueTasks: 'Overdue tasks',
    },
    sources: {
      accounts: 'Companies whose HubSpot property “Target Account” is true',
      openDealValue:
        'Amount of their open deals, in company currency; a deal of two accounts counts once in each row, and once in the total',
      quiet14: 'HubSpot: “Last Contacted” is 14 days ago or more, or never',
      quiet30: 'HubSpot: “Last Contacted” is 30 days ago or more, or never',
      quiet60: 'HubSpot: “Last Contacted” is 60 days ago or more, or never',
      missingDecisionMaker: 'HubSpot: “Number of decision makers” is 0',
      overdueTasks:
        'HubSpot: “Last Open Task Date” is before today. HubSpot gives the date of the last open task only: an account with a later one beside an overdue one is not counted.',
    },
    /** The name of a figure that is a link. */
    open: (figure: string, column: string, holder: string) => `${figure}, ${column}, ${holder}`,
  },
};
