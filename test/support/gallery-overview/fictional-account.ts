import type { Activity } from '#core/domain/activity.ts';
import { brandId, type CompanyId, type OwnerId } from '#core/domain/ids.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Pipeline } from '#core/domain/portal.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import { buildActivity, buildCompany, buildContact, buildDeal, buildOwner } from '#test/support/builders.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** The moment of every picture. */
export const pictureNow = Date.UTC(2026, 10, 23, 14, 30);

const companyId = brandId<CompanyId>('7001');
const owner = (id: number, name: string, team: string, isActive = true): Owner =>
  buildOwner({
    id: brandId(String(id)),
    userId: brandId(String(id + 9000)),
    name,
    teams: [{ id: brandId(team), name: team, isPrimary: true }],
    isActive,
  });

export const owners: readonly Owner[] = [
  owner(501, 'Ada Lindqvist', 'Enterprise North'),
  owner(502, 'Marcin Wójcik', 'Mid-market'),
  owner(503, 'Jean-Baptiste de la Fontaine-Wolkenstein', 'Partnerschaften und strategische Großkunden DACH'),
  owner(504, 'Zofia Brzęczyszczykiewicz', 'Mid-market', false),
];
const ownerId = (index: number): OwnerId => brandId(String(501 + index));

export const pipelines: readonly Pipeline[] = [
  {
    id: brandId('default'),
    label: 'Sales pipeline',
    order: 0,
    stages: [
      ['qualified', 'Qualified to buy'],
      ['demo', 'Presentation scheduled'],
      ['decision', 'Decision maker bought-in'],
      ['contract', 'Contract sent'],
      ['won', 'Closed won'],
      ['lost', 'Closed lost'],
    ].map(([id, label], order) => ({
      id: brandId(String(id)),
      label: String(label),
      order,
      isClosed: order > 3,
      probability: order === 4 ? 1 : order === 5 ? 0 : 0.2 * (order + 1),
    })),
  },
];

export const company = buildCompany({
  id: companyId,
  name: 'Northwind Traders',
  domain: 'northwind.example',
  city: 'Seattle',
  country: 'United States',
  ownerId: ownerId(0),
  contacts: 9,
  openDeals: 2,
  openDealValue: 184_500,
  contactsWithBuyingRole: 4,
  decisionMakers: 1,
  blockers: 1,
  lastTouchAt: pictureNow - 35 * minute,
  lastEngagementAt: pictureNow - hour,
  lastEngagementType: 'HUBSPOT_REVISIT',
  scheduledAt: pictureNow + day,
  scheduledType: 'MEETING',
});

const at = (distance: number) => pictureNow + distance;

export const activities: readonly Activity[] = [
  buildActivity({
    kind: 'task',
    title: 'Send the revised quote',
    at: at(-3 * day),
    status: 'NOT_STARTED',
    priority: 'HIGH',
    ownerId: ownerId(0),
    createdByUserId: brandId('9501'),
  }),
  buildActivity({
    kind: 'meeting',
    title: 'Technical deep dive with the platform team and procurement: integration, security, rollout',
    at: at(day + 30 * minute),
    endAt: at(day + 75 * minute),
    status: 'SCHEDULED',
    ownerId: ownerId(0),
    attendeeOwnerIds: [ownerId(0), ownerId(2)],
    body: 'Agenda: https://northwind.example/agenda?week=48\nPlease bring the security questionnaire.',
  }),
  buildActivity({
    kind: 'call',
    title: 'Call with Grace Holloway',
    at: at(-35 * minute),
    direction: 'outbound',
    status: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
    durationMs: 14 * minute,
    ownerId: ownerId(0),
    createdByUserId: brandId('9501'),
    body: 'Grace confirmed the budget for Q1. She wants Tom from legal to see the data processing agreement before Friday.\n\nNext: send the DPA, book the deep dive, and ask Rui who signs for the Porto office.\nHer direct line changed: +1 206 555 0143.',
  }),
  buildActivity({
    kind: 'email',
    title: 'Re: Proposal for 240 seats',
    at: at(-2 * day),
    direction: 'inbound',
    status: 'SENT',
    participants: ['grace.holloway@northwind.example', 'ada@ourside.example', 'legal@northwind.example'],
    ownerId: ownerId(0),
    body: 'Thanks, this looks right. Two questions are in https://docs.northwind.example/proposal-comments, the rest is fine by me.',
  }),
  buildActivity({
    kind: 'email',
    title: undefined,
    at: at(-5 * day),
    direction: 'outbound',
    status: 'BOUNCED',
    isSequence: true,
    participants: ['t.oldfield@northwind.example'],
    ownerId: ownerId(1),
  }),
  buildActivity({
    kind: 'meeting',
    title: 'Intro call',
    at: at(-9 * day),
    endAt: at(-9 * day + hour),
    status: 'NO_SHOW',
    ownerId: ownerId(3),
    attendeeOwnerIds: [ownerId(3)],
  }),
  buildActivity({
    kind: 'note',
    at: at(-12 * day),
    ownerId: ownerId(2),
    createdByUserId: brandId('9503'),
    body: 'Champion is Rui. Legal (Tom) blocks on data residency.',
  }),
  buildActivity({
    kind: 'task',
    title: 'Find out who signs in Porto',
    at: at(-15 * day),
    status: 'COMPLETED',
    ownerId: ownerId(1),
  }),
  buildActivity({
    kind: 'message',
    at: at(-40 * day),
    status: 'LINKEDIN_MESSAGE',
    ownerId: ownerId(1),
    body: 'Nice to meet you at the fair!',
  }),
  buildActivity({
    kind: 'call',
    title: 'Cold call',
    at: at(-400 * day),
    direction: 'outbound',
    status: 'b2cf5968-551e-4856-9783-52b3da59a7d0',
    durationMs: 40_000,
    createdByUserId: brandId('9999'),
  }),
];

const grace = buildContact({
  id: brandId('8001'),
  name: 'Grace Holloway',
  email: 'grace.holloway@northwind.example',
  phone: '+1 (206) 555-0143',
  linkedinUrl: 'https://www.linkedin.com/in/grace-holloway-example',
  jobTitle: 'VP Operations',
  buyingRoles: ['DECISION_MAKER', 'BUDGET_HOLDER'],
  primaryCompanyId: companyId,
  hasLegalBasis: true,
  lastTouchAt: at(-35 * minute),
  lastEngagementAt: at(-2 * day),
  lastEngagementType: 'EMAIL_REPLY',
});

const contacts = [
  grace,
  buildContact({
    id: brandId('8002'),
    name: 'Tom Oldfield',
    email: 't.oldfield@northwind.example',
    jobTitle: 'General Counsel',
    buyingRoles: ['BLOCKER', 'LEGAL_AND_COMPLIANCE'],
    primaryCompanyId: companyId,
    lastTouchAt: at(-5 * day),
  }),
  buildContact({
    id: brandId('8003'),
    name: 'Rui Esteves de Almeida Vasconcelos',
    email: 'rui@northwind.example',
    phone: '+351 21 555 0100',
    jobTitle: 'Head of Platform Engineering and Developer Experience, Iberia',
    buyingRoles: ['CHAMPION', 'SECURITY_REVIEWER'],
    primaryCompanyId: companyId,
    hasLegalBasis: true,
    lastTouchAt: at(-12 * day),
    lastEngagementAt: at(-hour),
    lastEngagementType: 'HUBSPOT_REVISIT',
  }),
  buildContact({
    id: brandId('8004'),
    name: 'averyveryverylongmailboxnamewithoutanybreak@northwind-international-holdings.example',
    email: 'averyveryverylongmailboxnamewithoutanybreak@northwind-international-holdings.example',
    primaryCompanyId: companyId,
  }),
  buildContact({ id: brandId('8005'), name: 'Ines Park', primaryCompanyId: brandId('7999') }),
  buildContact({ id: brandId('8006'), name: 'Sam Wright' }),
];

const deals = [
  buildDeal({
    id: brandId('6001'),
    name: '240 seats, three years',
    amount: 162_000,
    value: 162_000,
    pipelineId: brandId('default'),
    stageId: brandId('decision'),
    closeAt: at(21 * day),
    ownerId: ownerId(0),
    nextStep: 'DPA to legal, then signature by Grace',
  }),
  buildDeal({
    id: brandId('6002'),
    name: 'Porto pilot with on-site onboarding and a very long name that has to wrap somewhere',
    amount: 20_500.5,
    currency: 'EUR',
    value: 22_500,
    pipelineId: brandId('default'),
    stageId: brandId('qualified'),
    closeAt: at(-4 * day),
    ownerId: ownerId(2),
  }),
  buildDeal({
    id: brandId('6003'),
    name: 'Starter package',
    amount: 4_800,
    value: 4_800,
    pipelineId: brandId('default'),
    stageId: brandId('won'),
    isClosed: true,
    isWon: true,
    closeAt: at(-200 * day),
    ownerId: ownerId(3),
  }),
  buildDeal({
    id: brandId('6004'),
    name: undefined,
    pipelineId: brandId('gone'),
    stageId: brandId('gone'),
    isClosed: true,
    closeAt: at(-300 * day),
  }),
];

export const bundle: OverviewBundle = {
  companyId,
  loadedAt: pictureNow - 4 * minute,
  contacts,
  activities,
  deals,
  pageViews: [
    {
      url: 'https://www.ourside.example/pricing?utm_source=mail',
      title: 'Pricing: plans for every team',
      contactId: brandId('8003'),
      lastAt: at(-hour),
      views: 5,
    },
    {
      url: 'https://www.ourside.example/pricing',
      title: 'Pricing: plans for every team',
      contactId: grace.id,
      lastAt: at(-2 * day),
      views: 2,
    },
    {
      url: 'https://docs.ourside.example/security/data-residency/regions-and-subprocessors-of-the-platform',
      title: undefined,
      contactId: brandId('8002'),
      lastAt: at(-6 * day),
      views: 1,
    },
  ],
  pageViewSource: 'events',
  outcomes: {
    activities: { state: 'loaded', hasMore: false },
    contacts: { state: 'loaded', hasMore: false },
    deals: { state: 'loaded', hasMore: false },
    'page-views': { state: 'loaded', hasMore: false },
  },
};

/** An account with everything in it. */
export const overview: OverviewReadModel = {
  connection: { kind: 'portal', portalId: brandId('4815162'), connectedAt: pictureNow - 40 * day },
  status: { sync: { state: 'idle' }, completedAt: pictureNow - 3 * minute, setAside: 0 },
  company,
  bundle,
  activities: bundle.activities,
  pendingActivities: new Map(),
  owners,
  me: brandId('501'),
  pipelines,
  portal: {
    id: brandId('4815162'),
    uiDomain: 'app-eu1.hubspot.com',
    currency: 'USD',
    timeZone: 'America/Los_Angeles',
  },
  gdpr: false,
  pending: [],
};
