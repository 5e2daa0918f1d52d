import { counted } from '../counted.ts';

const records = (count: number) => counted('en', count, { one: 'record', other: 'records' });
const changes = (count: number) => counted('en', count, { one: 'change', other: 'changes' });

export const status = {
  syncNow: 'Sync now',
  never: 'Not synced yet',
  updated: (when: string) => `Updated ${when}`,
  updatedNow: 'Updated just now',
  updatedTitle: (dateTime: string) => `Last complete sync: ${dateTime}`,
  steps: {
    portal: 'Reading account details',
    owners: 'Syncing owners',
    accounts: 'Syncing accounts',
    deals: 'Syncing deals',
    engagement: 'Syncing engagement',
    saving: 'Saving',
  },
  progress: (step: string, done: string, total: string) => `${step} ${done} of ${total}`,
  progressOpen: (step: string, done: string) => `${step} ${done}`,
  offline: 'Offline',
  waiting: 'Waiting for HubSpot',
  waitingUntil: (reason: string, when: string) => `${reason}, next try ${when}`,
  needsKey: 'Service key needed',
  failed: 'Sync failed',
  setAside: (count: number) => `${records(count)} could not be read`,
  setAsideNext: 'See which, in settings',
  sample: 'Sample data',
  pending: {
    label: 'Changes on the way',
    waiting: (count: number) => `${changes(count)} on the way to HubSpot`,
    waitingUntil: (count: number, when: string) => `${changes(count)} waiting, next try ${when}`,
    refusedList: 'Refused changes',
    mark: (name: string) => `Make ${name} a target account`,
    unmark: (name: string) => `Remove ${name} from target accounts`,
    retry: (what: string) => `Retry: ${what}`,
    discard: (what: string) => `Discard: ${what}`,
  },
};
