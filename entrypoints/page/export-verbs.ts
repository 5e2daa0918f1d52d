import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import { writeViewLink } from '#core/domain/view-link.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { exportEverything } from '#core/read-models/export-everything.ts';
import type { Database } from '#core/storage/database.ts';
import { saveFile } from './save-file.ts';

/** The verbs that take the index elsewhere: files, and a link to the full page with the choice in it. */
export const exportVerbs = (
  database: () => Promise<Database>,
  choice: () => ViewChoice,
): Pick<IndexVerbs, 'saveFile' | 'exportEverything' | 'copyLink'> => ({
  saveFile: ({ name, mediaType, text }) => saveFile(name, [text], mediaType),
  exportEverything: async (name) => {
    try {
      const pieces: Blob[] = [];
      // A blob at a time, because the browser keeps blobs outside the page's memory.
      for await (const piece of exportEverything(await database(), Date.now()))
        pieces.push(new Blob([piece]));
      saveFile(name, pieces, 'application/jsonl');
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, failure: describeError(error) };
    }
  },
  copyLink: async () => {
    const address = new URL('/accounts.html', location.origin);
    address.hash = writeViewLink({ pane: 'accounts', choice: choice() });
    try {
      await navigator.clipboard.writeText(address.href);
      return true;
    } catch {
      // The page has lost the focus, or a policy forbids it: whoever asked is told.
      return false;
    }
  },
});
