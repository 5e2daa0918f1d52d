import type { Company } from '#core/domain/company.ts';

/** The fields of a company by the kind of value they hold. A test holds that none is forgotten. */
export const textFields = [
  'id',
  'name',
  'domain',
  'linkedinSlug',
  'city',
  'country',
  'industry',
  'ownerId',
  'teamId',
  'parentId',
  'lastEngagementType',
  'lawfulEngagementType',
  'scheduledType',
] as const satisfies readonly (keyof Company)[];

export const listFields = ['additionalDomains', 'mergedIds'] as const satisfies readonly (keyof Company)[];

/** Whole numbers. */
export const countFields = [
  'contacts',
  'openDeals',
  'contactsWithBuyingRole',
  'decisionMakers',
  'blockers',
  'cachedOpenTasks',
  'cachedMeetings',
] as const satisfies readonly (keyof Company)[];

/** Times and money. */
export const numberFields = [
  'openDealValue',
  'lastOpenTaskAt',
  'lastCallAt',
  'lastMeetingAt',
  'latestMeetingActivityAt',
  'lastTouchAt',
  'lastEngagementAt',
  'lawfulEngagementAt',
  'scheduledAt',
  'modifiedAt',
] as const satisfies readonly (keyof Company)[];

/** Whether two companies say the same in every field. */
export function isSameCompany(a: Company, b: Company): boolean {
  if (a.isTargetAccount !== b.isTargetAccount) return false;
  for (const field of textFields) if (a[field] !== b[field]) return false;
  for (const field of countFields) if (a[field] !== b[field]) return false;
  for (const field of numberFields) if (a[field] !== b[field]) return false;
  return listFields.every(
    (field) =>
      a[field].length === b[field].length &&
      a[field].every((value, position) => value === b[field][position]),
  );
}
