import type { ChangesVerbs } from '#components/status/changes-dialog.tsx';
import { live } from '#core/live/live.ts';
import { readChanges } from '#core/read-models/read-changes.ts';
import type { Database } from '#core/storage/database.ts';

/** Reads the changes for as long as somebody looks at them. */
export const watchChanges =
  (database: () => Promise<Database>): ChangesVerbs['watchChanges'] =>
  (life) =>
    live(async () => readChanges(await database()), ['outbox', 'accounts'], life).value;
