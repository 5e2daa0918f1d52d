import type * as z from 'zod/mini';
import { brandId } from '#core/domain/ids.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { accountDetails } from './envelopes.ts';

/** Account details. What HubSpot leaves out is what most portals have: US dollars, UTC, app.hubspot.com. */
export function mapPortal(raw: z.infer<typeof accountDetails>): Portal {
  return {
    id: brandId(raw.portalId),
    uiDomain: hubspotHost(raw.uiDomain),
    currency: /^[a-z]{3}$/i.test(raw.companyCurrency ?? '')
      ? String(raw.companyCurrency).toUpperCase()
      : 'USD',
    timeZone: knownZone(raw.timeZone),
  };
}

/** Links lead there with the person's own session: nothing but HubSpot will do. */
function hubspotHost(said: string | null | undefined): string {
  const host = said?.trim().toLowerCase() ?? '';
  return /^[a-z0-9-]+\.hubspot(qa)?\.com$/.test(host) ? host : 'app.hubspot.com';
}

function knownZone(said: string | null | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said || 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
