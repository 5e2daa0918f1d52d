import type { Activity, ActivityKind } from '#core/domain/activity.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OverviewBundle, PartOutcome } from '#core/domain/overview.ts';
import { refreshOverview, type ReadPart } from '#core/domain/refresh-overview.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { currencyFor } from './currency-for.ts';
import { activityMapper, activityTypes, kindOf } from './map-activity.ts';
import type { ActivityType } from './map-activity.ts';
import { mapContact } from './map-contact.ts';
import { mapDeal } from './map-deal.ts';
import { pageViewOfContact } from './map-page-view.ts';
import { activityProperties, contactProperties, dealProperties } from './property-names.ts';
import { readAssociated } from './read-associated.ts';
import type { Associated, AssociatedRead } from './read-associated.ts';
import { readCompanyRecord } from './read-company-record.ts';
import type { Refusals } from './refusals.ts';
import { typeToKeep } from './type-to-keep.ts';

const types = ['contacts', 'deals', ...activityTypes] as const;

export interface ReadOverview {
  readonly company: Company | undefined;
  readonly bundle: OverviewBundle;
  readonly setAside: readonly SetAside[];
}

const whole: PartOutcome = { state: 'loaded', hasMore: false };

/**
 * One company with everything that belongs to it, in two round trips: its record with the ids of the rest, then
 * one request per type that it has any of, all at once; a refresh takes 8 requests at most, see `typeToKeep`. The
 * deals name only this company; more of theirs is not asked for. Of a company that was merged away HubSpot may answer
 * with the one that swallowed it: then the bundle is that one's.
 */
export async function readOverview(
  api: Api,
  companyId: CompanyId,
  options: { readonly before: OverviewBundle | undefined; readonly refusals: Refusals },
): Promise<ReadOverview> {
  const refused = options.refusals.at(api.now());
  const record = await readCompanyRecord(api, companyId, types, refused);
  if (!record) return { company: undefined, bundle: emptyBundle(companyId, api.now()), setAside: [] };
  const { company, associated } = record;
  const before = options.before?.companyId === company.id ? options.before : undefined;
  const keptType = associated && before && typeToKeep(associated, before);

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
    Promise.all(
      activityTypes.map(async (type): Promise<Associated<Activity>> => {
        if (type !== keptType || !before) return read(activityRead(type));
        const items = before.activities.filter(({ kind }) => kind === kindOf(type));
        return { ok: true, items, hasMore: false };
      }),
    ),
  ]);

  const bundle = refreshOverview(
    {
      companyId: company.id,
      loadedAt: api.now(),
      contacts,
      deals,
      activities: byKind(activities),
      keptKind: keptType && kindOf(keptType),
      pageViews: contacts.ok ? contacts.items.flatMap((contact) => pageViewOfContact(contact) ?? []) : [],
    },
    before,
  );
  const parts = [contacts, deals, ...activities];
  return { company, bundle, setAside: [...record.setAside, ...parts.flatMap((part) => part.setAside ?? [])] };
}

/** How the activities of one type are read. */
export const activityRead = (type: ActivityType): AssociatedRead<Activity> => ({
  type,
  properties: activityProperties[type],
  newestBy: 'hs_timestamp',
  map: activityMapper(type),
});

/** In the order of `activityTypes`. */
function byKind(parts: readonly ReadPart<Activity>[]): Record<ActivityKind, ReadPart<Activity>> {
  const none: ReadPart<Activity> = { ok: true, items: [], hasMore: false };
  const found: Record<ActivityKind, ReadPart<Activity>> = {
    call: none,
    email: none,
    meeting: none,
    note: none,
    task: none,
    message: none,
  };
  for (const [place, type] of activityTypes.entries()) found[kindOf(type)] = parts[place] ?? none;
  return found;
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
