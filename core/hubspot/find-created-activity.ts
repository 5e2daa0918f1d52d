import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import type { Activity } from '#core/domain/activity.ts';
import { compareIds } from '#core/domain/compare-ids.ts';
import type { ActivityId, CompanyId } from '#core/domain/ids.ts';
import { isMadeOf } from '#core/domain/is-made-of.ts';
import type { Api } from './api.ts';
import { archiveTwins, type MadeActivity } from './archive-twins.ts';
import { batchLimit, batchRead } from './batch-read.ts';
import { draftRecord } from './draft-record.ts';
import { activityMapper } from './map-activity.ts';
import { activityProperties } from './property-names.ts';
import { readAssociations } from './read-associations.ts';
import { readRecords } from './read-records.ts';
import { parseTime } from './read-value.ts';

/** By how much this machine's clock may be ahead of HubSpot's; a wrong time zone is told by the text and time. */
const clockSlackMs = 60 * 60_000;

/** See `HubSpotClient`: the first that was made since, and may be what HubSpot made of the draft. */
export async function findCreatedActivity(
  api: Api,
  companyId: CompanyId,
  draft: ActivityDraft,
  known: { readonly sentAt: number; readonly claimed: ReadonlySet<ActivityId> },
): Promise<Activity | undefined> {
  const among = { claimed: known.claimed, newest: batchLimit };
  const made = (await findMade(api, companyId, draft, among)).filter(
    ({ madeAt }) => madeAt >= known.sentAt - clockSlackMs,
  );
  const [first] = made;
  if (first) await archiveTwins(api, draft.kind, first, made);
  return first?.activity;
}

/**
 * What HubSpot may have made of a draft, oldest first: of the company's newest records of its kind, read by id and
 * not from the search index, those with its time and words. None of `claimed` is among them.
 */
export async function findMade(
  api: Api,
  companyId: CompanyId,
  draft: ActivityDraft,
  among: { readonly claimed: ReadonlySet<ActivityId>; readonly newest: number },
): Promise<readonly MadeActivity[]> {
  const { type } = draftRecord(draft.kind);
  const { of } = await readAssociations(api, { from: 'companies', to: type, ids: [companyId], urgent: true });
  const claimed: ReadonlySet<string> = among.claimed;
  const ids = (of.get(companyId) ?? [])
    .filter((id) => !claimed.has(id))
    .sort((a, b) => compareIds(b, a))
    .slice(0, among.newest);
  if (ids.length === 0) return [];
  const raws = await batchRead(api, { type, ids, properties: activityProperties[type], urgent: true });
  const map = activityMapper(type);
  const { items } = readRecords(type, raws, api.now(), (source) => {
    const activity = map(source);
    return 'unreadable' in activity
      ? activity
      : { activity, madeAt: parseTime(source.createdAt ?? '') ?? api.now() };
  });
  return items
    .filter(({ activity }) => isMadeOf(activity, draft))
    .sort((a, b) => compareIds(a.activity.id, b.activity.id));
}
