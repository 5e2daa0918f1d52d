import type { RankingExamples } from '#core/domain/ranking/ranking.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor } from '#components/locale/format.ts';

/** What the ranking was learned from, in words; what there is none of is left out. */
export function examplesText(examples: RankingExamples, messages: Messages): string {
  const texts = messages.suggestions.ranking;
  const good = [
    examples.targetAccounts > 0 && texts.targetAccounts(examples.targetAccounts),
    examples.wonAccounts > 0 && texts.wonAccounts(examples.wonAccounts),
    examples.dismissed > 0 && texts.dismissed(examples.dismissed),
  ].filter((part) => part !== false);
  const list = formatsFor(messages.locale).list(good);
  return texts.learned(examples.others > 0 ? `${list}, ${texts.others(examples.others)}` : list);
}
