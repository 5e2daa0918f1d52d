import type { CompanyProfile, ProfiledCompany } from '#core/domain/company-profile.ts';
import { isSameRecommendation } from '#core/domain/recommendation.ts';
import type { ProfileRow } from './schema.ts';

/**
 * The row that comes of storing a profile over the stored one: that of an older company never replaces a newer one,
 * so that a search index which lags brings back nobody who was dismissed. `passId` says which pass saw it, if any.
 */
export function mergeProfile(
  stored: ProfileRow | undefined,
  { company, profile }: ProfiledCompany,
  passId: string | undefined,
): ProfileRow {
  const seenBy = passId ?? stored?.passId;
  if (stored && company.modifiedAt < stored.modifiedAt) return { ...stored, passId: seenBy };
  const { recommendation } = profile;
  const row = { companyId: company.id, profile, modifiedAt: company.modifiedAt, passId: seenBy };
  if (recommendation.state === 'none') return row;
  const isKnown = stored && isSameRecommendation(stored.profile.recommendation, recommendation);
  return { ...row, decidedAt: (isKnown ? stored.decidedAt : undefined) ?? company.modifiedAt };
}

/** Whether two profiles say the same, whenever HubSpot said it. */
export function isSameProfile(a: CompanyProfile, b: CompanyProfile): boolean {
  return (
    isSameRecommendation(a.recommendation, b.recommendation) &&
    plainFields.every((field) => a[field] === b[field]) &&
    Object.keys({ ...a.scores, ...b.scores }).every((name) => a.scores[name] === b.scores[name])
  );
}

type PlainField = Exclude<keyof CompanyProfile, 'recommendation' | 'scores' | 'readAt'>;

/** None is forgotten: the record must name them all. */
const isPlain: Readonly<Record<PlainField, true>> = {
  type: true,
  lifecycleStage: true,
  icpTier: true,
  employees: true,
  revenue: true,
  deals: true,
  wonValue: true,
  lastVisitAt: true,
  pageViews: true,
  visits: true,
  intentVisitAt: true,
  intentPageViews: true,
  intentVisitors: true,
  probability: true,
};
const plainFields = Object.keys(isPlain).filter((name): name is PlainField => name in isPlain);
