import { type ActivityDraft, type DraftKind, draftedActivity } from '#core/domain/activity-draft.ts';
import type { Activity } from '#core/domain/activity.ts';
import { type ActivityId, brandId, type CompanyId } from '#core/domain/ids.ts';
import type { Api } from './api.ts';
import { archiveTwins, letHubSpotRefuse } from './archive-twins.ts';
import { draftProperties, draftRecord } from './draft-record.ts';
import { findMade } from './find-created-activity.ts';
import { HubSpotError } from './hubspot-error.ts';
import { activityMapper } from './map-activity.ts';
import { paths } from './paths.ts';
import { rawId, readRecords } from './read-records.ts';

/** A twin is among the very newest. */
const newest = 10;

/**
 * Makes the record with its association to the company in one request, which is sent once: see `HubSpotClient`.
 * Resolves with it as HubSpot answers, or as it was asked for where the answer says little more than its id.
 */
export async function createActivity(
  api: Api,
  companyId: CompanyId,
  draft: ActivityDraft,
  claimed: ReadonlySet<ActivityId>,
): Promise<Activity> {
  const { type, associationTypeId } = draftRecord(draft.kind);
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }];
  const body = { properties: draftProperties(draft), associations: [{ to: { id: companyId }, types }] };
  const raw = await api.send({ lane: 'standard', path: paths.create(type), body, urgent: true, once: true });
  const id = rawId(raw);
  if (id === undefined) {
    throw new HubSpotError({ kind: 'unreadable', message: 'HubSpot did not say which record it made.' });
  }
  const made = await findMade(api, companyId, draft, { claimed, newest }).catch(letHubSpotRefuse);
  const own = made?.find(({ activity }) => activity.id === id);
  if (made && own) await archiveTwins(api, draft.kind, own, made);
  const [answered] = readRecords(type, [raw], api.now(), activityMapper(type)).items;
  return answered ?? draftedActivity(draft, brandId(id));
}

/** Archives the record. HubSpot answers the same for one that it archived before; one that is unknown is gone too. */
export async function archiveActivity(api: Api, kind: DraftKind, activityId: ActivityId): Promise<void> {
  const path = paths.record(draftRecord(kind).type, activityId);
  try {
    await api.send({ lane: 'standard', path, method: 'DELETE', urgent: true });
  } catch (error) {
    if (!(error instanceof HubSpotError) || error.failure.kind !== 'not-found') throw error;
  }
}
