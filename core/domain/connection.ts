import type { PortalId } from './ids.ts';

/** Where the data comes from. The key itself is never part of it. */
export type Connection =
  | { readonly kind: 'none' }
  | { readonly kind: 'sample'; readonly portalId: PortalId; readonly connectedAt: number }
  | { readonly kind: 'portal'; readonly portalId: PortalId; readonly connectedAt: number };
