import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveCommands } from '#core/messaging/serve-commands.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { unattended } from '#core/platform/log.ts';
import { preferences } from '#core/platform/preferences.ts';
import { createConnections, type Connections } from './connections.ts';
import { offerOverview } from './open-overview.ts';
import { createSyncLoop } from './sync-loop.ts';
import { keepToolbarBadge } from './toolbar-badge.ts';
import { createWorkerCommands } from './worker-commands.ts';

// Everything is registered in the first turn: the browser wakes a dead worker only for listeners it saw then.
// In one file of its own, since a module waits for each of its parts.
export default defineBackground({
  main() {
    const loop = createSyncLoop((): Connections => connections);
    const connections = createConnections(() => unattended('First sync', loop.sync()));
    serveCommands(createWorkerCommands(connections, loop), describeError);

    browser.alarms.onAlarm.addListener(({ name }) => {
      unattended(`Alarm ${name}`, name === 'sync' ? loop.tick() : loop.resume());
    });
    browser.runtime.onStartup.addListener(() => unattended('Start of the browser', loop.tick()));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason !== 'install') return;
      const url = new URL('/welcome.html', location.origin).href;
      unattended('Welcome', browser.tabs.create({ url }));
    });
    browser.permissions.onAdded.addListener(({ origins }) => {
      if (origins && origins.length > 0) unattended('Sync with a new permission', loop.sync());
    });
    addEventListener('online', () => unattended('Back online', loop.sync()));
    keepToolbarBadge(() => connections.database());
    preferences.directory.watch(() => unattended('Directory setting', loop.readDirectory()));
    offerOverview(() => connections.database());
    preferences.prospectScore.watch(() => unattended('Candidates for another score', loop.look()));
    preferences.gdpr.watch(() => unattended('Sync for the privacy setting', loop.sync()));

    // Browsers may drop alarms with an update or a restart; so they are looked after whenever the worker starts.
    unattended('Scheduling', loop.schedule());
    unattended('Going on', loop.resume());
  },
});
