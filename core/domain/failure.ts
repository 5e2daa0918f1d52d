/**
 * Why something outside did not work: the closed family that travels from HubSpot's answer to the sentence on
 * screen. Plain data, so that it can be stored and sent between contexts. `message` holds HubSpot's own words.
 */
export type Failure =
  /** No key is stored. */
  | { readonly kind: 'no-key' }
  /** 401 INVALID_AUTHENTICATION: unknown or revoked key. */
  | { readonly kind: 'key-refused'; readonly message: string }
  /** 401 EXPIRED_AUTHENTICATION with an absurd age: truncated, or another kind of token. */
  | { readonly kind: 'not-a-key'; readonly message: string }
  /** 401 EXPIRED_AUTHENTICATION with a plausible age. */
  | { readonly kind: 'key-expired'; readonly message: string }
  /** 403: what the key lacks; empty where HubSpot does not say. */
  | { readonly kind: 'missing-scopes'; readonly scopes: readonly string[]; readonly message: string }
  /** 403 for another reason. */
  | { readonly kind: 'forbidden'; readonly message: string }
  /** The browser may not reach api.hubapi.com: its permission was not granted. */
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout' }
  /** 429 of a short window, 423, 477: `until` is epoch milliseconds. */
  | { readonly kind: 'rate-limited'; readonly until: number; readonly message: string }
  | { readonly kind: 'daily-limit'; readonly until: number; readonly message: string }
  | { readonly kind: 'server'; readonly status: number; readonly message: string }
  /** The answer is not HubSpot's JSON: HTML from a proxy, cut in the middle, another shape. */
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'not-found'; readonly message: string }
  /** 400, 409: HubSpot refuses what was sent. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  /** IndexedDB refused: full, blocked or broken. */
  | { readonly kind: 'storage'; readonly message: string }
  /** A fault of ours. */
  | { readonly kind: 'unexpected'; readonly message: string };

export type FailureKind = Failure['kind'];
