import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveCommands } from '#core/messaging/serve-commands.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { preferences } from '#core/platform/preferences.ts';
import { offerOverview } from './open-overview.ts';
import { createConnections, type Connections } from './connections.ts';
import { createSyncLoop } from './sync-loop.ts';
import { createWorkerCommands } from './worker-commands.ts';

// Everything is registered in the first turn: the browser wakes a dead worker only for listeners it saw then.
export default defineBackground({
  type: 'module',
  main() {
    const loop = createSyncLoop((): Connections => connections);
    const connections = createConnections(() => void loop.sync());
    serveCommands(createWorkerCommands(connections, loop), describeError);
    offerOverview();

    browser.alarms.onAlarm.addListener((alarm) => {
      void (alarm.name === 'sync' ? loop.sync() : loop.resume());
    });
    browser.runtime.onStartup.addListener(() => void loop.sync());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void loop.schedule();
      if (reason === 'install')
        void browser.tabs.create({ url: new URL('/welcome.html', location.origin).href });
    });
    preferences.gdpr.watch(() => void loop.sync());

    void loop.schedule();
    void loop.resume();
  },
});
