import CircleMinus from 'lucide/dist/esm/icons/circle-minus.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import styles from './bulk-bar.module.css';

interface BulkBarProps {
  /** How many accounts are ticked, and how many there are to tick. */
  readonly chosen: number;
  readonly offered: number;
  readonly onChooseAll: () => void;
  readonly onClear: () => void;
  readonly onExport: () => void;
  /** Asks first. */
  readonly onRemove: () => void;
  /** The bar goes while the focus is in it: somebody has to take it. */
  readonly onLeave: () => void;
}

/** What can be done with the ticked accounts; how many they are is said whenever that changes. */
export function BulkBar(props: BulkBarProps) {
  const texts = useMessages().fullPage.selection;
  const { chosen } = props;
  return (
    <div class={styles.place}>
      <p class="visually-hidden" aria-live="polite">
        {chosen === 0 ? '' : texts.count(chosen)}
      </p>
      {chosen > 0 && <Bar {...props} />}
    </div>
  );
}

function Bar({ chosen, offered, onChooseAll, onClear, onExport, onRemove, onLeave }: BulkBarProps) {
  const { fullPage } = useMessages();
  const formats = useFormats();
  const texts = fullPage.selection;
  const bar = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement)) leave.current();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms
    <div ref={bar} class={styles.bar} role="group" aria-label={texts.label}>
      <span class={styles.count}>{texts.count(chosen)}</span>
      {chosen < offered && (
        <LinkButton onClick={onChooseAll}>{texts.all(formats.number(offered))}</LinkButton>
      )}
      <div class={styles.actions}>
        <Button icon={Download} onClick={onExport}>
          {fullPage.export.selected(formats.number(chosen))}
        </Button>
        <Button kind="danger" icon={CircleMinus} onClick={onRemove}>
          {texts.remove(chosen)}
        </Button>
        <IconButton label={texts.clear} icon={X} onClick={onClear} />
      </div>
    </div>
  );
}
