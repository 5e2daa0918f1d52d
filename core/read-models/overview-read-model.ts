import type { Activity } from '#core/domain/activity.ts';
import type { PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import type { Connection } from '#core/domain/connection.ts';
import type { ActivityId, OwnerId } from '#core/domain/ids.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Pipeline, Portal } from '#core/domain/portal.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';
import type { PagesBy } from '#core/platform/preferences.ts';

/** Everything the account overview of one company draws from. */
export interface OverviewReadModel {
  readonly connection: Connection;
  readonly status: SyncStatus;
  /** Pending changes overlaid. */
  readonly company: Company;
  /** Its parent company, where the local copy has it. */
  readonly parent?: Company | undefined;
  /** Undefined until the overview was loaded once. */
  readonly bundle: OverviewBundle | undefined;
  /** Those of the bundle with what was written here laid over them, in no order. */
  readonly activities: readonly Activity[];
  /** By activity: the change of it that HubSpot has not carried out. */
  readonly pendingActivities: ReadonlyMap<ActivityId, PendingChange>;
  readonly owners: readonly Owner[];
  /** *I am*. */
  readonly me: OwnerId | undefined;
  readonly pipelines: readonly Pipeline[];
  readonly portal: Portal | undefined;
  readonly gdpr: boolean;
  /** How the person wants tracked pages gathered; by page until they say. */
  readonly pagesBy?: PagesBy;
  /** When HubSpot said that the portal keeps no single page views, epoch milliseconds; else undefined. */
  readonly noPageEventsAt?: number | undefined;
  readonly pending: readonly PendingChange[];
}
