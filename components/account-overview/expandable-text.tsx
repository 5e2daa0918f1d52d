import { useState } from 'preact/hooks';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { SafeText } from './safe-text.tsx';
import styles from './expandable-text.module.css';

/** Text that fits three lines of the narrowest panel needs no button. */
const longerThan = 120;
const lineBreaksOver = 2;
/** More than three lines of the widest panel hold: what is out of sight need not be looked through for links. */
const clampedLength = 600;

/** A body of text, clamped to three lines until the person asks for more. */
export function ExpandableText({ text }: { readonly text: string }) {
  const { activities } = useMessages().overview;
  const [open, setOpen] = useState(false);
  const isLong = text.length > longerThan || text.split('\n').length > lineBreaksOver + 1;
  return (
    <div class={styles.text}>
      <p class={classNames(styles.body, isLong && !open && styles.clamped)} dir="auto">
        <SafeText text={isLong && !open ? beginningOf(text) : text} />
      </p>
      {isLong && (
        <LinkButton expanded={open} onClick={() => setOpen(!open)}>
          {open ? activities.showLess : activities.showMore}
        </LinkButton>
      )}
    </div>
  );
}

/** Up to the end of a word: half an address would lead elsewhere. */
function beginningOf(text: string): string {
  if (text.length <= clampedLength) return text.replaceAll(blankLines, '\n');
  const end = text.slice(0, clampedLength).search(/\s\S*$/);
  return end <= 0 ? text : `${text.slice(0, end).replaceAll(blankLines, '\n')}…`;
}

const blankLines = /\n\s*\n/g;
