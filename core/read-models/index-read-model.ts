import type { PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import type { Connection } from '#core/domain/connection.ts';
import type { IndexData } from '#core/domain/index-data.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';

/** Everything the index draws from. */
export interface IndexReadModel {
  readonly connection: Connection;
  readonly status: SyncStatus;
  readonly data: IndexData;
  readonly pending: readonly PendingChange[];
  /** The companies of refused changes, as far as the local copy has them. */
  readonly refusedCompanies: readonly Company[];
  /** The key in use may not read what overviews are made of. */
  readonly isOverviewBarred: boolean;
}
