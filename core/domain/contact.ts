import type { CompanyId, ContactId, OwnerId } from './ids.ts';

/** HubSpot's `hs_buying_role` values. */
export const buyingRoles = [
  'DECISION_MAKER',
  'BUDGET_HOLDER',
  'CHAMPION',
  'EXECUTIVE_SPONSOR',
  'INFLUENCER',
  'BLOCKER',
  'END_USER',
  'LEGAL_AND_COMPLIANCE',
  'OTHER',
] as const;

export type BuyingRole = (typeof buyingRoles)[number];

/** A person associated with a company; *primary* there when `primaryCompanyId` is that company. */
export interface Contact {
  readonly id: ContactId;
  /** First and last name, else the email, else undefined. */
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly linkedinUrl: string | undefined;
  readonly jobTitle: string | undefined;
  /** `hs_buying_role`; a value HubSpot adds later is kept as it is. */
  readonly buyingRoles: readonly (BuyingRole | (string & {}))[];
  /** `associatedcompanyid`. */
  readonly primaryCompanyId: CompanyId | undefined;
  readonly ownerId: OwnerId | undefined;
  /** `hs_legal_basis` has a value. */
  readonly hasLegalBasis: boolean;
  /** `notes_last_contacted`. */
  readonly lastTouchAt: number | undefined;
  /** `hs_last_sales_activity_timestamp` and its kind. */
  readonly lastEngagementAt: number | undefined;
  readonly lastEngagementType: string | undefined;
  /** `hs_analytics_last_url`, `hs_analytics_num_page_views`, `hs_analytics_last_timestamp`. */
  readonly lastPageUrl: string | undefined;
  readonly pageViews: number;
  readonly lastSeenAt: number | undefined;
}
