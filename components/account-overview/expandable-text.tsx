import { useState } from 'preact/hooks';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { SafeText } from './safe-text.tsx';
import styles from './expandable-text.module.css';

const linesShown = 3;
/** More than three lines of the widest panel hold: what is out of sight need not be looked through for links. */
const clampedLength = 600;

/** A body of text, clamped to three lines until the person asks for more. */
export function ExpandableText({ text }: { readonly text: string }) {
  const { activities } = useMessages().overview;
  const [open, setOpen] = useState(false);
  const isLong = linesOf(text) > linesShown;
  return (
    <div class={styles.text}>
      <p class={classNames(styles.body, isLong && !open && styles.clamped)} dir="auto">
        <SafeText text={isLong && !open ? beginningOf(text) : text} />
      </p>
      {(isLong || open) && (
        <LinkButton expanded={open} onClick={() => setOpen(!open)}>
          {open ? activities.showLess : activities.showMore}
        </LinkButton>
      )}
    </div>
  );
}

/** About as many lines as the text takes: measuring it would lay out the whole panel once more. */
function linesOf(text: string): number {
  const perLine = Math.max(30, Math.floor((window.innerWidth - besideText) / characterWidth));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** CSS pixels: the section's padding and what stands before the text, and a character of it on average. */
const besideText = 80;
const characterWidth = 6.3;

/** Up to the end of a word: half an address would lead elsewhere. */
function beginningOf(text: string): string {
  if (text.length <= clampedLength) return text.replaceAll(blankLines, '\n');
  const end = text.slice(0, clampedLength).search(/\s\S*$/);
  return end <= 0 ? text : `${text.slice(0, end).replaceAll(blankLines, '\n')}…`;
}

const blankLines = /\n\s*\n/g;
