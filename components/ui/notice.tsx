import type { ComponentChildren } from 'preact';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import Info from 'lucide/dist/esm/icons/info.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  readonly kind: 'info' | 'good' | 'warn' | 'bad';
  /** What is the case, in a sentence. */
  readonly children: ComponentChildren;
  /** What to do about it. */
  readonly nextStep?: ComponentChildren;
  /** Buttons. */
  readonly actions?: ComponentChildren;
  /** Read out at once when it appears. */
  readonly announce?: boolean | undefined;
}

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

/** A message in its place, with what to do next. */
export function Notice({ kind, children, nextStep, actions, announce }: NoticeProps) {
  return (
    <div class={classNames(styles.notice, styles[kind])} role={announce ? 'alert' : undefined}>
      <Icon icon={icons[kind]} class={styles.icon} />
      <div class={styles.text}>
        <p class={styles.sentence}>{children}</p>
        {nextStep && <p class={styles.nextStep}>{nextStep}</p>}
      </div>
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
