import type { ComponentChildren } from 'preact';
import styles from './inline-facts.module.css';

interface InlineFactsProps {
  readonly facts: readonly ComponentChildren[];
  /** Before the first fact, without a separator. */
  readonly lead?: ComponentChildren;
  /** `span` where a paragraph may not be, as in a button. */
  readonly as?: 'p' | 'span' | undefined;
}

/**
 * Facts in a row with a dot between them; a line breaks between facts before it breaks inside one, and no dot is left
 * at its edge.
 */
export const InlineFacts = ({ facts, lead, as: Element = 'p' }: InlineFactsProps) => (
  <Element class={styles.facts}>
    <span class={styles.line}>
      {lead && <span class={styles.lead}>{lead}</span>}
      {facts.map((fact, index) => (
        <span key={index} class={styles.fact}>
          <span class={styles.dot}>{index > 0 && ' · '}</span>
          {fact}
        </span>
      ))}
    </span>
  </Element>
);
