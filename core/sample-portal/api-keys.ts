import { ApiError } from './api-error.ts';

export interface ApiKey {
  readonly scopes: readonly string[] | 'all';
  /** Epoch milliseconds; from then on the key is refused as expired. */
  readonly expiresAt?: number;
}

const daysSinceEpoch = (now: number): number => Math.floor(now / 86_400_000);

const expired = (since: string, at: number): ApiError =>
  new ApiError(401, `The OAuth token used to make this call expired ${since} ago.`, {
    category: 'EXPIRED_AUTHENTICATION',
    context: { 'expire time': [new Date(at).toISOString()] },
  });

/**
 * The key a request comes with. Throws HubSpot's 401: unknown, expired, or of another kind (HubSpot takes what it
 * cannot decode for a token that expired in 1970).
 */
export function authenticate(
  keys: ReadonlyMap<string, ApiKey>,
  authorization: string | null,
  now: number,
): { readonly token: string; readonly key: ApiKey } {
  const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
  const key = token === undefined ? undefined : keys.get(token);
  if (token !== undefined && key !== undefined) {
    if (key.expiresAt === undefined || key.expiresAt > now) return { token, key };
    throw expired(`${Math.floor((now - key.expiresAt) / 1000)} second(s)`, key.expiresAt);
  }
  if (token !== undefined && !/^pat-(na|eu)\d-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(token)) {
    throw expired(`${daysSinceEpoch(now)} day(s)`, 0);
  }
  throw new ApiError(
    401,
    'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    { category: 'INVALID_AUTHENTICATION' },
  );
}

/** Every scope this portal asks for somewhere: what a key with `'all'` holds. */
const allScopes: readonly string[] = [
  'oauth',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.deals.read',
  'crm.objects.deals.write',
  'crm.objects.owners.read',
  'sales-email-read',
  'settings.users.read',
  'settings.users.teams.read',
  'automation.sequences.read',
];

export const scopesOf = (key: ApiKey): readonly string[] => (key.scopes === 'all' ? allScopes : key.scopes);
