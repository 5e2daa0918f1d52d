import { type ActivityDraft, essenceOf } from '#core/domain/activity-draft.ts';
import type { Activity } from '#core/domain/activity.ts';
import { compareIds } from '#core/domain/compare-ids.ts';
import type { ActivityId, CompanyId } from '#core/domain/ids.ts';
import { textAsHtml } from '#core/domain/text-as-html.ts';
import type { Api } from './api.ts';
import { batchLimit, batchRead } from './batch-read.ts';
import { draftRecord } from './draft-record.ts';
import { htmlToText } from './html-to-text.ts';
import { activityMapper } from './map-activity.ts';
import { activityProperties } from './property-names.ts';
import { readAssociations } from './read-associations.ts';
import { readRecords } from './read-records.ts';
import { parseTime } from './read-value.ts';

/** By how much this machine's clock may be ahead of HubSpot's; a wrong time zone is told by the text and time. */
const clockSlackMs = 60 * 60_000;

/**
 * See `HubSpotClient`: the company's newest records of the kind, by id, of which one was made since with the time
 * of the draft, to the millisecond, and its words. HubSpot may keep them with other markup.
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
  const wanted = printOf({ ...essenceOf(draft), body: htmlToText(textAsHtml(essenceOf(draft).body)) });
  const map = activityMapper(type);
  const { items } = readRecords(type, raws, api.now(), (source) => {
    const madeAt = parseTime(source.createdAt ?? '');
    return madeAt !== undefined && madeAt < madeSince ? { unreadable: 'Made before' } : map(source);
  });
  return items.find(({ title = '', body = '', at }) => printOf({ title, body, at }) === wanted);
}

/** Time and words alone: HubSpot changes markup, blanks and quotation marks. */
const printOf = ({ title, body, at }: ReturnType<typeof essenceOf>): string =>
  [at, title, body].map((part) => String(part).replace(/[^\p{L}\p{N}]+/gu, '')).join(' ');
