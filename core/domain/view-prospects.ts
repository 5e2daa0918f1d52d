import { compareIds } from './compare-ids.ts';
import type { ProfiledCompany } from './company-profile.ts';
import { freshSignals, strengthOf } from './fresh-signals.ts';
import type { Prospect, ProspectScore } from './prospect.ts';
import { isEverOffered } from './recommendation.ts';

export interface ProspectOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The GDPR setting: leaves out what contacts did, because nobody knows whose of it is lawful. */
  readonly gdpr: boolean;
  /** The score that the person chose, and the least of it that counts. */
  readonly score: ProspectScore | undefined;
  /** How many at most. */
  readonly most: number;
}

/**
 * The companies that are no target accounts and show a fresh signal, the strongest first. Dismissed ones are left
 * out, and so are those snoozed without an end; who reads the list leaves out what is snoozed at that moment. The
 * same companies in any order give the same list.
 */
export function viewProspects(
  companies: Iterable<ProfiledCompany>,
  options: ProspectOptions,
): readonly Prospect[] {
  const prospects: Prospect[] = [];
  for (const profiled of companies) {
    const { company, profile } = profiled;
    if (company.isTargetAccount || !isEverOffered(profile.recommendation)) continue;
    const signals = freshSignals(profiled, options);
    if (signals.length === 0) continue;
    let strength = 0;
    let latestAt: number | undefined;
    for (const signal of signals) {
      strength += strengthOf(signal, options.now);
      if (!('at' in signal) || signal.at === undefined) continue;
      if (latestAt === undefined || signal.at > latestAt) latestAt = signal.at;
    }
    prospects.push({ companyId: company.id, signals, strength, latestAt });
  }
  return prospects.sort(strongestFirst).slice(0, options.most);
}

/** By strength, equally strong ones by their newest signal, then by id. */
export const strongestFirst = (a: Prospect, b: Prospect): number =>
  b.strength - a.strength || latest(b) - latest(a) || compareIds(a.companyId, b.companyId);

/** By the newest signal that has a time, those without one last; then by strength, then by id. */
export const newestFirst = (a: Prospect, b: Prospect): number =>
  latest(b) - latest(a) || b.strength - a.strength || compareIds(a.companyId, b.companyId);

const latest = ({ latestAt }: Prospect): number => latestAt ?? Number.MIN_SAFE_INTEGER;
