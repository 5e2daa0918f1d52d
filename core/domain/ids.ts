declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** HubSpot record ids: digits, kept as strings because they may pass 2^53. */
export type CompanyId = Branded<'CompanyId'>;
export type ContactId = Branded<'ContactId'>;
export type DealId = Branded<'DealId'>;
export type ActivityId = Branded<'ActivityId'>;
/** What `hubspot_owner_id` holds; not a user id. */
export type OwnerId = Branded<'OwnerId'>;
/** What `hs_created_by_user_id` holds; map it to an owner through the owner's `userId`. */
export type UserId = Branded<'UserId'>;
export type TeamId = Branded<'TeamId'>;
export type PipelineId = Branded<'PipelineId'>;
export type StageId = Branded<'StageId'>;
export type PortalId = Branded<'PortalId'>;

type AnyId =
  CompanyId | ContactId | DealId | ActivityId | OwnerId | UserId | TeamId | PipelineId | StageId | PortalId;

/** Brands a raw id. Call it only where an id enters: the HubSpot boundary, an address, a test. */
export const brandId = <Id extends AnyId>(raw: string | number): Id => String(raw) as Id;
