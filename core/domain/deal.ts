import type { CompanyId, DealId, OwnerId, PipelineId, StageId } from './ids.ts';

/** A HubSpot deal. Open while its stage is neither closed won nor closed lost. */
export interface Deal {
  readonly id: DealId;
  readonly name: string | undefined;
  /** `amount`, in `currency`. */
  readonly amount: number | undefined;
  /** `deal_currency_code` (ISO 4217); undefined means company currency. */
  readonly currency: string | undefined;
  /** `amount_in_home_currency`, else `amount` where the deal has no foreign currency; company currency. */
  readonly value: number | undefined;
  readonly pipelineId: PipelineId | undefined;
  readonly stageId: StageId | undefined;
  /** `hs_is_closed`. */
  readonly isClosed: boolean;
  /** `hs_is_closed_won`. */
  readonly isWon: boolean;
  /** `closedate`, epoch milliseconds. */
  readonly closeAt: number | undefined;
  readonly ownerId: OwnerId | undefined;
  /** `hs_next_step`. */
  readonly nextStep: string | undefined;
  readonly companyIds: readonly CompanyId[];
  readonly modifiedAt: number;
}
