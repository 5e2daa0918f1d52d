import type { Failure } from '#core/domain/failure.ts';
import type { Messages } from './en.ts';
import { formatsFor } from './format.ts';

/** A failure in words. `hubSpotSays` is HubSpot's own message, ready to show. */
export interface FailureText {
  readonly sentence: string;
  readonly whatToDo: string;
  readonly hubSpotSays: string | undefined;
}

/** What happened, what to do about it and HubSpot's own words. `now` is epoch milliseconds. */
export function failureText(failure: Failure, messages: Messages, now: number): FailureText {
  const texts = messages.failures;
  return {
    sentence: sentenceOf(failure, messages, now),
    whatToDo: texts[failure.kind].whatToDo,
    hubSpotSays: quoted(failure) ? texts.hubSpotSays(quoted(failure)) : undefined,
  };
}

function sentenceOf(failure: Failure, messages: Messages, now: number): string {
  const texts = messages.failures;
  const formats = formatsFor(messages.locale);
  switch (failure.kind) {
    case 'missing-scopes':
      return failure.scopes.length > 0
        ? texts['missing-scopes'].sentenceNaming(failure.scopes.join(', '))
        : texts['missing-scopes'].sentence;
    case 'rate-limited':
    case 'daily-limit':
      return failure.until > now
        ? texts[failure.kind].sentenceUntil(formats.relative(failure.until, now))
        : texts[failure.kind].sentence;
    case 'server':
      return texts.server.sentenceStatus(String(failure.status));
    default:
      return texts[failure.kind].sentence;
  }
}

/** Messages of ours (storage, our faults, unreadable answers) are for diagnostics, not HubSpot's words. */
function quoted(failure: Failure): string {
  switch (failure.kind) {
    case 'key-refused':
    case 'forbidden':
    case 'refused':
    case 'missing-scopes':
    case 'server':
      return failure.message.trim();
    default:
      return '';
  }
}
