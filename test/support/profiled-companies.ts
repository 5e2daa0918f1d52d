import type { Company } from '#core/domain/company.ts';
import type { CompanyProfile, ProfiledCompany } from '#core/domain/company-profile.ts';
import { notDecided } from '#core/domain/recommendation.ts';
import { buildCompany } from './builders.ts';

/** A profile with nothing in it; a test states only what matters to it. */
export const buildProfile = (over: Partial<CompanyProfile> = {}): CompanyProfile => ({
  type: undefined,
  lifecycleStage: undefined,
  icpTier: undefined,
  employees: undefined,
  revenue: undefined,
  deals: 0,
  wonValue: undefined,
  lastVisitAt: undefined,
  pageViews: 0,
  visits: 0,
  intentVisitAt: undefined,
  intentPageViews: undefined,
  intentVisitors: undefined,
  probability: undefined,
  scores: {},
  recommendation: notDecided,
  readAt: 0,
  ...over,
});

/** No target account unless told. */
export const buildProfiled = (
  company: Partial<Company> = {},
  profile: Partial<CompanyProfile> = {},
): ProfiledCompany => ({
  company: buildCompany({ isTargetAccount: false, ...company }),
  profile: buildProfile(profile),
});
