import { computed, signal } from '@preact/signals';
import { OptionsPage } from '#components/options/options-page.tsx';
import type { Connecting, OptionsModel } from '#components/options/options-model.ts';
import type { OptionsVerbs } from '#components/options/options-verbs.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import { askForHubSpot, askForTabs, mayFollowTabs, withdrawTabs } from '#core/platform/permissions.ts';
import { readDiagnostics } from '#core/read-models/read-diagnostics.ts';
import { minuteClock } from '../page/minute-clock.ts';
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

  const stored = live(
    async () => {
      const db = await database();
      const [diagnostics, choices, score] = await Promise.all([
        readDiagnostics(db),
        readPreferences(),
        readNamedScore(db),
      ]);
      return { ...diagnostics, preferences: choices, score };
    },
    ['accounts', 'overview', 'outbox', 'sync', 'connection', 'preferences', 'rules'],
    life,
  );
  const model = computed((): OptionsModel | undefined => {
    const current = stored.value.value;
    return current && { ...current, connecting: connecting.value, tabsAllowed: tabsAllowed.value };
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
    allowTabs: () => void askForTabs().then(checkTabs),
    withdrawTabs: () => void withdrawTabs().then(checkTabs),
    syncNow: () => void commands.syncNow({}),
    ...scoreVerbs(database, commands),
    copyText: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  };
  return <OptionsPage model={model} verbs={verbs} now={minuteClock(life)} />;
}
