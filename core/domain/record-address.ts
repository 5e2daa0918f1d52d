import type { CompanyId, ContactId, DealId } from './ids.ts';
import type { Portal } from './portal.ts';

type PortalPages = Pick<Portal, 'id' | 'uiDomain'>;

/**
 * Address of a company's record in HubSpot. `interaction` opens the form of a new note or task there; where
 * HubSpot does not know the parameter, the record opens without it.
 */
export function recordAddress(
  portal: PortalPages,
  companyId: CompanyId,
  interaction?: 'note' | 'task',
): string {
  const record = `https://${portal.uiDomain}/contacts/${portal.id}/record/0-2/${companyId}`;
  return interaction ? `${record}?interaction=${interaction}` : record;
}

/** Address of HubSpot's own target accounts page. */
export const targetAccountsAddress = (portal: PortalPages): string =>
  `https://${portal.uiDomain}/target-accounts/${portal.id}`;

/** Address of a contact's record in HubSpot. */
export const contactAddress = (portal: PortalPages, contactId: ContactId): string =>
  `https://${portal.uiDomain}/contacts/${portal.id}/record/0-1/${contactId}`;

/** Address of a deal's record in HubSpot. */
export const dealAddress = (portal: PortalPages, dealId: DealId): string =>
  `https://${portal.uiDomain}/contacts/${portal.id}/record/0-3/${dealId}`;

/** Address of HubSpot's list of companies, where a new one is created. */
export const companiesAddress = (portal: PortalPages): string =>
  `https://${portal.uiDomain}/contacts/${portal.id}/objects/0-2/views/all/list`;
