import { useState } from 'preact/hooks';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { SafeText } from './safe-text.tsx';
import styles from './expandable-text.module.css';

/** Text that fits three lines of the narrowest panel needs no button. */
const longerThan = 120;
const lineBreaksOver = 2;

/** A body of text, clamped to three lines until the person asks for more. */
export function ExpandableText({ text }: { readonly text: string }) {
  const { activities } = useMessages().overview;
  const [open, setOpen] = useState(false);
  const isLong = text.length > longerThan || text.split('\n').length > lineBreaksOver + 1;
  return (
    <div class={styles.text}>
      <p class={classNames(styles.body, isLong && !open && styles.clamped)}>
        <SafeText text={isLong && !open ? text.replaceAll(/\n\s*\n/g, '\n') : text} />
      </p>
      {isLong && (
        <LinkButton expanded={open} onClick={() => setOpen(!open)}>
          {open ? activities.showLess : activities.showMore}
        </LinkButton>
      )}
    </div>
  );
}
