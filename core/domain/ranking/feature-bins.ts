import type { ReasonValue } from './ranking.ts';
import type { FeatureBins } from './ranking-model.ts';
import type { FeatureValue } from './read-feature.ts';

/** How many bins there are, that of records that say nothing among them. */
export const countBins = (bins: FeatureBins): number =>
  bins.kind === 'categories' ? bins.values.length + 2 : bins.edges.length + 2;

/** Categories are the same whatever their case and the blanks around them. */
export const asCategory = (text: string): string => text.trim().toLowerCase();

/** Gives what finds the bin of a value. */
export function binFinder(bins: FeatureBins): (value: FeatureValue) => number {
  const none = countBins(bins) - 1;
  if (bins.kind === 'categories') {
    const known = new Map(bins.values.map((value, bin) => [value, bin]));
    return (value) => (value === undefined ? none : (known.get(asCategory(String(value))) ?? none - 1));
  }
  const { edges } = bins;
  return (value) => {
    if (typeof value !== 'number') return none;
    let bin = 0;
    while (bin < edges.length && value >= (edges[bin] ?? 0)) bin += 1;
    return bin;
  };
}

/** What a bin says of a company whose value it holds. */
export function reasonValueOf(bins: FeatureBins, bin: number, value: FeatureValue): ReasonValue {
  if (value === undefined) return { kind: 'none' };
  if (bins.kind === 'categories') {
    return bin < bins.values.length ? { kind: 'value', value: String(value).trim() } : { kind: 'rare' };
  }
  const [from, to] = [bins.edges[bin - 1], bins.edges[bin]];
  return bins.kind === 'days' ? { kind: 'days-ago', from: from ?? 0, to } : { kind: 'range', from, to };
}
