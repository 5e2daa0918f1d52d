import { countBins } from './feature-bins.ts';
import type { RankingFeature } from './ranking.ts';
import type { FeatureBins } from './ranking-model.ts';

/**
 * The points that hold while there is nothing to learn from, and that learning starts from. HubSpot's probability:
 * -15 in the lowest bin to 20 in the highest; the chosen score: -10 to 15; the ideal customer profile: 10 in tier 1, 5
 * in tier 2; a visit or an engagement: 12 within 7 days, 6 within 30; buyer intent: 8 to 14 by its page views; an open
 * deal: 10. All else, and an empty value: none.
 */
export function publishedPoints(feature: RankingFeature, bins: FeatureBins): readonly number[] {
  const points = Array.from({ length: countBins(bins) }, () => 0);
  const spread = (from: number, to: number, first = 0): void => {
    const last = points.length - 2;
    for (let bin = first; bin <= last; bin++) {
      const share = last === first ? 0.5 : (bin - first) / (last - first);
      points[bin] = Math.round(from + (to - from) * share);
    }
  };
  if (feature === 'probability' && points.length > 2) spread(-15, 20);
  else if (feature === 'score' && points.length > 2) spread(-10, 15);
  else if (feature === 'intent') spread(8, 14, 1);
  else if (feature === 'open-deals') spread(10, 10, 1);
  else if (feature === 'icp-tier' && bins.kind === 'categories') {
    bins.values.forEach((value, bin) => {
      points[bin] = value === 'tier_1' ? 10 : value === 'tier_2' ? 5 : 0;
    });
  } else if (feature === 'last-visit' || feature === 'last-engagement') {
    points[0] = 12;
    points[1] = 6;
  }
  return points;
}
