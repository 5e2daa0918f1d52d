/** Where HubSpot's API answers, for every portal in every region. */
export const apiOrigin = 'https://api.hubapi.com';

/** HubSpot's dated API version. Each is supported for 18 months; this is the one place to move on. */
const apiVersion = '2026-09';

/** Object types as HubSpot's paths name them. */
export type ObjectType =
  'companies' | 'contacts' | 'deals' | 'calls' | 'emails' | 'meetings' | 'notes' | 'tasks' | 'communications';

const objects = (type: ObjectType) => `/crm/objects/${apiVersion}/${type}`;

export const paths = {
  create: (type: ObjectType) => objects(type),
  record: (type: ObjectType, id: string) => `${objects(type)}/${encodeURIComponent(id)}`,
  search: (type: ObjectType) => `${objects(type)}/search`,
  batchRead: (type: ObjectType) => `${objects(type)}/batch/read`,
  batchUpdate: (type: ObjectType) => `${objects(type)}/batch/update`,
  associations: (from: ObjectType, to: ObjectType) =>
    `/crm/associations/${apiVersion}/${from}/${to}/batch/read`,
  owners: `/crm/owners/${apiVersion}`,
  dealPipelines: `/crm/pipelines/${apiVersion}/deals`,
  properties: (type: ObjectType) => `/crm/properties/${apiVersion}/${type}`,
  accountDetails: `/account-info/${apiVersion}/details`,
  eventOccurrences: `/events/event-occurrences/${apiVersion}`,
  /** What a key may do is told by this path only: HubSpot has no dated twin of it. */
  tokenInfo: '/oauth/v2/private-apps/get/access-token-info',
} as const;
