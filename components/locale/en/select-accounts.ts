import { counted } from '../counted.ts';

const companies = (count: number) => counted('en', count, { one: 'company', other: 'companies' });

/** Choosing companies that become target accounts. */
export const selectAccounts = {
  open: 'Select target accounts',
  openShort: 'Select',
  title: 'Select target accounts',
  firstTitle: 'Select your first target accounts',
  firstText:
    'Search the companies in your HubSpot, tick as many as you like and confirm. Import takes a whole list; Recommendations shows what fits best. You can undo it and change it any time.',
  search: 'Search companies',
  clearSearch: 'Clear search',
  keys: 'Arrow keys move, Space ticks, Ctrl+Enter confirms.',
  results: 'Companies found',
  searching: 'Searching HubSpot',
  shownOf: (shown: string, total: string) => `${shown} of ${total}`,
  loadMore: 'Load more',
  targetAccount: 'Target account',
  noOwner: 'No owner',
  unnamed: (id: string) => `Company ${id}`,
  chosen: (count: number) => `${companies(count)} selected`,
  chosenList: 'Selected companies',
  remove: (name: string) => `Unselect ${name}`,
  clear: 'Unselect all',
  confirmNone: 'Make target accounts',
  confirm: (count: number) =>
    count === 1 ? 'Make 1 company a target account' : `Make ${companies(count)} target accounts`,
  nothing: (text: string) => `No company in HubSpot matches “${text}”`,
  nothingAtAll: 'Your HubSpot has no companies yet',
  mustExist: 'A company must exist in HubSpot before it can be a target account.',
  notThere: 'Not in this list? A company must exist in HubSpot first.',
  openHubSpot: 'Open companies in HubSpot',
  local: 'These come from the copy on your machine. HubSpot may have more.',
  localNothing: 'The copy on your machine has no such company.',
  again: 'Search HubSpot again',
};
