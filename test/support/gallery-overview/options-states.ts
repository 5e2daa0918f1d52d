import { brandId } from '#core/domain/ids.ts';
import type { OptionsModel } from '#components/options/options-model.ts';
import { overview, owners, pictureNow } from './fictional-account.ts';

const connected: OptionsModel = {
  connection: overview.connection,
  connecting: { state: 'idle' },
  portal: overview.portal,
  owners,
  status: overview.status,
  preferences: { gdpr: false, ownerId: brandId('502'), language: 'auto', theme: 'auto', badge: true },
  score: { property: 'fit_score', atLeast: 70, name: 'Fit score' },
  setAside: [],
  counts: { accounts: 61, openDeals: 148, owners: 12, overviews: 9, profiles: 2_310 },
  storageBytes: 3_480_000,
  tabsAllowed: true,
  pendingCount: 0,
};

const none: OptionsModel = {
  ...connected,
  connection: { kind: 'none' },
  portal: undefined,
  owners: [],
  status: { sync: { state: 'idle' }, completedAt: undefined, setAside: 0 },
  preferences: { ...connected.preferences, ownerId: undefined },
  score: undefined,
  counts: { accounts: 0, openDeals: 0, owners: 0, overviews: 0, profiles: 0 },
  storageBytes: undefined,
  tabsAllowed: false,
};

/** Every state of the options page, by name. */
export const optionsStates: Readonly<Record<string, OptionsModel | undefined>> = {
  'options-loading': undefined,
  'options-none': none,
  'options-checking': { ...none, connecting: { state: 'checking' } },
  'options-refused': {
    ...none,
    connecting: {
      state: 'refused',
      failure: { kind: 'key-refused', message: 'Authentication credentials not found.' },
    },
  },
  'options-connected': connected,
  'options-sample': {
    ...connected,
    connection: { kind: 'sample', portalId: brandId('4815162'), connectedAt: pictureNow - 3_600_000 },
  },
  'options-set-aside': {
    ...connected,
    pendingCount: 2,
    status: { ...connected.status, setAside: 3 },
    setAside: [
      {
        objectType: 'companies',
        recordId: '90000000123',
        property: 'hs_total_deal_value',
        reason: 'Expected a number, got “n/a”.',
        at: pictureNow,
      },
      {
        objectType: 'companies',
        recordId: '90000000124',
        property: undefined,
        reason: 'The record has no properties.',
        at: pictureNow,
      },
      { objectType: 'deals', recordId: undefined, property: undefined, reason: 'No id.', at: pictureNow },
    ],
  },
};
