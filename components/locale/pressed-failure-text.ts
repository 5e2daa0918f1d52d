import type { Failure } from '#core/domain/failure.ts';
import { failureText, type FailureText } from './failure-text.ts';
import type { Messages } from './en.ts';

/**
 * A failure of what is done only when a person presses a button: nothing tries again by itself, so neither does the
 * text say so. What needs a person is said as everywhere. `now` is epoch milliseconds.
 */
export function pressedFailureText(failure: Failure, messages: Messages, now: number): FailureText {
  const { failures: texts } = messages;
  const text = failureText(failure, messages, now);
  switch (failure.kind) {
    case 'offline':
      return { ...text, whatToDo: texts.pressed.online };
    case 'rate-limited':
      return { ...text, sentence: texts['rate-limited'].sentence, whatToDo: texts.pressed.later };
    case 'daily-limit':
      // More than a moment: whoever uses the requests up can be found meanwhile.
      return { ...text, sentence: texts['daily-limit'].sentence };
    case 'timeout':
    case 'server':
      return { ...text, whatToDo: texts.pressed.later };
    default:
      return text;
  }
}
