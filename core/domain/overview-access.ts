import type { OverviewBundle } from './overview.ts';

/** Whether the key in use may read what an overview is made of: contacts and activities. */
export type OverviewAccess = 'open' | 'barred';

/**
 * What loading an overview shows of that; undefined where it shows nothing, because something else went wrong. With
 * some scopes missing it is open still: each section names its own.
 */
export function accessShownBy({
  activities,
  contacts,
}: OverviewBundle['outcomes']): OverviewAccess | undefined {
  if (activities.state !== 'failed' || contacts.state !== 'failed') return 'open';
  const areRefused = [activities, contacts].every(({ reason }) => reason.kind === 'missing-scopes');
  return areRefused ? 'barred' : undefined;
}
