import { compareIds } from '../compare-ids.ts';
import { isWonAccount, type ProfiledCompany } from '../company-profile.ts';
import type { RankingExamples } from './ranking.ts';
import type { Steps } from '../run-steps.ts';

/** How many companies of each kind are learned from at most. More would take longer and tell little more. */
const mostTargets = 3000;
const mostWon = 1500;
const mostDismissed = 1500;
const mostOthers = 4000;

/** Won accounts weigh no more together than the target accounts, or than so many where those are fewer. */
const wonAsMuchAs = 50;

/** A dismissal is a choice; not being chosen is not yet one. */
const dismissedWeight = 4;

/** One company to learn from. */
export interface RankingRow {
  readonly profiled: ProfiledCompany;
  readonly isGood: boolean;
  readonly weight: number;
}

/** What is learned from, and how many companies there were of each kind. */
export interface RankingSample {
  readonly rows: readonly RankingRow[];
  readonly examples: RankingExamples;
}

/** How many companies are looked at in one step. */
const atOnce = 1000;

/**
 * Good ones are target accounts and won accounts; against them stand all others, dismissed ones heavier. A dismissed
 * company is no good one, even if it bought. Where there are too many of a kind, a part is taken that depends on the
 * ids alone. In the order of the ids.
 */
export function* sampleRanking(companies: Iterable<ProfiledCompany>): Steps<RankingSample> {
  const targets: ProfiledCompany[] = [];
  const won: ProfiledCompany[] = [];
  const dismissed: ProfiledCompany[] = [];
  const others: ProfiledCompany[] = [];
  let looked = 0;
  for (const profiled of companies) {
    if (profiled.company.isTargetAccount) targets.push(profiled);
    else if (profiled.profile.recommendation.state === 'dismissed') dismissed.push(profiled);
    else if (isWonAccount(profiled)) won.push(profiled);
    else others.push(profiled);
    if (++looked % atOnce === 0) yield;
  }
  const wonWeight = Math.min(1, Math.max(targets.length, wonAsMuchAs) / Math.max(1, won.length));
  const rows: RankingRow[] = [];
  for (const [all, most, isGood, weight] of [
    [targets, mostTargets, true, 1],
    [won, mostWon, true, wonWeight],
    [dismissed, mostDismissed, false, dismissedWeight],
    [others, mostOthers, false, 1],
  ] as const) {
    for (const profiled of yield* partOf(all, most)) rows.push({ profiled, isGood, weight });
    yield;
  }
  rows.sort((a, b) => compareIds(a.profiled.company.id, b.profiled.company.id));
  yield;
  return {
    rows,
    examples: {
      targetAccounts: targets.length,
      wonAccounts: won.length,
      dismissed: dismissed.length,
      others: others.length,
    },
  };
}

/** The companies of the lowest spread. */
function* partOf(companies: readonly ProfiledCompany[], most: number): Steps<readonly ProfiledCompany[]> {
  if (companies.length <= most) return companies;
  const spread = new Uint32Array(companies.length);
  for (const [place, { company }] of companies.entries()) {
    spread[place] = spreadOf(company.id);
    if (place % atOnce === 0) yield;
  }
  const limit = spread.toSorted()[most] ?? 0;
  yield;
  return companies.filter((_, place) => (spread[place] ?? 0) < limit);
}

/** A number that spreads ids evenly over 32 bits (FNV-1a, mixed once more because ids differ in their last digits). */
function spreadOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < id.length; place++) {
    hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}
