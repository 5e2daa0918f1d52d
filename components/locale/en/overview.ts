import { counted } from '../counted.ts';

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
    said: (names: string) => `Not ${names} on this page.`,
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
    stakeholders: 'Team',
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
    text: 'The local copy has no single company for where this link leads. Open it, and the panel shows what there is.',
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
    listedTitle: (names: string) => names,
    listedText:
      'In HubSpot, but not in your local copy yet. HubSpot is asked only when you press the button.',
    listedLoad: 'Load it from HubSpot',
  },
  several: {
    title: 'Which company is it?',
    text: (count: number) =>
      `${accounts(count)} share this page. Your choice is remembered; you can change it any time.`,
    choices: 'Companies on this page',
    contacts,
    chosen: (count: number) => `${accounts(count)} share this page.`,
    chooseAgain: 'Choose another',
  },
  needsPermission: {
    title: 'See the account of every page you open',
    text: 'To follow your tab, the panel asks the browser for the permission “tabs”. The address of the open page is compared with the copy on your machine; it is neither stored nor sent.',
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

  section: {
    loading: (name: string) => `Loading: ${name}`,
    failed: 'This section could not be loaded.',
    notLoaded: 'Not loaded yet.',
    missingScopes: (count: number) =>
      count === 1 ? 'The service key lacks this scope:' : 'The service key lacks these scopes:',
    missingScopeUnnamed: 'The service key lacks a scope that this section needs.',
    grant: 'Grant it in HubSpot under Development → Keys → Service keys, then refresh.',
    more: 'HubSpot holds more than what is listed here.',
    viewAll: 'View in HubSpot',
    showNext: (count: string) => `Show ${count} more`,
  },

  activities: {
    title: 'Activities',
    empty: 'Nothing logged with this company yet.',
    emptyHint: 'Write a note, add a task or log a call above, and it shows up here.',
    upcoming: 'Upcoming',
    past: 'Past',
    nothingOfType: 'None of this type.',
    filter: 'Type of activity',
    all: 'All',
    kinds: {
      call: 'Calls',
      email: 'Emails',
      meeting: 'Meetings',
      note: 'Notes',
      task: 'Tasks',
      message: 'Messages',
    },
    kind: {
      call: 'Call',
      email: 'Email',
      meeting: 'Meeting',
      note: 'Note',
      task: 'Task',
      message: 'Message',
    },
    countOf: {
      call: (count: number) => counted('en', count, { one: 'call', other: 'calls' }),
      email: (count: number) => counted('en', count, { one: 'email', other: 'emails' }),
      meeting: (count: number) => counted('en', count, { one: 'meeting', other: 'meetings' }),
      note: (count: number) => counted('en', count, { one: 'note', other: 'notes' }),
      task: (count: number) => counted('en', count, { one: 'task', other: 'tasks' }),
      message: (count: number) => counted('en', count, { one: 'message', other: 'messages' }),
    },
    inbound: {
      call: 'Incoming',
      email: 'Received',
      meeting: 'Incoming',
      note: 'Incoming',
      task: 'Incoming',
      message: 'Received',
    },
    outbound: {
      call: 'Outgoing',
      email: 'Sent',
      meeting: 'Outgoing',
      note: 'Outgoing',
      task: 'Outgoing',
      message: 'Sent',
    },
    sequence: 'From a sequence',
    overdue: 'Overdue',
    due: (when: string) => `Due ${when}`,
    with: (names: string) => `With ${names}`,
    andMore: (count: number) => `+${count}`,
    showMore: 'Show more',
    showLess: 'Show less',
  },

  contacts: {
    title: 'Contacts',
    empty: 'No contact has this company as its primary company.',
    emptyHint: 'Associate one on the company’s HubSpot record and mark the company as primary.',
    lastTouch: 'Last touch',
    lastEngagement: 'Last engagement',
    never: 'never',
    noBasis: 'No legal basis',
    more: (all: number, parts: string) =>
      `The index counts ${contacts(all)}: all that are associated. Not listed here: ${parts}.`,
    primaryElsewhere: (count: number) => `${count} with another primary company`,
    withoutPrimary: (count: number) => `${count} without a primary company`,
    notLoaded: (count: number) => `${count} not loaded`,
    email: (name: string) => `Email ${name}`,
    call: (name: string) => `Call ${name}`,
    linkedin: (name: string) => `LinkedIn profile of ${name}`,
    gdpr: 'GDPR is on: last engagement is not shown for contacts without a legal basis.',
  },

  stakeholders: {
    title: 'Internal stakeholders',
    empty: 'Nobody on our side has logged an activity with this company.',
    emptyHint: 'Whoever creates or joins an activity is listed here.',
    fromActivities: 'Counted over the activities that are loaded.',
    unknownUser: 'Unknown user',
  },

  deals: {
    title: 'Deals',
    empty: 'No deals with this company.',
    emptyHint: 'Create one on its HubSpot record, and it shows up here.',
    open: 'Open',
    won: 'Won',
    lost: 'Lost',
    noAmount: 'No amount',
    unknownStage: 'Unknown stage',
    stageOf: (stage: string, position: number, total: number, pipeline: string) =>
      `${stage}, stage ${position} of ${total} in ${pipeline}`,
    closes: (date: string) => `Closes ${date}`,
    closed: (date: string) => `Closed ${date}`,
    wasDue: (date: string) => `Was to close ${date}`,
    noCloseDate: 'No close date',
    nextStep: 'Next step',
  },

  pages: {
    title: 'Tracked pages',
    empty: 'No contact of this company has viewed a page of yours yet.',
    emptyHint: 'Views show up once a known contact visits a page with HubSpot’s tracking code.',
    views: (count: number) => counted('en', count, { one: 'view', other: 'views' }),
    fromEvents: 'Single page views, from HubSpot’s events.',
    fromAnalytics:
      'From the contacts’ analytics: the last page each one saw, and how many pages they viewed in all.',
    unknownContact: 'Unknown contact',
  },
};
