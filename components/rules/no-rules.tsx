import WandSparkles from 'lucide/dist/esm/icons/wand-sparkles.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { clauseWords } from './clause-words.ts';
import type { RuleWords } from './property-choices.ts';
import { newDraft, type RuleDraft } from './rule-draft.ts';
import { suggestRules } from './rule-suggestions.ts';
import styles from './rules-page.module.css';

interface NoRulesProps {
  readonly words: RuleWords;
  /** The properties are on their way. */
  readonly isReading: boolean;
  readonly newId: () => string;
  readonly onStart: (draft: RuleDraft) => void;
}

/** What stands here before there is a rule: what rules are for, and some to begin with. */
export function NoRules({ words, isReading, newId, onStart }: NoRulesProps) {
  const messages = useMessages();
  const texts = messages.rules;
  const formats = useFormats();
  const suggestions = suggestRules(words.properties, messages);
  return (
    <>
      <EmptyState
        icon={WandSparkles}
        title={texts.empty.title}
        text={texts.empty.text}
        actions={
          <Button kind="primary" icon={Plus} onClick={() => onStart(newDraft(newId()))}>
            {texts.add}
          </Button>
        }
      />
      {isReading && <Skeleton shape="block" />}
      {suggestions.length > 0 && (
        <ul class={styles.suggestions} aria-label={texts.empty.suggestions}>
          {suggestions.map(({ name, clauses }) => (
            <li key={name}>
              <button
                type="button"
                class={styles.suggestion}
                onClick={() => onStart(newDraft(newId(), name, clauses))}
              >
                <span class="visually-hidden">{texts.suggestions.use} </span>
                <span class={styles.suggestionName}>{name}</span>
                <span class={styles.suggestionText}>
                  {clauses
                    .map((clause) => {
                      const { property, comparison, value } = clauseWords(clause, words, messages, formats);
                      return [property, comparison, value].filter(Boolean).join(' ');
                    })
                    .join(', ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
