import type { Failure } from '#core/domain/failure.ts';
import { contextTexts, readErrorEnvelope } from './error-envelope.ts';
import type { ErrorEnvelope } from './error-envelope.ts';
import type { RetryRule } from './retry-delay.ts';

/** A request that did not work, and whether trying again makes sense. */
export interface Problem {
  readonly failure: Failure;
  readonly retry: RetryRule;
}

export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body; the key must be scrubbed from it already. */
  readonly text: string;
}

const never: RetryRule = { kind: 'never' };
const dayMs = 86_400_000;
const absurdAgeDays = 3_650;

/**
 * What an answer outside 2xx means: by status, then category, then HubSpot's words. Tolerant of every field
 * missing. `dailyReset` is when the daily limit starts afresh. Times are epoch milliseconds.
 */
export function classifyError(answer: ErrorAnswer, now: number, dailyReset: number): Problem {
  const { status, headers, text } = answer;
  const envelope = readErrorEnvelope(text);
  const message = describe(envelope, answer);
  const told = retryAfterMs(headers, now);

  if (status === 429) return limitReached(envelope, message, now, dailyReset, told);
  if (status === 423) return waiting(message, now, Math.max(2_000, told ?? 0), false);
  if (status === 477) {
    const until = now + (told ?? 3_600_000);
    return { failure: { kind: 'rate-limited', until, message }, retry: never };
  }
  if (status === 408) return { failure: { kind: 'timeout' }, retry: { kind: 'backoff' } };
  if (status >= 500) {
    const retry: RetryRule =
      told === undefined ? { kind: 'backoff' } : { kind: 'wait', ms: told, growing: false, wholeLane: false };
    return { failure: { kind: 'server', status, message }, retry };
  }
  // HubSpot answers these in JSON; a page says that something in between answered.
  if (!envelope && text.trimStart().startsWith('<')) {
    return { failure: { kind: 'unreadable', message }, retry: never };
  }
  return { failure: refusal(status, envelope, message, now), retry: never };
}

function refusal(status: number, envelope: ErrorEnvelope | undefined, message: string, now: number): Failure {
  if (status === 401) return { kind: keyTrouble(envelope, now), message };
  if (status === 403) return forbidden(envelope, message);
  if (status === 404) return { kind: 'not-found', message };
  return { kind: 'refused', status, message };
}

function limitReached(
  envelope: ErrorEnvelope | undefined,
  message: string,
  now: number,
  dailyReset: number,
  told: number | undefined,
): Problem {
  const policy = `${envelope?.policyName ?? ''} ${envelope?.message ?? ''}`.toLowerCase();
  if (policy.includes('daily')) {
    return { failure: { kind: 'daily-limit', until: dailyReset, message }, retry: never };
  }
  if (told !== undefined) return waiting(message, now, told, true);
  const ms = policy.includes('secondly') && !policy.includes('ten_secondly') ? 1_000 : 10_000;
  return {
    failure: { kind: 'rate-limited', until: now + ms, message },
    retry: { kind: 'wait', ms, growing: true, wholeLane: true },
  };
}

const waiting = (message: string, now: number, ms: number, wholeLane: boolean): Problem => ({
  failure: { kind: 'rate-limited', until: now + ms, message },
  retry: { kind: 'wait', ms, growing: false, wholeLane },
});

/** A truncated key, or a token of another kind, is answered as expired tens of years ago. */
function keyTrouble(envelope: ErrorEnvelope | undefined, now: number) {
  const words = envelope?.message ?? '';
  if (envelope?.category !== 'EXPIRED_AUTHENTICATION' && !/\bexpired\b/i.test(words)) return 'key-refused';
  const days = Number(/expired (\d+) day/i.exec(words)?.[1] ?? 0);
  const expiredAt = envelope ? Date.parse(contextTexts(envelope, 'expire time')[0] ?? '') : Number.NaN;
  const isAbsurd = days > absurdAgeDays || now - expiredAt > absurdAgeDays * dayMs;
  return isAbsurd ? 'not-a-key' : 'key-expired';
}

function forbidden(envelope: ErrorEnvelope | undefined, message: string): Failure {
  const words = envelope?.message ?? '';
  const listed = envelope
    ? [...contextTexts(envelope, 'requiredGranularScopes'), ...contextTexts(envelope, 'requiredScopes')]
    : [];
  const named = /requires (?:one|all) of \[([^\]]*)\]/i.exec(words)?.[1] ?? '';
  const scopes = [...listed, ...named.split(',').map((scope) => scope.trim())].filter(Boolean);
  const isScope =
    scopes.length > 0 ||
    envelope?.category === 'MISSING_SCOPES' ||
    /\bscopes?\b|does not have proper permissions/i.test(words);
  return isScope
    ? { kind: 'missing-scopes', scopes: [...new Set(scopes)], message }
    : { kind: 'forbidden', message };
}

/** `Retry-After` in milliseconds from now: seconds, or a date. */
function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

const longestMessage = 600;

/** HubSpot's own words, with those of its first detail where they add something; else what little there is. */
function describe(envelope: ErrorEnvelope | undefined, { status, text }: ErrorAnswer): string {
  const detail = envelope?.errors?.find((error) => error.message)?.message;
  const words = [envelope?.message, detail === envelope?.message ? undefined : detail]
    .filter(Boolean)
    .join(' ');
  if (words) return words.slice(0, longestMessage);
  return text.trim() === '' || envelope ? `HTTP ${status}` : `HTTP ${status}: ${excerpt(text)}`;
}

/** The beginning of a text that is not what was expected, on one line. */
export const excerpt = (text: string): string => text.slice(0, 120).replace(/\s+/g, ' ').trim();
