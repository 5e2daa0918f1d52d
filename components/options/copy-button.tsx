import { useState } from 'preact/hooks';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly label: string;
  /** Accessible name where the label alone does not tell it from its neighbours; begins with the label. */
  readonly name?: string | undefined;
  readonly text: () => string;
  readonly copyText: (text: string) => Promise<boolean>;
}

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ label, name, text, copyText }: CopyButtonProps) {
  const texts = useMessages().options.diagnostics;
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>(undefined);
  const copy = async () => setOutcome((await copyText(text())) ? 'copied' : 'failed');
  return (
    <span class={styles.copy}>
      <span role="log" class={styles.outcome}>
        {outcome === 'copied' && texts.copied}
        {outcome === 'failed' && texts.copyFailed}
      </span>
      <Button size="sm" icon={outcome === 'copied' ? Check : Copy} label={name} onClick={() => void copy()}>
        {label}
      </Button>
    </span>
  );
}
