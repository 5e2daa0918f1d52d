import type { DirectoryStatus } from '#core/read-models/read-directory-status.ts';
import type { Messages } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import type { Formats } from '#components/locale/format.ts';

/** What reading the directory is doing, with the reason where it is not going on. `now` is epoch milliseconds. */
export function directoryStateText(
  { state, isOfChanges }: DirectoryStatus,
  messages: Messages,
  formats: Formats,
  now: number,
): string {
  const texts = messages.options.directory;
  switch (state.kind) {
    case 'off':
      return '';
    case 'reading':
      return isOfChanges ? texts.readingChanges : texts.reading;
    case 'waiting': {
      const until = formats.dateTime(state.until);
      if (!state.reason) return texts.waitingForBudget(until);
      return `${failureText(state.reason, messages, now).sentence} ${texts.tryingAgain(until)}`;
    }
    case 'failed': {
      const { sentence, whatToDo } = failureText(state.reason, messages, now);
      return [sentence, whatToDo, texts.tryingAgain(formats.dateTime(state.until))].filter(Boolean).join(' ');
    }
    case 'complete':
      return texts.complete(formats.dateTime(state.nextAt));
  }
}
