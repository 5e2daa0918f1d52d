import { useMessages } from '#components/locale/messages.ts';
import type { ImportStage } from './create-import.ts';
import styles from './import-steps.module.css';

const stages = ['source', 'reading', 'matching', 'preview', 'done'] as const satisfies readonly ImportStage[];

/** How far the import is. */
export function ImportSteps({ stage }: { readonly stage: ImportStage }) {
  const texts = useMessages().importPage.steps;
  const at = stages.indexOf(stage);
  return (
    <ol class={styles.steps} aria-label={texts.label}>
      {stages.map((one, index) => (
        <li
          key={one}
          class={styles.step}
          data-state={index < at ? 'done' : index === at ? 'current' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span class={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          {texts[one]}
        </li>
      ))}
    </ol>
  );
}
