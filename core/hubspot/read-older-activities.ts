import type { Activity, ActivityKind } from '#core/domain/activity.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OlderActivities, OlderFrom } from '#core/domain/overview.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { HubSpotError } from './hubspot-error.ts';
import type { OlderRead } from './hubspot-client.ts';
import { activityTypes, kindOf } from './map-activity.ts';
import { readNewest } from './read-associated.ts';
import { activityRead } from './read-overview.ts';
import { readRecords } from './read-records.ts';

/** See `HubSpotClient`. Rejects with a `HubSpotError` where no kind could be read. */
export async function readOlderActivities(
  api: Api,
  companyId: CompanyId,
  from: OlderActivities,
): Promise<OlderRead> {
  const activities: Activity[] = [];
  const kinds: ActivityKind[] = [];
  const older: Partial<Record<ActivityKind, OlderFrom>> = {};
  const setAside: SetAside[] = [];
  const failures: Failure[] = [];
  await Promise.all(
    activityTypes.map(async (type) => {
      const kind = kindOf(type);
      const start = from[kind];
      if (!start) return;
      try {
        const read = activityRead(type);
        const page = await readNewest(api, companyId, read, start);
        const records = readRecords(type, page.raws, api.now(), read.map);
        activities.push(...records.items);
        setAside.push(...records.setAside);
        kinds.push(kind);
        if (page.older) older[kind] = page.older;
      } catch (error) {
        if (!(error instanceof HubSpotError)) throw error;
        failures.push(error.failure);
      }
    }),
  );
  const [failure] = failures;
  if (failure && kinds.length === 0) throw new HubSpotError(failure);
  return { activities, kinds, older, failure, setAside };
}
