import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { SettingsSection } from './settings-section.tsx';
import type { OptionsVerbs } from './options-verbs.ts';
import styles from './controls.module.css';

interface PrivacySectionProps {
  readonly gdpr: boolean;
  readonly tabsAllowed: boolean;
  readonly verbs: OptionsVerbs;
}

/** What may be counted, and what the panel may see. */
export function PrivacySection({ gdpr, tabsAllowed, verbs }: PrivacySectionProps) {
  const texts = useMessages().options.privacy;
  return (
    <SettingsSection title={texts.title} text={texts.text}>
      <Checkbox
        label={texts.gdpr}
        hint={texts.gdprHint}
        checked={gdpr}
        onChange={(checked) => verbs.setPreferences({ gdpr: checked })}
      />
      <div class={classNames(styles.setting, styles.divided)}>
        <div>
          <h3 class={styles.name}>{texts.tabs}</h3>
          <p class={styles.hint}>{texts.tabsText}</p>
          <p class={styles.state}>{tabsAllowed ? texts.tabsOn : texts.tabsOff}</p>
        </div>
        {tabsAllowed ? (
          <Button onClick={verbs.withdrawTabs}>{texts.withdraw}</Button>
        ) : (
          <Button onClick={verbs.allowTabs}>{texts.allow}</Button>
        )}
      </div>
    </SettingsSection>
  );
}
