import type { ProfiledCompany } from './company-profile.ts';
import type { ProspectScore, Signal } from './prospect.ts';

const dayMs = 86_400_000;

/** For how many days a signal that has a time is fresh. */
export const freshDays = 30;

/** After how many days such a signal counts half as much. */
const halvedAfterDays = 7;

/** How much a signal counts on the day of it. */
const points = {
  'site-visit': 30,
  /** And one more for every page view of the last 30 days, up to twice as much. */
  intent: 20,
  engagement: 30,
  /** Of those that show intent by themselves. */
  askedForUs: 60,
  'open-deals': 40,
  score: 20,
} as const;

const askingTypes: readonly (string | undefined)[] = ['FORM_SUBMITTED', 'MEETING_BOOKED', 'EMAIL_REPLY'];

/**
 * How strong a signal is at `now`: 60 points for a form, a booked meeting or a reply, 40 for open deals, 30 for other
 * engagement and for a site visit, 20 to 40 for buyer intent by its page views, 20 for the chosen score. What has a
 * time counts half as much with every 7 days; intent without one counts as if it were 7 days old. Deals and scores
 * hold until they change.
 */
export function strengthOf(signal: Signal, now: number): number {
  if (signal.kind === 'open-deals' || signal.kind === 'score') return points[signal.kind];
  const ageDays = signal.at === undefined ? halvedAfterDays : Math.max(0, now - signal.at) / dayMs;
  return pointsOf(signal) * 0.5 ** (ageDays / halvedAfterDays);
}

function pointsOf(signal: Exclude<Signal, { kind: 'open-deals' | 'score' }>): number {
  if (signal.kind === 'intent')
    return points.intent + Math.min(points.intent, Math.max(0, signal.pageViews ?? 0));
  if (signal.kind === 'engagement' && askingTypes.includes(signal.type)) return points.askedForUs;
  return points[signal.kind];
}

/**
 * The signals of a company that are fresh at `now`, epoch milliseconds, the strongest first. A visit or an engagement
 * is for 30 days; buyer intent is by its last visit, else by its counts of the last 30 days while these are no older
 * than that themselves. With `gdpr`, what contacts did is left out: their engagement and their visits, which are
 * engagement, too. Buyer intent knows companies by their network, not people.
 */
export function freshSignals(
  { company, profile }: ProfiledCompany,
  { now, gdpr, score }: { now: number; gdpr: boolean; score: ProspectScore | undefined },
): readonly Signal[] {
  const isFresh = (at: number | undefined): at is number => at !== undefined && now - at <= freshDays * dayMs;
  const signals: Signal[] = [];
  if (!gdpr && isFresh(company.lastEngagementAt)) {
    signals.push({ kind: 'engagement', at: company.lastEngagementAt, type: company.lastEngagementType });
  }
  if (company.openDeals > 0) {
    signals.push({ kind: 'open-deals', deals: company.openDeals, value: company.openDealValue });
  }
  if (!gdpr && isFresh(profile.lastVisitAt)) {
    const { lastVisitAt: at, pageViews, visits } = profile;
    signals.push({ kind: 'site-visit', at, pageViews, visits });
  }
  const { intentVisitAt, intentPageViews: pageViews, intentVisitors: visitors } = profile;
  const isCounted = ((pageViews ?? 0) > 0 || (visitors ?? 0) > 0) && isFresh(profile.readAt);
  if (intentVisitAt === undefined ? isCounted : isFresh(intentVisitAt)) {
    signals.push({ kind: 'intent', at: intentVisitAt, pageViews, visitors });
  }
  const value = score === undefined ? undefined : profile.scores[score.property];
  if (score !== undefined && value !== undefined && value >= score.atLeast) {
    signals.push({ kind: 'score', ...score, value });
  }
  return signals.sort((a, b) => strengthOf(b, now) - strengthOf(a, now));
}
