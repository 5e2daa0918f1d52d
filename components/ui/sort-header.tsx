import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './sort-header.module.css';

interface SortHeaderProps {
  readonly children: ComponentChildren;
  /** How the table is sorted by this column; undefined where it is sorted by another. */
  readonly sorted: 'ascending' | 'descending' | undefined;
  /** Figures stand at their right edge. */
  readonly isFigure?: boolean;
  readonly title?: string | undefined;
  readonly colSpan?: number | undefined;
  readonly class?: string | undefined;
  readonly onSort: () => void;
}

/** A column's name, a button that sorts by it. */
export function SortHeader(props: SortHeaderProps) {
  const { children, sorted, isFigure, title, colSpan } = props;
  return (
    <th
      scope="col"
      colSpan={colSpan}
      class={classNames(styles.header, isFigure && styles.figure, props.class)}
      aria-sort={sorted ?? 'none'}
      title={title}
    >
      <button type="button" class={styles.sort} onClick={props.onSort}>
        <span>{children}</span>
        <Icon
          icon={sorted === 'descending' ? ArrowDown : ArrowUp}
          size="sm"
          class={classNames(styles.arrow, sorted && styles.isSorted)}
        />
      </button>
    </th>
  );
}
