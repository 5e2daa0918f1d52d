import { computed, signal } from '@preact/signals';
import { OptionsPage } from '#components/options/options-page.tsx';
import type { Connecting, OptionsModel } from '#components/options/options-model.ts';
import type { OptionsVerbs } from '#components/options/options-verbs.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import {
  askForHubSpot,
  askForTabs,
  mayFollowTabs,
  watchPermissions,
  withdrawTabs,
} from '#core/platform/permissions.ts';
import { readShortcut } from '#core/platform/shortcut.ts';
import { readDiagnostics } from '#core/read-models/read-diagnostics.ts';
import { copyText } from '../page/copy-text.ts';
import { readDirectoryStatus } from '#core/read-models/read-directory-status.ts';
import { minuteClock } from '../page/minute-clock.ts';
import { openTab } from '../page/open-tab.ts';
import { pageDatabase } from '../page/page-database.ts';
import { readNamedScore, scoreVerbs } from '../page/page-suggestions.ts';
import { readPreferences, writePreferences } from '../page/preference-values.ts';
import type { PageContext } from '../page/start-page.tsx';

/** Connection, person, privacy, appearance, data and diagnostics. */
export function composeOptions({ life }: PageContext) {
  const database = pageDatabase();
  const commands = workerCommands();
  const connecting = signal<Connecting>({ state: 'idle' });
  const tabsAllowed = signal(false);
  const checkTabs = async () => {
    tabsAllowed.value = await mayFollowTabs();
  };
  void checkTabs();
  watchPermissions(() => void checkTabs(), life);
  const shortcut = signal<string | undefined>(undefined);
  const checkShortcut = () => void readShortcut().then((key) => (shortcut.value = key));
  checkShortcut();
  // The person comes back from the browser's page for keys.
  addEventListener('focus', checkShortcut, { signal: life });

  const stored = live(
    async () => {
      const db = await database();
      const [diagnostics, directory, choices, score] = await Promise.all([
        readDiagnostics(db),
        readDirectoryStatus(db, Date.now()),
        readPreferences(),
        readNamedScore(db),
      ]);
      return { ...diagnostics, directory, preferences: choices, score };
    },
    ['accounts', 'overview', 'outbox', 'sync', 'connection', 'preferences', 'rules', 'directory'],
    life,
  );
  const model = computed((): OptionsModel | undefined => {
    const current = stored.value.value;
    return (
      current && {
        ...current,
        connecting: connecting.value,
        tabsAllowed: tabsAllowed.value,
        shortcut: shortcut.value,
      }
    );
  });

  const connect = async (key: string) => {
    // Asked before anything is awaited: the browser shows its question only inside the click.
    const mayReach = askForHubSpot();
    connecting.value = { state: 'checking' };
    if (!(await mayReach)) {
      connecting.value = { state: 'refused', failure: { kind: 'no-permission' } };
      return;
    }
    const outcome = await commands.connect({ key });
    connecting.value = outcome.ok ? { state: 'idle' } : { state: 'refused', failure: outcome.failure };
  };

  const reset = () => {
    connecting.value = { state: 'idle' };
  };
  const verbs: OptionsVerbs = {
    connect: (key) => void connect(key),
    exploreSample: () => void commands.exploreSample({}).then(reset),
    disconnect: () => void commands.disconnect({}).then(reset),
    setPreferences: (change) => void writePreferences(change),
    allowTabs: () => void askForTabs(),
    withdrawTabs: () => void withdrawTabs(),
    changeShortcut: () => openTab('chrome://extensions/shortcuts'),
    syncNow: () => void commands.syncNow({ isAsked: true }),
    ...scoreVerbs(database, commands),
    copyText,
  };
  return <OptionsPage model={model} verbs={verbs} now={minuteClock(life)} />;
}
