import type { CompanyId } from './ids.ts';

/** Where a person left off in the overview of one account. */
export interface PanelPlace {
  /** CSS pixels. */
  readonly scrollTop: number;
  /** What is folded, filtered and so on, by the name of the control. */
  readonly choices: Readonly<Record<string, string | number | boolean>>;
}

/** By account, the one that was left last at the end. */
export type PanelPlaces = readonly (readonly [CompanyId, PanelPlace])[];

/** As many as anybody goes back and forth between. */
const most = 100;

/** The places with those of `changed` in them; the ones that were left longest ago make room. */
export function withPlaces(places: PanelPlaces, changed: ReadonlyMap<CompanyId, PanelPlace>): PanelPlaces {
  return [...places.filter(([id]) => !changed.has(id)), ...changed].slice(-most);
}
