import type { Send } from './send-request.ts';

/** What every operation on HubSpot needs. */
export interface Api {
  readonly send: Send;
  /** Epoch milliseconds. */
  now(): number;
  /** ISO 4217 code of the portal's company currency. */
  companyCurrency(): Promise<string>;
}
