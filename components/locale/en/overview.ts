import { counted } from '../counted.ts';
import { overviewSections } from './overview-sections.ts';

const accounts = (count: number) => counted('en', count, { one: 'company', other: 'companies' });
const contacts = (count: number) => counted('en', count, { one: 'contact', other: 'contacts' });

export const overview = {
  loading: 'Opening the account',
  targetAccount: 'Target account',
  unnamedCompany: 'Unnamed company',
  unnamedContact: 'Unnamed contact',
  unnamedDeal: 'Unnamed deal',
  noOwner: 'No owner',
  ownedBy: (name: string) => `Owner: ${name}`,
  deactivated: 'Deactivated',
  viewRecord: 'View company record',
  openSite: (domain: string) => `Open ${domain}`,
  partOf: (parent: string) => `Part of ${parent}`,
  parentCompany: 'Parent company',
  more: 'More',
  pin: {
    action: 'Pin this account',
    pinned: 'Pinned to this account',
    elsewhere: (name: string) => `Pinned. This tab: ${name}`,
    show: 'Show it',
  },
  notThis: {
    action: 'Not this company',
    said: (names: string) => `Ruled out here: ${names}.`,
  },
  load: {
    text: 'The overview of this account is not on your machine yet. HubSpot is asked only when you press the button.',
    button: 'Load overview',
  },
  sampleData: 'Sample data',
  undo: 'Undo',
  retry: 'Retry',
  discard: 'Discard',
  refresh: 'Refresh',
  openSettings: 'Open settings',
  goTo: 'Go to section',
  jump: {
    activities: 'Activities',
    contacts: 'Contacts',
    stakeholders: 'Our side',
    deals: 'Deals',
    pages: 'Pages',
  },

  notConnected: {
    title: 'Connect HubSpot to see accounts here',
    text: 'The panel shows what happened with the company whose page is open: activities, contacts, deals and more, from a copy on your machine.',
    connect: 'Connect HubSpot',
    sample: 'Explore with sample data',
  },
  noCompany: {
    title: 'No company on this page',
    text: 'Open a company’s website, its LinkedIn page or its HubSpot record, and the account shows up here.',
  },
  unknownLink: {
    title: 'No account behind this link',
    text: 'The local copy has no company, or more than one, for this link. Open it in a tab, and the panel shows what there is.',
    back: 'Back',
  },
  unknown: {
    site: (host: string) => host,
    linkedin: (slug: string) => `LinkedIn page “${slug}”`,
    hubspot: (id: string) => `HubSpot record ${id}`,
    title: 'Not in your local copy',
    text: 'The local copy has no company for this page. HubSpot is asked only when you press the button.',
    lookUp: 'Look it up in HubSpot',
    asking: 'Asking HubSpot',
    notInCrmTitle: 'Not in HubSpot',
    notInCrmText:
      'HubSpot has no company for this page. A company must exist there before it can be a target account.',
    create: 'Create it in HubSpot first',
    askAgain: 'Look again',
    listedText: 'Your local copy has nothing about it yet. HubSpot is asked only when you press a button.',
  },
  several: {
    title: 'Which company is it?',
    text: (count: number) =>
      `${accounts(count)} share this page. Your choice is remembered; you can change it any time.`,
    choices: 'Companies on this page',
    contacts,
    record: (id: string) => `Record ${id}`,
    listedText: (listed: number, all: number) => {
      if (listed > 1)
        return `${listed === all ? 'These' : 'Some of these'} are not in your local copy yet: choosing one loads it from HubSpot.`;
      return `${listed === all ? 'This one' : 'One of these'} is not in your local copy yet: choosing it loads it from HubSpot.`;
    },
    chosen: (count: number) => `${accounts(count)} share this page.`,
    chooseAgain: 'Choose another',
  },
  needsPermission: {
    title: 'See the account of every page you open',
    text: 'To follow your tab, the panel asks the browser for the permission “tabs”. The browser words it as “Read your browsing history”; all that Bullseye reads is the address of the open page. It is compared with the copy on your machine, and neither stored nor sent.',
    allow: 'Follow my tab',
    alternative:
      'Without it: click the Bullseye button in the toolbar on any page, and the panel looks at that page only.',
  },

  target: {
    not: 'In HubSpot, but not a target account.',
    make: 'Make it a target account',
    queued: 'Saved. On its way to HubSpot.',
    waiting: 'Saved. Waiting to reach HubSpot.',
    refused: 'HubSpot did not take the change.',
  },

  fresh: {
    updated: (ago: string) => `Updated ${ago}`,
    loading: 'Loading the overview',
    refreshing: (ago: string) => `Refreshing. Updated ${ago}`,
    offline: (ago: string) => `Offline. Last updated ${ago}`,
    offlineEmpty: 'Offline. Not loaded yet',
    stale: (ago: string) => `Could not refresh. Last updated ${ago}`,
    notLoaded: 'Not loaded yet',
  },

  summary: {
    title: 'Summary',
    contacts: 'Contacts',
    openDeals: 'Open deals',
    openDealValue: 'Open deal value',
    lastTouch: 'Last touch',
    lastEngagement: 'Last engagement',
    scheduled: 'Scheduled',
    buyingRoles: 'Buying roles',
    never: 'Never',
    nothingPlanned: 'Nothing planned',
    noRoles: 'No roles set',
    withRole: (count: number) => `${contacts(count)} with a role`,
    decisionMakers: (count: number) =>
      count === 0
        ? 'No decision maker'
        : counted('en', count, { one: 'decision maker', other: 'decision makers' }),
    blockers: (count: number) => counted('en', count, { one: 'blocker', other: 'blockers' }),
    gdpr: 'GDPR is on: contacts without a legal basis do not count towards the last engagement.',
  },

  ...overviewSections,
};
