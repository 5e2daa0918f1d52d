import { brandId } from '#core/domain/ids.ts';
import type { OverviewBundle, PartOutcome } from '#core/domain/overview.ts';

const loaded: PartOutcome = { state: 'loaded', hasMore: false };

/** An overview with nothing in it, every part loaded. */
export function buildBundle(over: Partial<OverviewBundle> = {}): OverviewBundle {
  return {
    companyId: brandId('1'),
    loadedAt: 0,
    contacts: [],
    activities: [],
    deals: [],
    pageViews: [],
    pageViewSource: 'contact-analytics',
    outcomes: { activities: loaded, contacts: loaded, deals: loaded, 'page-views': loaded },
    ...over,
  };
}
