import { useId } from 'preact/hooks';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { importGroups, type ImportGroup, type PreviewRows } from './import-groups.ts';
import styles from './preview-groups.module.css';

interface PreviewGroupsProps {
  readonly groups: PreviewRows;
  readonly current: ImportGroup;
  readonly onChoose: (group: ImportGroup) => void;
}

/** The groups of the preview with how many lines each holds. */
export function PreviewGroups({ groups, current, onChoose }: PreviewGroupsProps) {
  const texts = useMessages().importPage.preview;
  return (
    <nav class={styles.rail} aria-label={texts.groupsLabel}>
      <ul class={styles.groups}>
        {importGroups.map((group) => (
          <li key={group}>
            <Entry
              name={texts.groups[group]}
              group={group}
              count={groups[group].length}
              isCurrent={group === current}
              onClick={() => onChoose(group)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly name: string;
  readonly group: ImportGroup;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

/** Named by its group alone; the count is its description. */
function Entry({ name, group, count, isCurrent, onClick }: EntryProps) {
  const formats = useFormats();
  const id = useId();
  return (
    <button
      type="button"
      class={styles.entry}
      data-group={group}
      data-empty={count === 0 ? '' : undefined}
      aria-describedby={id}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onClick}
    >
      <span>{name}</span>
      <span id={id} class={styles.count} aria-hidden="true">
        {formats.number(count)}
      </span>
    </button>
  );
}
