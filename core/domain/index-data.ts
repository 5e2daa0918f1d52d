import type { Company } from './company.ts';
import type { CompanyId, DealId } from './ids.ts';
import type { Owner } from './owner.ts';
import type { Portal } from './portal.ts';

/** An open deal as the *Open deal value* metric needs it. `value` is in company currency, 0 where HubSpot has none. */
export interface OpenDeal {
  readonly id: DealId;
  readonly value: number;
  readonly companyIds: readonly CompanyId[];
}

/** Everything that the index is computed from: target accounts (pending changes overlaid), their open deals, who owns them. */
export interface IndexData {
  readonly accounts: readonly Company[];
  readonly openDeals: readonly OpenDeal[];
  readonly owners: readonly Owner[];
  readonly portal: Portal | undefined;
  /** The GDPR setting under which engagement is shown. */
  readonly gdpr: boolean;
}
