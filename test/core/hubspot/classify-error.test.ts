import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyError } from '#core/hubspot/classify-error.ts';
import type { Problem } from '#core/hubspot/classify-error.ts';

const now = Date.UTC(2026, 10, 23, 12);
const midnight = now + 5 * 3_600_000;

const classify = (status: number, body: unknown, headers: Record<string, string> = {}): Problem =>
  classifyError(
    { status, headers: new Headers(headers), text: typeof body === 'string' ? body : JSON.stringify(body) },
    now,
    midnight,
  );

const scopesMessage =
  "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.";

const cases: readonly [name: string, status: number, body: unknown, expected: Record<string, unknown>][] = [
  [
    'unknown key',
    401,
    {
      status: 'error',
      message: 'Authentication credentials not found.',
      correlationId: 'c',
      category: 'INVALID_AUTHENTICATION',
    },
    { kind: 'key-refused', message: 'Authentication credentials not found.' },
  ],
  ['401 without a body', 401, '', { kind: 'key-refused', message: 'HTTP 401' }],
  [
    'key that expired a minute ago',
    401,
    {
      message: 'The OAuth token used to make this call expired 75 second(s) ago.',
      category: 'EXPIRED_AUTHENTICATION',
      context: { 'expire time': ['2026-11-23T11:58:45.000Z'] },
    },
    { kind: 'key-expired' },
  ],
  [
    'truncated key: expired in 1970, in words',
    401,
    {
      message: 'The OAuth token used to make this call expired 20705 day(s) ago.',
      category: 'EXPIRED_AUTHENTICATION',
    },
    { kind: 'not-a-key' },
  ],
  [
    'truncated key: expired in 1970, in the context',
    401,
    {
      message: 'expired',
      category: 'EXPIRED_AUTHENTICATION',
      context: { 'expire time': ['1970-01-01T00:00:00Z'] },
    },
    { kind: 'not-a-key' },
  ],
  [
    'missing scope of a private app',
    403,
    {
      status: 'error',
      message: scopesMessage,
      category: 'MISSING_SCOPES',
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: ['crm.objects.deals.read', 'crm.objects.deals.write'] },
        },
      ],
      links: { scopes: 'https://developers.hubspot.com/scopes' },
    },
    {
      kind: 'missing-scopes',
      scopes: ['crm.objects.deals.read', 'crm.objects.deals.write'],
      message: `${scopesMessage} One or more of the following scopes are required.`,
    },
  ],
  [
    'missing scope named in the words only',
    403,
    {
      message:
        'You do not have permissions to view_schema object type ObjectTypeId{legacyObjectType=LEAD} in portal 1234567 (requires one of [leads-read])',
    },
    { kind: 'missing-scopes', scopes: ['leads-read'] },
  ],
  [
    'scope not open to the public',
    403,
    {
      message: "The scope needed for this API call isn't available for public use.",
      category: 'MISSING_SCOPES',
    },
    { kind: 'missing-scopes', scopes: [] },
  ],
  [
    'token without permissions',
    403,
    { message: 'This oauth-token (…) does not have proper permissions!' },
    { kind: 'missing-scopes' },
  ],
  [
    'private record',
    403,
    { message: 'This resource is private to its owner.' },
    { kind: 'forbidden', message: 'This resource is private to its owner.' },
  ],
  [
    'unknown record',
    404,
    {
      message: 'Object not found.  objectId are usually numeric.',
      context: { id: ['abc'] },
      category: 'OBJECT_NOT_FOUND',
    },
    { kind: 'not-found', message: 'Object not found.  objectId are usually numeric.' },
  ],
  [
    'validation error',
    400,
    {
      message: 'Property values were not valid: [{"isValid":false,"error":"PROPERTY_DOESNT_EXIST"}]',
      category: 'VALIDATION_ERROR',
    },
    { kind: 'refused', status: 400 },
  ],
  [
    'conflict',
    409,
    { message: 'Contact already exists. Existing ID: 512', category: 'CONFLICT' },
    { kind: 'refused', status: 409, message: 'Contact already exists. Existing ID: 512' },
  ],
  ['address too long', 414, '', { kind: 'refused', status: 414, message: 'HTTP 414' }],
  [
    'ten-secondly limit',
    429,
    {
      message: 'You have reached your ten_secondly_rolling limit.',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    },
    { kind: 'rate-limited', until: now + 10_000 },
  ],
  [
    'secondly limit of search',
    429,
    { message: 'You have reached your secondly limit.', category: 'RATE_LIMITS', policyName: 'SECONDLY' },
    { kind: 'rate-limited', until: now + 1_000 },
  ],
  [
    'daily limit',
    429,
    { message: 'You have reached your daily limit.', policyName: 'DAILY' },
    { kind: 'daily-limit', until: midnight },
  ],
  ['a limit that says nothing', 429, '', { kind: 'rate-limited', until: now + 10_000 }],
  ['locked', 423, { message: 'Locked' }, { kind: 'rate-limited', until: now + 2_000, message: 'Locked' }],
  ['moving to another data centre', 477, '', { kind: 'rate-limited', until: now + 3_600_000 }],
  ['server error in HTML', 502, '<html><h1>Bad Gateway</h1></html>', { kind: 'server', status: 502 }],
  ['time-out of the edge', 524, '', { kind: 'server', status: 524, message: 'HTTP 524' }],
  ['request time-out', 408, '', { kind: 'timeout' }],
  ['page of a proxy', 403, '<html>Blocked</html>', { kind: 'unreadable' }],
  ['not allowed method in HTML', 405, '  <!doctype html><p>no', { kind: 'unreadable' }],
];

describe('what an error answer means', () => {
  test.each(cases)('%s', (_, status, body, expected) => {
    expect(classify(status, body).failure).toMatchObject(expected);
  });

  test('only what may pass by itself is tried again', () => {
    const kinds = cases.map(([name, status, body]) => [name, classify(status, body).retry.kind] as const);
    const repeated = kinds.filter(([, kind]) => kind !== 'never').map(([name]) => name);
    expect(repeated).toEqual([
      'ten-secondly limit',
      'secondly limit of search',
      'a limit that says nothing',
      'locked',
      'server error in HTML',
      'time-out of the edge',
      'request time-out',
    ]);
  });

  test('Retry-After counts in seconds, or is a date', () => {
    expect(classify(429, {}, { 'retry-after': '7' })).toMatchObject({
      failure: { until: now + 7_000 },
      retry: { kind: 'wait', ms: 7_000, growing: false, wholeLane: true },
    });
    const date = new Date(now + 9_000).toUTCString();
    expect(classify(503, {}, { 'retry-after': date }).retry).toMatchObject({ kind: 'wait', ms: 9_000 });
    expect(classify(477, {}, { 'retry-after': '86400' }).failure).toMatchObject({ until: now + 86_400_000 });
  });

  test('any body of any status is some failure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 599 }),
        fc.oneof(fc.json(), fc.string(), fc.constant('{"errors":[null,{"context":{"x":1}}],"message":7}')),
        (status, body) => {
          expect(classify(status, body).failure.kind).toBeTypeOf('string');
        },
      ),
    );
  });
});
