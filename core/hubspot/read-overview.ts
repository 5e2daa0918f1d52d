import type { Activity } from '#core/domain/activity.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OverviewBundle, PartOutcome } from '#core/domain/overview.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { currencyFor } from './currency-for.ts';
import { activityMapper } from './map-activity.ts';
import type { ActivityType } from './map-activity.ts';
import { mapContact } from './map-contact.ts';
import { mapDeal } from './map-deal.ts';
import { activityProperties, contactProperties, dealProperties } from './property-names.ts';
import { readAssociated } from './read-associated.ts';
import type { Associated, AssociatedRead } from './read-associated.ts';
import { readCompanyRecord } from './read-company-record.ts';
import type { Refusals } from './refusals.ts';
import { readPageViews } from './read-page-views.ts';

const activityTypes = ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications'] as const;
const types = ['contacts', 'deals', ...activityTypes] as const;

export interface ReadOverview {
  readonly company: Company | undefined;
  readonly bundle: OverviewBundle;
  readonly setAside: readonly SetAside[];
}

const whole: PartOutcome = { state: 'loaded', hasMore: false };

/**
 * One company with everything that belongs to it, in two round trips: its record with the ids of the rest, then
 * one request per type, all at once. The deals name only this company; more of theirs is not asked for. Of a
 * company that was merged away HubSpot may answer with the one that swallowed it: then the bundle is that one's.
 */
export async function readOverview(
  api: Api,
  companyId: CompanyId,
  options: { readonly pageViewEvents: boolean; readonly refusals: Refusals },
): Promise<ReadOverview> {
  const refused = options.refusals.at(api.now());
  const record = await readCompanyRecord(api, companyId, types, refused);
  if (!record) return { company: undefined, bundle: emptyBundle(companyId, api.now()), setAside: [] };
  const { company, associated } = record;

  const read = async <Item extends object>(what: AssociatedRead<Item>): Promise<Associated<Item>> => {
    const reason = refused.get(what.type);
    if (reason) return { ok: false, reason };
    const ids = associated && (associated.get(what.type) ?? { ids: [], hasMore: false });
    const part = await readAssociated(api, company.id, ids, what);
    if (!part.ok && part.reason.kind === 'missing-scopes') refused.set(what.type, part.reason);
    return part;
  };
  let currency: string | undefined;
  const [contacts, deals, activities] = await Promise.all([
    read({ type: 'contacts', properties: contactProperties, newestBy: 'lastmodifieddate', map: mapContact }),
    read({
      type: 'deals',
      properties: dealProperties,
      newestBy: 'hs_lastmodifieddate',
      prepare: async (raws) => {
        currency = await currencyFor(api, raws);
      },
      map: (source) => mapDeal(source, [company.id], currency),
    }),
    Promise.all(activityTypes.map((type) => read(activityRead(type)))),
  ]);
  const views = contacts.ok ? await readPageViews(api, contacts.items, options.pageViewEvents) : undefined;
  const loaded = activities.filter((kind) => kind.ok);

  const bundle: OverviewBundle = {
    companyId: company.id,
    loadedAt: api.now(),
    contacts: contacts.ok ? contacts.items : [],
    activities: loaded.flatMap((kind) => kind.items).toSorted((a, b) => b.at - a.at),
    deals: deals.ok ? deals.items : [],
    pageViews: views?.pageViews ?? [],
    pageViewSource: views?.source ?? 'contact-analytics',
    outcomes: {
      activities: activitiesOutcome(activities),
      contacts: outcome(contacts),
      deals: outcome(deals),
      'page-views': views
        ? { state: 'loaded', hasMore: views.hasMore || (contacts.ok && contacts.hasMore) }
        : outcome(contacts),
    },
  };
  const parts = [contacts, deals, ...activities];
  const setAside = [...record.setAside, ...parts.flatMap((part) => (part.ok ? part.setAside : []))];
  return { company, bundle, setAside };
}

const activityRead = (type: ActivityType): AssociatedRead<Activity> => ({
  type,
  properties: activityProperties[type],
  newestBy: 'hs_timestamp',
  map: activityMapper(type),
});

const outcome = (part: Associated<unknown>): PartOutcome =>
  part.ok ? { state: 'loaded', hasMore: part.hasMore } : { state: 'failed', reason: part.reason };

/** Some kinds may be forbidden while the others are there: emails have a scope of their own. */
function activitiesOutcome(kinds: readonly Associated<Activity>[]): PartOutcome {
  const failed = kinds.find((kind) => !kind.ok);
  if (failed && kinds.every((kind) => !kind.ok)) return outcome(failed);
  const hasMore = kinds.some((kind) => kind.ok && kind.hasMore);
  return failed ? { state: 'partial', hasMore, reason: failed.reason } : { state: 'loaded', hasMore };
}

const emptyBundle = (companyId: CompanyId, loadedAt: number): OverviewBundle => ({
  companyId,
  loadedAt,
  contacts: [],
  activities: [],
  deals: [],
  pageViews: [],
  pageViewSource: 'contact-analytics',
  outcomes: { activities: whole, contacts: whole, deals: whole, 'page-views': whole },
});
