import { fewestExamples } from '#core/domain/ranking/fewest-examples.ts';
import type { RankingExamples } from '#core/domain/ranking/ranking.ts';
import type { SuggestionList } from '#core/domain/view-choice.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Icon } from '#components/ui/icon.tsx';
import Info from 'lucide/dist/esm/icons/info.mjs';
import styles from './suggestions-view.module.css';

interface ListNoticesProps {
  readonly model: SuggestionsReadModel;
  readonly list: SuggestionList;
}

/** What the list leaves out, or still lacks. */
export function ListNotices({ model, list }: ListNoticesProps) {
  const messages = useMessages();
  const { gdpr, ranking: texts } = messages.suggestions;
  const { ranking } = model;
  return (
    <div class={styles.notices}>
      {list === 'recommendations' && ranking?.kind === 'plain' && (
        <p class={styles.notice} title={texts.plainText}>
          <Icon icon={Info} size="sm" />
          <span>
            <strong>
              {texts.plain(
                formatsFor(messages.locale).number(scarcerExamples(ranking.examples)),
                formatsFor(messages.locale).number(fewestExamples),
              )}
            </strong>{' '}
            {texts.plainText}
          </span>
        </p>
      )}
      {model.gdpr && <p class={styles.gdpr}>{gdpr}</p>}
    </div>
  );
}

/** Both are needed, good companies and others: how many there are of what there is less of. */
const scarcerExamples = ({ targetAccounts, wonAccounts, dismissed, others }: RankingExamples): number =>
  Math.min(targetAccounts + wonAccounts, dismissed + others);
