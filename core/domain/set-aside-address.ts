import type { Portal } from './portal.ts';
import type { SetAside } from './set-aside.ts';

/** Objects whose records have a page of their own in HubSpot, with their type ids. */
const typeIds: Readonly<Record<string, string>> = { contacts: '0-1', companies: '0-2', deals: '0-3' };

/** Address of the record in HubSpot that was set aside; undefined where it has no id or no page of its own. */
export function setAsideAddress(
  portal: Pick<Portal, 'id' | 'uiDomain'>,
  { objectType, recordId }: Pick<SetAside, 'objectType' | 'recordId'>,
): string | undefined {
  const typeId = Object.hasOwn(typeIds, objectType) ? typeIds[objectType] : undefined;
  if (typeId === undefined || recordId === undefined || !/^\d+$/.test(recordId)) return undefined;
  return `https://${portal.uiDomain}/contacts/${portal.id}/record/${typeId}/${recordId}`;
}
