import type { DraftKind } from '#core/domain/activity-draft.ts';
import type { Activity } from '#core/domain/activity.ts';
import type { Api } from './api.ts';
import { draftRecord } from './draft-record.ts';
import { HubSpotError } from './hubspot-error.ts';
import { paths } from './paths.ts';

/** An activity with when HubSpot made it, epoch milliseconds of HubSpot's clock. */
export interface MadeActivity {
  readonly activity: Activity;
  readonly madeAt: number;
}

/** A browser that sends a request again does so at once. */
const twinMs = 2 * 60_000;

/**
 * Archives what was made twice. Browsers send a request again by themselves, whatever it does, where a connection
 * that served before breaks without an answer; nobody is told, and HubSpot may have carried out both. `made` are
 * equal in kind, time and words; its twins have its owner, too, and came at the same time. One that can't be
 * archived stays: the activity itself is made.
 */
export async function archiveTwins(
  api: Api,
  kind: DraftKind,
  kept: MadeActivity,
  made: readonly MadeActivity[],
): Promise<void> {
  const twins = made.filter(
    ({ activity, madeAt }) =>
      activity.id !== kept.activity.id &&
      activity.ownerId === kept.activity.ownerId &&
      Math.abs(madeAt - kept.madeAt) <= twinMs,
  );
  for (const { activity } of twins) {
    const path = paths.record(draftRecord(kind).type, activity.id);
    await api.send({ lane: 'standard', path, method: 'DELETE', urgent: true }).catch(letHubSpotRefuse);
  }
}

/** For what is only worth trying: a refusal, or no answer, is as good as done. */
export function letHubSpotRefuse(error: unknown): undefined {
  if (error instanceof HubSpotError) return undefined;
  throw error;
}
