import HardDrive from 'lucide/dist/esm/icons/hard-drive.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import Target from 'lucide/dist/esm/icons/target.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import styles from './welcome-page.module.css';

/** What a person can do right after installing. */
export interface WelcomeVerbs {
  readonly openOptions: () => void;
  readonly exploreSample: () => void;
}

const icons = [Target, PanelRight, HardDrive] as const;

/** The first page after installing: what this does, and the two ways to start. */
export function WelcomePage({ verbs }: { readonly verbs: WelcomeVerbs }) {
  const { welcome, shell } = useMessages();
  return (
    <main class={styles.page}>
      <p class={styles.brand}>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {shell.productName}
      </p>
      <h1 class={styles.title}>{welcome.title}</h1>
      <ul class={styles.does}>
        {welcome.does.map((line, index) => (
          <li key={line} class={styles.line}>
            <span class={styles.icon}>
              <Icon icon={icons[index] ?? Target} />
            </span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <div class={styles.actions}>
        <Button kind="primary" onClick={verbs.openOptions}>
          {welcome.connect}
        </Button>
        <Button onClick={verbs.exploreSample}>{welcome.sample}</Button>
      </div>
      <p class={styles.pin}>
        <Icon icon={Pin} size="sm" />
        {welcome.pin}
      </p>
      <section class={styles.privacy} aria-label={welcome.privacyTitle}>
        <h2 class={styles.privacyTitle}>{welcome.privacyTitle}</h2>
        {welcome.privacy.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </main>
  );
}
