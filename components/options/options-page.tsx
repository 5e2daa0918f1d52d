import type { ReadonlySignal } from '@preact/signals';
import { useMessages } from '#components/locale/messages.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { DataSection } from './data-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { PanelSection } from './panel-section.tsx';
import { PersonSection } from './person-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ProspectsSection } from './prospects-section.tsx';
import { RulesSection } from './rules-section.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsVerbs } from './options-verbs.ts';
import styles from './options-page.module.css';

interface OptionsPageProps {
  /** Undefined while the local copy is being opened. */
  readonly model: ReadonlySignal<OptionsModel | undefined>;
  readonly verbs: OptionsVerbs;
  /** The present, epoch milliseconds: it ages what is on screen. */
  readonly now: ReadonlySignal<number>;
}

/** Settings: connection, person, privacy, appearance, data and diagnostics. */
export function OptionsPage({ model, verbs, now }: OptionsPageProps) {
  const { options } = useMessages();
  const current = model.value;
  return (
    <main class={styles.page} aria-busy={current === undefined ? true : undefined}>
      <header class={styles.header}>
        <img class={styles.mark} src="/icon/48.png" alt="" width="28" height="28" />
        <h1 class={styles.title}>{options.title}</h1>
      </header>
      {current === undefined ? (
        <Skeleton shape="block" />
      ) : (
        <Sections model={current} verbs={verbs} now={now.value} />
      )}
    </main>
  );
}

interface SectionsProps {
  readonly model: OptionsModel;
  readonly verbs: OptionsVerbs;
  readonly now: number;
}

function Sections({ model, verbs, now }: SectionsProps) {
  const { preferences } = model;
  const isConnected = model.connection.kind !== 'none';
  return (
    <>
      <ConnectionSection model={model} verbs={verbs} now={now} />
      {isConnected && (
        <PersonSection
          owners={model.owners}
          ownerId={preferences.ownerId}
          onChange={(ownerId) => verbs.setPreferences({ ownerId })}
        />
      )}
      <PrivacySection gdpr={preferences.gdpr} tabsAllowed={model.tabsAllowed} verbs={verbs} />
      {isConnected && <ProspectsSection score={model.score} verbs={verbs} now={now} />}
      <PanelSection shortcut={model.shortcut} verbs={verbs} />
      {isConnected && <RulesSection />}
      <AppearanceSection preferences={preferences} onChange={verbs.setPreferences} />
      {isConnected && <DataSection model={model} verbs={verbs} now={now} />}
      <DiagnosticsSection model={model} verbs={verbs} now={now} />
    </>
  );
}
