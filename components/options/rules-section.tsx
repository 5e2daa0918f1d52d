import { useMessages } from '#components/locale/messages.ts';
import { SettingsSection } from './settings-section.tsx';
import styles from './rules-section.module.css';

/** The way to the rules, which have a page of their own. */
export function RulesSection() {
  const { rules } = useMessages();
  return (
    <SettingsSection title={rules.title} text={rules.intro}>
      <a class={styles.link} href="/rules.html">
        {rules.openPage}
      </a>
    </SettingsSection>
  );
}
