import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { SettingsSection } from './settings-section.tsx';
import type { OptionsVerbs } from './options-verbs.ts';
import styles from './controls.module.css';

interface PanelSectionProps {
  /** The key that opens the panel as the browser has it; undefined where none is set. */
  readonly shortcut: string | undefined;
  readonly verbs: Pick<OptionsVerbs, 'changeShortcut'>;
}

/** The ways to open the account overview. */
export function PanelSection({ shortcut, verbs }: PanelSectionProps) {
  const texts = useMessages().options.panel;
  return (
    <SettingsSection title={texts.title} text={texts.text}>
      <div class={styles.setting}>
        <div>
          <h3 class={styles.name}>{texts.shortcut}</h3>
          <p class={styles.hint}>{texts.otherWays}</p>
          <p class={styles.state}>{shortcut === undefined ? texts.noKey : texts.key(shortcut)}</p>
        </div>
        <Button onClick={verbs.changeShortcut}>{texts.change}</Button>
      </div>
    </SettingsSection>
  );
}
