import type { ComponentChildren } from 'preact';
import styles from './facts.module.css';

interface FactsProps {
  readonly facts: readonly { readonly label: string; readonly value: ComponentChildren }[];
}

/** Names with their values, in columns as far as there is room. */
export const Facts = ({ facts }: FactsProps) => (
  <dl class={styles.facts}>
    {facts.map(({ label, value }) => (
      <div key={label} class={styles.fact}>
        <dt class={styles.label}>{label}</dt>
        <dd class={styles.value}>{value}</dd>
      </div>
    ))}
  </dl>
);
