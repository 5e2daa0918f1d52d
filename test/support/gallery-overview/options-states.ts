import { brandId } from '#core/domain/ids.ts';
import type { OptionsModel } from '#components/options/options-model.ts';
import type { DirectoryStatus } from '#core/read-models/read-directory-status.ts';
import { overview, owners, pictureNow } from './fictional-account.ts';

const noDirectory: DirectoryStatus = {
  choice: 'off',
  state: { kind: 'off' },
  companies: 0,
  total: undefined,
  leftOut: 0,
  isOfChanges: false,
  requests: 0,
  budget: undefined,
  bytes: undefined,
  completedAt: undefined,
};
const reading: DirectoryStatus = {
  ...noDirectory,
  choice: 'gentle',
  state: { kind: 'reading' },
  companies: 12_400,
  total: 1_000_000,
  leftOut: 3,
  requests: 62,
  budget: 100,
  bytes: 2_340_000,
};
const hour = 3_600_000;

const connected: OptionsModel = {
  connection: overview.connection,
  connecting: { state: 'idle' },
  portal: overview.portal,
  owners,
  status: overview.status,
  preferences: {
    gdpr: false,
    ownerId: brandId('502'),
    language: 'auto',
    theme: 'auto',
    badge: true,
    directory: 'off',
  },
  score: { property: 'fit_score', atLeast: 70, name: 'Fit score' },
  setAside: [],
  directory: noDirectory,
  counts: { accounts: 61, openDeals: 148, owners: 12, overviews: 9, profiles: 2_310 },
  storageBytes: 3_480_000,
  tabsAllowed: true,
  shortcut: 'Alt+Shift+O',
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
  shortcut: undefined,
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
  'options-directory-begun': {
    ...connected,
    directory: { ...reading, companies: 0, total: undefined, requests: 0, bytes: undefined },
  },
  'options-directory-reading': { ...connected, directory: reading },
  'options-directory-waiting': {
    ...connected,
    directory: {
      ...reading,
      requests: 100,
      state: { kind: 'waiting', until: pictureNow + 14 * hour, reason: undefined },
    },
  },
  'options-directory-failed': {
    ...connected,
    directory: {
      ...reading,
      state: {
        kind: 'failed',
        until: pictureNow + 24 * hour,
        reason: { kind: 'missing-scopes', scopes: ['crm.objects.companies.read'], message: 'Forbidden' },
      },
    },
  },
  'options-directory-complete': {
    ...connected,
    directory: {
      ...reading,
      choice: 'quick',
      state: { kind: 'complete', nextAt: pictureNow + 20 * hour },
      companies: 1_000_000,
      requests: 12,
      budget: 1_000,
      bytes: 131_000_000,
      completedAt: pictureNow - 76 * hour,
    },
  },
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
