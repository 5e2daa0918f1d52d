import type { CompanyId } from './ids.ts';
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
