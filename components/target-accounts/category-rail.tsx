import { useId } from 'preact/hooks';
import { categories, type Category } from '#core/domain/view-choice.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import styles from './category-rail.module.css';

interface CategoryRailProps {
  readonly counts: Readonly<Record<Category, number>>;
  readonly category: Category;
  readonly onChoose: (category: Category) => void;
}

/** The categories with how many accounts each holds. */
export function CategoryRail({ counts, category, onChoose }: CategoryRailProps) {
  const texts = useMessages().targetAccounts;
  return (
    <nav class={styles.rail} aria-label={texts.categoriesLabel}>
      <ul class={styles.entries}>
        {categories.map((entry) => (
          <li key={entry}>
            <Entry
              name={texts.categories[entry]}
              count={counts[entry]}
              isCurrent={entry === category}
              onClick={() => onChoose(entry)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly name: string;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

/** Named by its category alone; the count is its description, so that the name stays when the count changes. */
function Entry({ name, count, isCurrent, onClick }: EntryProps) {
  const formats = useFormats();
  const id = useId();
  return (
    <button
      type="button"
      class={styles.entry}
      aria-describedby={id}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onClick}
    >
      <span class={styles.name}>{name}</span>
      <span id={id} class={styles.count} aria-hidden="true">
        {formats.number(count)}
      </span>
    </button>
  );
}
