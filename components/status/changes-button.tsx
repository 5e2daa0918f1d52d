import History from 'lucide/dist/esm/icons/clock-arrow-left.mjs';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Icon } from '#components/ui/icon.tsx';
import styles from './changes-button.module.css';

interface ChangesButtonProps {
  /** Changes that have not reached HubSpot. */
  readonly count: number;
  readonly onClick: () => void;
}

/** Opens the changes on their way and the last ones. */
export function ChangesButton({ count, onClick }: ChangesButtonProps) {
  const texts = useMessages().status.changes;
  const formats = useFormats();
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={texts.open(count)}
      title={texts.open(count)}
      onClick={onClick}
    >
      <Icon icon={History} />
      {count > 0 && <span class={styles.count}>{formats.number(count)}</span>}
    </button>
  );
}
