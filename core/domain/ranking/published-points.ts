import { countBins } from './feature-bins.ts';
import type { RankingFeature } from './ranking.ts';
import type { FeatureBins } from './ranking-model.ts';

/** How far HubSpot is taken at its word: it does not know what this portal is after. */
const believed = 2 / 3;

/**
 * The points that hold while there is nothing to learn from, before they are set against the average company.
 * HubSpot's probability: two thirds of what it claims, so 21 at 90 %, 0 at 50 %, -21 at 10 %. The chosen score: -10 in
 * the lowest bin to 15 in the highest. The ideal customer profile: 10 in tier 1, 5 in tier 2. A visit or an
 * engagement: 12 within 7 days, 6 within 30. Buyer intent: 8 to 14 by its page views. An open deal: 10. All else, and
 * an empty value: none.
 */
export function publishedPoints(feature: RankingFeature, bins: FeatureBins): readonly number[] {
  const points = Array.from({ length: countBins(bins) }, () => 0);
  const last = points.length - 2;
  switch (feature) {
    case 'probability':
      for (let bin = 0; bin <= last; bin++) points[bin] = claimOf(bins, bin);
      break;
    case 'score':
      for (let bin = 0; bin <= last && last > 0; bin++) points[bin] = Math.round(-10 + (25 * bin) / last);
      break;
    case 'intent':
      for (let bin = 1; bin <= last; bin++)
        points[bin] = Math.round(8 + (6 * (bin - 1)) / Math.max(1, last - 1));
      break;
    case 'open-deals':
      points.fill(10, 1, last + 1);
      break;
    case 'icp-tier':
      if (bins.kind !== 'categories') break;
      bins.values.forEach((value, bin) => {
        points[bin] = value === 'tier_1' ? 10 : value === 'tier_2' ? 5 : 0;
      });
      break;
    case 'last-visit':
    case 'last-engagement':
      points[0] = 12;
      points[1] = 6;
      break;
    default:
  }
  return points;
}

/** Points of the log odds in the middle of a bin of probabilities. */
function claimOf(bins: FeatureBins, bin: number): number {
  if (bins.kind !== 'ranges') return 0;
  const middle = ((bins.edges[bin - 1] ?? 0) + (bins.edges[bin] ?? 1)) / 2;
  const chance = Math.max(0.005, Math.min(0.995, middle));
  return Math.round(believed * 10 * Math.log2(chance / (1 - chance)));
}
