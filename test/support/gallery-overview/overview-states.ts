import type { ListedCompany } from '#core/domain/page-match.ts';
import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import type { PendingChange } from '#core/domain/change.ts';
import { overlayActivities } from '#core/domain/overlay-activities.ts';
import { brandId } from '#core/domain/ids.ts';
import type { AccountState, OverviewPageState } from '#components/account-overview/overview-page-state.ts';
import { buildActivity, buildCompany } from '#test/support/builders.ts';
import { bundle, company, overview, pictureNow, pipelines } from './fictional-account.ts';
import { cold, oddActivities, oddDeals, renewals } from './odd-records.ts';

const hour = 3_600_000;

/** The usual account, with what a picture changes; pending activities are laid over it. */
export const account = (
  change: Partial<AccountState['overview']> = {},
  over: Partial<AccountState> = {},
): AccountState => {
  const shown = { ...overview, ...change };
  const overlaid = overlayActivities(shown.bundle, shown.pending);
  return {
    kind: 'account',
    overview: { ...shown, activities: overlaid.activities, pendingActivities: overlaid.pending },
    refreshing: false,
    failure: undefined,
    chosenAmong: [],
    ...over,
  };
};

const pending = (delivery: PendingChange['delivery']): PendingChange => ({
  seq: 7,
  groupId: 'group-7',
  change: { type: 'set-target-account', companyId: company.id, value: true },
  createdAt: pictureNow,
  delivery,
});

const noteOf = (body: string): ActivityDraft => ({ kind: 'note', body, at: pictureNow - 2 * 60_000 });
const written = (seq: number, draft: ActivityDraft, delivery: PendingChange['delivery']): PendingChange => ({
  seq,
  groupId: `group-${seq}`,
  change: { type: 'create-activity', companyId: company.id, draft },
  createdAt: pictureNow,
  delivery,
});
const newTask: ActivityDraft = {
  kind: 'task',
  title: 'Send the offer for two sites',
  dueAt: pictureNow + 20 * hour,
  taskType: 'TODO',
  priority: 'HIGH',
  ownerId: brandId('501'),
};
const newCall: ActivityDraft = {
  kind: 'call',
  body: 'Asked for the offer by Friday.',
  at: pictureNow - hour,
  outcome: 'LEFT_VOICEMAIL',
  direction: 'outbound',
  durationMs: 95_000,
};

const longName =
  'Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe Żółta Łódź Podwodna spółka z ograniczoną odpowiedzialnością';
const twins = [
  buildCompany({ ...company, contacts: 9 }),
  buildCompany({
    id: brandId('7002'),
    name: longName,
    domain: 'northwind.example',
    city: 'Gdynia',
    country: 'Poland',
    isTargetAccount: false,
    contacts: 1,
  }),
  buildCompany({ id: brandId('7003'), domain: 'northwind.example', isTargetAccount: false }),
];
const missing = (...scopes: string[]) => ({ kind: 'missing-scopes', scopes, message: 'Forbidden' }) as const;
const unknown = {
  kind: 'unknown',
  address: { kind: 'site', host: 'fabrikam.example' },
  lookUp: { state: 'not-asked' },
  createUrl: 'https://app-eu1.hubspot.com/contacts/4815162/objects/0-2/views/all/list',
} as const;

const listed = (id: number, name: string | undefined): ListedCompany => ({
  id: brandId(String(id)),
  name,
  domain: 'fabrikam.example',
  additionalDomains: [],
  linkedinSlug: undefined,
  mergedIds: [],
  address: { kind: 'hubspot', portalId: '4815162', companyId: brandId(String(id)) },
});

/** Every state of the side panel, by name. */
export const overviewStates: Readonly<Record<string, OverviewPageState>> = {
  loading: { kind: 'loading', isSlow: true },
  'not-connected': { kind: 'not-connected' },
  'no-company': { kind: 'no-company' },
  'unknown-link': { kind: 'unknown-link' },
  unknown,
  'unknown-asking': { ...unknown, lookUp: { state: 'asking' } },
  'unknown-not-in-crm': { ...unknown, lookUp: { state: 'not-in-crm' } },
  'unknown-failed': { ...unknown, lookUp: { state: 'failed', failure: { kind: 'offline' } } },
  listed: { ...unknown, listed: [listed(8001, 'Fabrikam Precision')], mayRuleOut: true },
  'listed-asking': {
    ...unknown,
    listed: [listed(8001, 'Fabrikam Precision')],
    lookUp: { state: 'asking' },
  },
  'listed-failed': {
    ...unknown,
    listed: [listed(8001, longName)],
    mayRuleOut: true,
    lookUp: { state: 'failed', failure: { kind: 'offline' } },
    ruledOut: [listed(8002, 'Fabrikam Holding')],
  },
  'listed-several': { ...unknown, listed: [listed(8001, 'Fabrikam Precision'), listed(8002, undefined)] },
  several: { kind: 'several', companies: twins },
  'several-listed': {
    kind: 'several',
    companies: twins.slice(0, 1),
    listed: [listed(8001, longName)],
    lookUp: { state: 'failed', failure: { kind: 'offline' } },
  },
  'needs-permission': { kind: 'needs-permission' },
  usual: account(),
  sample: account({ connection: { kind: 'sample', portalId: brandId('4815162'), connectedAt: 0 } }),
  'first-load': account({ bundle: undefined }, { refreshing: true }),
  refreshing: account({}, { refreshing: true }),
  offline: account(
    { bundle: { ...bundle, loadedAt: pictureNow - 72 * hour } },
    { failure: { kind: 'offline' } },
  ),
  'offline-empty': account({ bundle: undefined }, { failure: { kind: 'offline' } }),
  'key-refused': account(
    {
      status: {
        ...overview.status,
        sync: { state: 'needs-key', reason: { kind: 'key-refused', message: 'The key was revoked.' } },
      },
    },
    {},
  ),
  empty: account({
    company: buildCompany({ id: company.id, name: 'Adatum', domain: 'adatum.example' }),
    bundle: { ...bundle, contacts: [], activities: [], deals: [], pageViews: [] },
  }),
  'no-target': account({ company: { ...company, isTargetAccount: false } }),
  pending: account({ pending: [pending({ state: 'queued' })] }),
  refused: account({
    company: { ...company, isTargetAccount: false },
    pending: [
      pending({
        state: 'refused',
        reason: { kind: 'refused', status: 400, message: 'hs_is_target_account is read-only.' },
      }),
    ],
  }),
  'compose-note': account(),
  'compose-task': account(),
  'compose-task-empty': account(),
  'compose-call': account(),
  'draft-kept': account(),
  'activities-pending': account({
    pending: [
      written(11, noteOf('Met Ada at the fair. She wants the offer by Friday.'), { state: 'queued' }),
      written(12, newTask, {
        state: 'waiting',
        until: pictureNow + 5_000,
        attempts: 1,
        reason: { kind: 'offline' },
      }),
      written(13, newCall, { state: 'queued' }),
    ],
  }),
  'activities-refused': account({
    pending: [
      written(11, noteOf('Met Ada at the fair.'), {
        state: 'refused',
        reason: missing('crm.objects.contacts.write'),
      }),
      written(12, newTask, {
        state: 'refused',
        reason: { kind: 'refused', status: 400, message: 'One or more associations are invalid' },
      }),
    ],
  }),
  'written-offline-empty': account(
    { bundle: undefined, pending: [written(11, noteOf('Met Ada at the fair.'), { state: 'queued' })] },
    { failure: { kind: 'offline' } },
  ),
  'missing-scopes': account({
    bundle: {
      ...bundle,
      deals: [],
      pageViews: [],
      activities: bundle.activities.filter(({ kind }) => kind !== 'email'),
      outcomes: {
        ...bundle.outcomes,
        activities: { state: 'partial', hasMore: false, reason: missing('sales-email-read') },
        deals: { state: 'failed', reason: missing('crm.objects.deals.read') },
        'page-views': { state: 'failed', reason: { kind: 'server', status: 502, message: 'Bad gateway' } },
      },
    },
  }),
  'stale-section': account({
    bundle: {
      ...bundle,
      outcomes: {
        ...bundle.outcomes,
        deals: {
          state: 'stale',
          hasMore: false,
          reason: { kind: 'server', status: 502, message: 'Bad gateway' },
          loadedAt: pictureNow - 2 * hour,
        },
      },
    },
  }),
  'stale-activities': account({
    bundle: {
      ...bundle,
      outcomes: {
        ...bundle.outcomes,
        activities: {
          state: 'stale',
          hasMore: false,
          reason: { kind: 'server', status: 500, message: 'Internal error' },
          loadedAt: pictureNow - 30 * hour,
        },
      },
    },
  }),
  'all-scopes-missing': account({
    bundle: {
      ...bundle,
      contacts: [],
      deals: [],
      pageViews: [],
      activities: [],
      outcomes: {
        activities: { state: 'failed', reason: missing('crm.objects.contacts.read', 'sales-email-read') },
        contacts: { state: 'failed', reason: missing('crm.objects.contacts.read') },
        deals: { state: 'failed', reason: missing('crm.objects.deals.read') },
        'page-views': { state: 'failed', reason: missing('crm.objects.contacts.read') },
      },
    },
  }),
  'committee-cold': account({ bundle: { ...bundle, contacts: cold } }),
  'committee-none': account({
    bundle: { ...bundle, contacts: bundle.contacts.map((contact) => ({ ...contact, buyingRoles: [] })) },
  }),
  'deals-odd': account({ bundle: { ...bundle, deals: oddDeals }, pipelines: [...pipelines, renewals] }),
  'pages-by-person': account({ pagesBy: 'person' }),
  'pages-analytics': account({ bundle: { ...bundle, pageViewSource: 'contact-analytics' } }),
  'pages-no-events': account({
    bundle: { ...bundle, pageViewSource: 'contact-analytics' },
    noPageEventsAt: pictureNow - hour,
  }),
  'pages-seen-since': account({
    bundle: {
      ...bundle,
      contacts: bundle.contacts.map((contact) => ({ ...contact, lastSeenAt: pictureNow - hour })),
      pageViewsAt: pictureNow - 26 * hour,
    },
  }),
  'odd-texts': account({
    bundle: {
      ...bundle,
      activities: oddActivities,
      older: { note: { at: pictureNow - 4 * hour, skip: 1 }, email: { at: pictureNow - 3 * hour, skip: 1 } },
      outcomes: { ...bundle.outcomes, activities: { state: 'loaded', hasMore: true } },
    },
  }),
  one: account({
    company: {
      ...company,
      contacts: 1,
      openDeals: 1,
      openDealValue: bundle.deals[0]?.value ?? 0,
      contactsWithBuyingRole: 1,
      blockers: 0,
      lastEngagementAt: bundle.contacts[0]?.lastEngagementAt,
      lastEngagementType: bundle.contacts[0]?.lastEngagementType,
    },
    bundle: {
      ...bundle,
      contacts: bundle.contacts.slice(0, 1),
      activities: bundle.activities.slice(2, 3),
      deals: bundle.deals.slice(0, 1),
      pageViews: bundle.pageViews.slice(1, 2),
    },
  }),
  gdpr: account({ gdpr: true }),
  chosen: account({}, { chosenAmong: twins }),
  pinned: account({}, { pinned: { elsewhere: undefined } }),
  'pinned-elsewhere': account(
    {},
    { pinned: { elsewhere: buildCompany({ id: brandId('7004'), name: 'Contoso Robotics' }) } },
  ),
  'pinned-long': account(
    { company: { ...company, name: longName } },
    { pinned: { elsewhere: twins[1] }, mayRuleOut: true },
  ),
  'long-name': account({
    company: { ...company, name: longName, domain: undefined, ownerId: brandId('503') },
  }),
  many: account({
    bundle: {
      ...bundle,
      pageViewSource: 'contact-analytics',
      activities: Array.from({ length: 5000 }, (_, index) =>
        buildActivity({
          id: brandId(String(100_000 + index)),
          kind: index % 3 === 0 ? 'call' : 'email',
          title: `Activity ${index}`,
          at: pictureNow - index * 6 * hour,
          direction: index % 2 === 0 ? 'inbound' : 'outbound',
        }),
      ),
      outcomes: { ...bundle.outcomes, activities: { state: 'loaded', hasMore: true } },
    },
  }),
};
