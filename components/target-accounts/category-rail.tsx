import { useId } from 'preact/hooks';
import { categories, suggestionLists, type Category, type SuggestionList } from '#core/domain/view-choice.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import styles from './category-rail.module.css';

interface CategoryRailProps {
  readonly counts: Readonly<Record<Category, number>>;
  /** Those that there is anything in to tell apart. */
  readonly offered?: readonly Category[] | undefined;
  readonly category: Category;
  readonly onChoose: (category: Category) => void;
  /** The lists of companies that are no target accounts yet; undefined where the page has none. */
  readonly lists?: RailLists | undefined;
}

interface RailLists {
  /** How many companies each holds; undefined until they were read. */
  readonly counts: Readonly<Record<SuggestionList, number>> | undefined;
  /** Undefined while it is the accounts that are shown. */
  readonly list: SuggestionList | undefined;
  readonly onChoose: (list: SuggestionList) => void;
}

/** The categories with how many accounts each holds, and apart from them the lists of other companies. */
export function CategoryRail({ counts, offered = categories, category, onChoose, lists }: CategoryRailProps) {
  const { targetAccounts: texts, suggestions } = useMessages();
  return (
    <nav class={styles.rail} aria-label={texts.categoriesLabel}>
      <ul class={styles.entries}>
        {offered.map((entry) => (
          <li key={entry}>
            <Entry
              name={texts.categories[entry]}
              count={counts[entry]}
              isCurrent={entry === category && lists?.list === undefined}
              onClick={() => onChoose(entry)}
            />
          </li>
        ))}
      </ul>
      {lists && (
        <ul class={classNames(styles.entries, styles.lists)}>
          {suggestionLists.map((entry) => (
            <li key={entry}>
              <Entry
                name={suggestions.lists[entry]}
                count={lists.counts?.[entry]}
                isCurrent={entry === lists.list}
                onClick={() => lists.onChoose(entry)}
              />
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

interface EntryProps {
  readonly name: string;
  /** Undefined while it is not known. */
  readonly count: number | undefined;
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
        {count !== undefined && formats.number(count)}
      </span>
    </button>
  );
}
