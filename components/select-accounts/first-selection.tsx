import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useMessages } from '#components/locale/messages.ts';
import { ConfirmSelection } from './confirm-selection.tsx';
import { SelectCompanies, type SelectCompaniesProps } from './select-companies.tsx';
import styles from './first-selection.module.css';

interface FirstSelectionProps extends SelectCompaniesProps {
  readonly busy: boolean;
  /** Other ways to choose. */
  readonly more?: ComponentChildren;
}

/** The set-up step of a portal without target accounts. */
export function FirstSelection({ busy, more, ...props }: FirstSelectionProps) {
  const texts = useMessages().selectAccounts;
  const id = useId();
  return (
    <section class={styles.step} aria-labelledby={id}>
      <div class={styles.words}>
        <h2 id={id} class={styles.title}>
          {texts.firstTitle}
        </h2>
        <p class={styles.text}>{texts.firstText}</p>
      </div>
      <SelectCompanies {...props} />
      <div class={styles.actions}>
        {more && <div class={styles.more}>{more}</div>}
        <ConfirmSelection count={props.selection.chosen.value.size} busy={busy} onConfirm={props.onConfirm} />
      </div>
    </section>
  );
}
