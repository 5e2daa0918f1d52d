import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import type { Activity } from '#core/domain/activity.ts';
import { compareIds } from '#core/domain/compare-ids.ts';
import type { ActivityId, CompanyId } from '#core/domain/ids.ts';
import { isMadeOf } from '#core/domain/is-made-of.ts';
import type { Api } from './api.ts';
import { batchLimit, batchRead } from './batch-read.ts';
import { draftRecord } from './draft-record.ts';
import { activityMapper } from './map-activity.ts';
import { activityProperties } from './property-names.ts';
import { readAssociations } from './read-associations.ts';
import { readRecords } from './read-records.ts';
import { parseTime } from './read-value.ts';

/** By how much this machine's clock may be ahead of HubSpot's; a wrong time zone is told by the text and time. */
const clockSlackMs = 60 * 60_000;

/**
 * See `HubSpotClient`: of the company's newest records of the kind, read by id, the one that was made since and may
 * be what HubSpot made of the draft.
 */
export async function findCreatedActivity(
  api: Api,
  companyId: CompanyId,
  draft: ActivityDraft,
  known: { readonly sentAt: number; readonly claimed: ReadonlySet<ActivityId> },
): Promise<Activity | undefined> {
  const { type } = draftRecord(draft.kind);
  const { of } = await readAssociations(api, { from: 'companies', to: type, ids: [companyId], urgent: true });
  const claimed: ReadonlySet<string> = known.claimed;
  const ids = (of.get(companyId) ?? [])
    .filter((id) => !claimed.has(id))
    .sort((a, b) => compareIds(b, a))
    .slice(0, batchLimit);
  if (ids.length === 0) return undefined;
  const raws = await batchRead(api, { type, ids, properties: activityProperties[type], urgent: true });
  const madeSince = known.sentAt - clockSlackMs;
  const map = activityMapper(type);
  const { items } = readRecords(type, raws, api.now(), (source) => {
    const madeAt = parseTime(source.createdAt ?? '');
    return madeAt !== undefined && madeAt < madeSince ? { unreadable: 'Made before' } : map(source);
  });
  return items.find((activity) => isMadeOf(activity, draft));
}
