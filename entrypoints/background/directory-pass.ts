import { describeError } from '#core/platform/describe-error.ts';
import { systemClock } from '#core/platform/clock.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readConnection } from '#core/storage/connection.ts';
import { hasDirectory } from '#core/storage/directory-database.ts';
import { readPortal } from '#core/storage/reference.ts';
import { forgetDirectory, stepDirectory } from '#core/sync/pull-directory.ts';
import type { Connections } from './connections.ts';

/** At most one of the five searches that the whole portal has a second, so that nobody else is kept waiting. */
const pauseMs = 1_000;

/**
 * Reads the directory as far as its budget goes, page by page with a pause between them, or deletes it where the
 * person turned it off. Of several calls one does the work; a call meanwhile makes it look again at the end.
 */
export function createDirectoryPass(
  connections: () => Connections,
  whileAwake: (work: () => Promise<unknown>) => Promise<void>,
): (isWell: boolean) => Promise<void> {
  let isRunning = false;
  let isAskedAgain = false;

  const step = (isWell: boolean) =>
    connections().withPortal(async ({ db, client }) => {
      const [connection, portal] = await Promise.all([readConnection(db), readPortal(db)]);
      if (connection.kind === 'none') return 'nothing';
      return stepDirectory({
        client,
        portalId: connection.portalId,
        timeZone: portal?.timeZone,
        now: () => Date.now(),
        isWell,
        describe: describeError,
        random: Math.random,
      });
    });

  const goOn = async (isWell: boolean) => {
    for (;;) {
      const taken = await step(isWell);
      if (taken === undefined || taken === 'nothing' || taken === 'rest') return;
      // Outside the portal's lock: whoever disconnects does not wait for it.
      if (taken === 'read') await systemClock.sleep(pauseMs);
    }
  };

  return async (isWell) => {
    isAskedAgain = isRunning;
    if (isRunning) return;
    isRunning = true;
    try {
      do {
        isAskedAgain = false;
        const isOff = (await preferences.directory.getValue()) === 'off';
        if (!isOff) await whileAwake(() => goOn(isWell));
        else if (await hasDirectory()) await whileAwake(forgetDirectory);
      } while (isAskedAgain);
    } finally {
      isRunning = false;
    }
  };
}
