import { useMessages } from '#components/locale/messages.ts';
import type { RowSelection } from './use-row-selection.ts';
import styles from './accounts-table.module.css';

/** The header's box: ticks the rows in view while none is ticked, else takes all ticks away. */
export function SelectVisible({ selection }: { readonly selection: RowSelection }) {
  const texts = useMessages().fullPage.selection;
  const { state } = selection;
  const label = state === 'none' ? texts.onScreen : texts.clear;
  return (
    <th scope="col" class={styles.check}>
      <label class={styles.box} title={label}>
        <input
          type="checkbox"
          aria-label={label}
          checked={state === 'all'}
          indeterminate={state === 'some'}
          onChange={(event) => {
            // What is ticked decides, not what the browser made of the press.
            event.currentTarget.checked = state === 'all';
            if (state === 'none') selection.chooseVisible();
            else selection.clear();
          }}
        />
      </label>
    </th>
  );
}
