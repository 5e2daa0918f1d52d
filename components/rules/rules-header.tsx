import type { ComponentChildren, RefObject } from 'preact';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Chip } from '#components/ui/chip.tsx';
import { Icon } from '#components/ui/icon.tsx';
import styles from './rules-page.module.css';

interface RulesHeaderProps {
  readonly isSample: boolean;
  /** Takes the focus where what had it is gone. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Buttons. */
  readonly children: ComponentChildren;
}

/** What page this is, the way back to the index, and what can be begun. */
export function RulesHeader({ isSample, heading, children }: RulesHeaderProps) {
  const { rules, status } = useMessages();
  return (
    <header class={styles.header}>
      <img class={styles.mark} src="/icon/48.png" alt="" width="24" height="24" />
      <h1 ref={heading} tabIndex={-1} class={styles.title}>
        {rules.title}
      </h1>
      {isSample && <Chip tone="warn">{status.sample}</Chip>}
      <div class={styles.end}>
        <a class={styles.back} href="/accounts.html">
          <Icon icon={ArrowLeft} size="sm" />
          {rules.back}
        </a>
        {children}
      </div>
    </header>
  );
}
