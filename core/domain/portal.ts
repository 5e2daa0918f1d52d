import type { PipelineId, PortalId, StageId } from './ids.ts';

/** Account details of the connected HubSpot portal. */
export interface Portal {
  readonly id: PortalId;
  /** Host of HubSpot's pages for this portal, for example `app-eu1.hubspot.com`. */
  readonly uiDomain: string;
  /** ISO 4217 code of the company currency. */
  readonly currency: string;
  /** IANA time zone of the portal. */
  readonly timeZone: string;
}

/** One stage of a deal pipeline; `probability` 1 is won, 0 with `isClosed` is lost. */
export interface Stage {
  readonly id: StageId;
  readonly label: string;
  readonly order: number;
  readonly isClosed: boolean;
  readonly probability: number;
}

/** A deal pipeline with its stages in order. */
export interface Pipeline {
  readonly id: PipelineId;
  readonly label: string;
  readonly order: number;
  readonly stages: readonly Stage[];
}
