import { compareIds } from './compare-ids.ts';
import { isWonAccount, type ProfiledCompany } from './company-profile.ts';
import type { RankingExamples } from './ranking.ts';

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

/**
 * Good ones are target accounts and won accounts; against them stand all others, dismissed ones heavier. A dismissed company is no good one, even if it bought. Where
 * there are too many of a kind, a part is taken that depends on the ids alone. In the order of the ids.
 */
export function sampleRanking(companies: Iterable<ProfiledCompany>): RankingSample {
  const targets: ProfiledCompany[] = [];
  const won: ProfiledCompany[] = [];
  const dismissed: ProfiledCompany[] = [];
  const others: ProfiledCompany[] = [];
  for (const profiled of companies) {
    if (profiled.company.isTargetAccount) targets.push(profiled);
    else if (profiled.profile.recommendation.state === 'dismissed') dismissed.push(profiled);
    else if (isWonAccount(profiled)) won.push(profiled);
    else others.push(profiled);
  }
  const wonWeight = Math.min(1, Math.max(targets.length, wonAsMuchAs) / Math.max(1, won.length));
  const rows = [
    ...rowsOf(targets, mostTargets, true, 1),
    ...rowsOf(won, mostWon, true, wonWeight),
    ...rowsOf(dismissed, mostDismissed, false, dismissedWeight),
    ...rowsOf(others, mostOthers, false, 1),
  ];
  rows.sort((a, b) => compareIds(a.profiled.company.id, b.profiled.company.id));
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

const rowsOf = (
  companies: readonly ProfiledCompany[],
  most: number,
  isGood: boolean,
  weight: number,
): readonly RankingRow[] => partOf(companies, most).map((profiled) => ({ profiled, isGood, weight }));

function partOf(companies: readonly ProfiledCompany[], most: number): readonly ProfiledCompany[] {
  if (companies.length <= most) return companies;
  const spread = Uint32Array.from(companies, ({ company }) => spreadOf(company.id));
  const limit = spread.toSorted()[most] ?? 0;
  return companies.filter((_, place) => (spread[place] ?? 0) < limit);
}

/** A number that spreads ids evenly over 32 bits (FNV-1a, mixed once more because ids differ in their last digits). */
export function spreadOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < id.length; place++) {
    hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}
