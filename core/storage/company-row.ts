import type { Company } from '#core/domain/company.ts';
import type { CompanyRow } from './schema.ts';

/**
 * The row that comes of storing what HubSpot said over what is stored: an older company never replaces a newer
 * one. What only we know stays unless `incoming` brings its own: lawful engagement always, cached tasks and
 * meetings until the company is newer than when they were counted. `pullId` says which pull saw it, if any.
 */
export function mergeRow(
  stored: CompanyRow | undefined,
  incoming: Company,
  pullId: string | undefined,
): CompanyRow {
  const seenBy = pullId ?? stored?.pullId;
  if (!stored) return toRow(incoming, seenBy, isCounted(incoming) ? incoming.modifiedAt : undefined);
  if (incoming.modifiedAt < stored.company.modifiedAt) return { ...stored, pullId: seenBy };
  const old = stored.company;
  const lawful = incoming.lawfulEngagementAt === undefined ? old : incoming;
  const isCacheFresh =
    !isCounted(incoming) && stored.cachedFor !== undefined && incoming.modifiedAt <= stored.cachedFor;
  const counted = isCacheFresh ? old : incoming;
  return toRow(
    {
      ...incoming,
      lawfulEngagementAt: lawful.lawfulEngagementAt,
      lawfulEngagementType: lawful.lawfulEngagementType,
      cachedOpenTasks: counted.cachedOpenTasks,
      cachedMeetings: counted.cachedMeetings,
    },
    seenBy,
    isCounted(counted) ? incoming.modifiedAt : undefined,
  );
}

const isCounted = (company: Company): boolean =>
  company.cachedOpenTasks !== undefined || company.cachedMeetings !== undefined;

/** A row with what its indexes need. */
export function toRow(
  company: Company,
  pullId: string | undefined,
  cachedFor: number | undefined,
): CompanyRow {
  const { domain, additionalDomains } = company;
  const domains = [...new Set(domain === undefined ? additionalDomains : [domain, ...additionalDomains])];
  const row = { company, domains, pullId, cachedFor };
  return company.isTargetAccount ? { ...row, target: 1 } : row;
}
