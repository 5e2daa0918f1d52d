import { counted } from '../counted.ts';

const changes = (count: number) => counted('en', count, { one: 'change', other: 'changes' });

/** What changed elsewhere: the feed, its button, and the count on the toolbar button. */
export const feed = {
  toolbar: (count: number) => `Bullseye: ${changes(count)} since you last looked`,
  title: 'Changed elsewhere',
  text: 'What happened in HubSpot to your target accounts in the last 30 days.',
  open: (unread: number) =>
    unread === 0 ? 'Changed elsewhere' : `Changed elsewhere: ${counted('en', unread, { other: 'new' })}`,
  isNew: 'New',
  rowChanged: 'Changed since you last looked',
  filter: 'Kind of change',
  kinds: {
    all: 'All changes',
    accounts: 'Accounts',
    engagement: 'Engagement',
    deals: 'Deals',
    meetings: 'Meetings',
  },
  gdpr: 'GDPR: only engagement of contacts with a legal basis for processing is shown.',
  empty: 'Nothing has changed yet',
  emptyText:
    'Accounts marked or unmarked, new engagement, deals that moved and scheduled meetings show up here after a sync.',
  emptyKind: 'No change of this kind',
  today: 'Today',
  yesterday: 'Yesterday',
  seenAt: (time: string) => `Seen by the sync of ${time}`,
  events: {
    marked: 'Marked as target account',
    unmarked: 'Not a target account any more',
    gone: 'Deleted or merged in HubSpot',
    mergedInto: (name: string) => `Merged into ${name}`,
    engagement: 'New engagement',
    meeting: (when: string, distance: string) => `Meeting scheduled for ${when} (${distance})`,
    unnamedDeal: 'Deal without a name',
    unknownStage: 'unknown stage',
    dealOpened: (deal: string, stage: string) => `${deal}: opened in ${stage}`,
    dealMoved: (deal: string, from: string, to: string) => `${deal}: moved from ${from} to ${to}`,
    dealClosed: (deal: string, stage: string) => `${deal}: closed, was in ${stage}`,
  },
};
