import X from 'lucide/dist/esm/icons/x.mjs';
import { companyLabel } from '#core/domain/company-label.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Selection } from './create-selection.ts';
import styles from './chosen-companies.module.css';

/** The companies ticked so far, each to untick again; draws nothing while there are none. */
export function ChosenCompanies({ selection }: { readonly selection: Selection }) {
  const texts = useMessages().selectAccounts;
  const chosen = [...selection.chosen.value.values()];
  return (
    <div class={styles.chosen}>
      <p class={styles.count} aria-live="polite">
        {chosen.length > 0 && texts.chosen(chosen.length)}
      </p>
      {chosen.length > 0 && (
        <>
          <ul class={styles.list} aria-label={texts.chosenList}>
            {chosen.map((company) => {
              const name = companyLabel(company, texts.unnamed(company.id));
              return (
                <li key={company.id} class={styles.company}>
                  <span class={styles.name} title={name}>
                    {name}
                  </span>
                  <button
                    type="button"
                    class={styles.remove}
                    aria-label={texts.remove(name)}
                    title={texts.remove(name)}
                    onClick={() => selection.tick(company, false)}
                  >
                    <Icon icon={X} size="sm" />
                  </button>
                </li>
              );
            })}
          </ul>
          <LinkButton onClick={selection.clear}>{texts.clear}</LinkButton>
        </>
      )}
    </div>
  );
}
