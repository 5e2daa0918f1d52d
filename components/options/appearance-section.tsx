import { useMessages } from '#components/locale/messages.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { SettingsSection } from './settings-section.tsx';
import type { Preferences } from './options-model.ts';
import styles from './controls.module.css';

interface AppearanceSectionProps {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
}

/** Language, colours, and the toolbar button. */
export function AppearanceSection({ preferences, onChange }: AppearanceSectionProps) {
  const texts = useMessages().options.appearance;
  return (
    <SettingsSection title={texts.title} text={texts.text}>
      <div class={styles.pair}>
        <SelectField
          label={texts.language}
          value={preferences.language}
          options={[
            { value: 'auto', label: texts.languageAuto },
            { value: 'en', label: texts.english },
            { value: 'pl', label: texts.polish },
          ]}
          onChange={(language) => onChange({ language })}
        />
        <SelectField
          label={texts.theme}
          value={preferences.theme}
          options={[
            { value: 'auto', label: texts.themeAuto },
            { value: 'light', label: texts.light },
            { value: 'dark', label: texts.dark },
          ]}
          onChange={(theme) => onChange({ theme })}
        />
      </div>
      <Checkbox
        label={texts.badge}
        hint={texts.badgeHint}
        checked={preferences.badge}
        onChange={(badge) => onChange({ badge })}
      />
    </SettingsSection>
  );
}
