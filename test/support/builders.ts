import type { Activity } from '#core/domain/activity.ts';
import type { Company } from '#core/domain/company.ts';
import type { Contact } from '#core/domain/contact.ts';
import type { Deal } from '#core/domain/deal.ts';
import { brandId } from '#core/domain/ids.ts';
import type { IndexData } from '#core/domain/index-data.ts';
import type { Owner } from '#core/domain/owner.ts';

let nextId = 1;
const freshId = () => String(90_000_000_000 + nextId++);

/** A company with nothing in it; a test states only what matters to it. */
export function buildCompany(over: Partial<Company> = {}): Company {
  return {
    id: brandId(freshId()),
    name: undefined,
    domain: undefined,
    additionalDomains: [],
    linkedinSlug: undefined,
    city: undefined,
    country: undefined,
    industry: undefined,
    isTargetAccount: true,
    ownerId: undefined,
    teamId: undefined,
    parentId: undefined,
    contacts: 0,
    openDeals: 0,
    openDealValue: 0,
    contactsWithBuyingRole: 0,
    decisionMakers: 0,
    blockers: 0,
    lastOpenTaskAt: undefined,
    lastCallAt: undefined,
    lastMeetingAt: undefined,
    latestMeetingActivityAt: undefined,
    lastTouchAt: undefined,
    lastEngagementAt: undefined,
    lastEngagementType: undefined,
    lawfulEngagementAt: undefined,
    lawfulEngagementType: undefined,
    scheduledAt: undefined,
    scheduledType: undefined,
    cachedOpenTasks: undefined,
    cachedMeetings: undefined,
    mergedIds: [],
    modifiedAt: 0,
    ...over,
  };
}

export function buildOwner(over: Partial<Owner> = {}): Owner {
  const id = freshId();
  return {
    id: brandId(id),
    userId: undefined,
    email: undefined,
    name: `Owner ${id}`,
    teams: [],
    isActive: true,
    ...over,
  };
}

export function buildContact(over: Partial<Contact> = {}): Contact {
  return {
    id: brandId(freshId()),
    name: undefined,
    email: undefined,
    phone: undefined,
    linkedinUrl: undefined,
    jobTitle: undefined,
    buyingRoles: [],
    primaryCompanyId: undefined,
    ownerId: undefined,
    hasLegalBasis: false,
    lastTouchAt: undefined,
    lastEngagementAt: undefined,
    lastEngagementType: undefined,
    lastPageUrl: undefined,
    pageViews: 0,
    lastSeenAt: undefined,
    ...over,
  };
}

export function buildDeal(over: Partial<Deal> = {}): Deal {
  return {
    id: brandId(freshId()),
    name: undefined,
    amount: undefined,
    currency: undefined,
    value: undefined,
    pipelineId: undefined,
    stageId: undefined,
    isClosed: false,
    isWon: false,
    closeAt: undefined,
    ownerId: undefined,
    nextStep: undefined,
    companyIds: [],
    modifiedAt: 0,
    ...over,
  };
}

export function buildActivity(over: Partial<Activity> = {}): Activity {
  return {
    id: brandId(freshId()),
    kind: 'note',
    at: 0,
    endAt: undefined,
    title: undefined,
    body: undefined,
    direction: undefined,
    status: undefined,
    durationMs: undefined,
    priority: undefined,
    ownerId: undefined,
    createdByUserId: undefined,
    attendeeOwnerIds: [],
    participants: [],
    isSequence: false,
    ...over,
  };
}

export function buildIndexData(over: Partial<IndexData> = {}): IndexData {
  return { accounts: [], openDeals: [], owners: [], portal: undefined, gdpr: false, ...over };
}
