import type { RankingExamples } from '#core/domain/ranking.ts';

/** So many target accounts and customers it takes to learn from them. */
export const leastExamples = 20;

/** How many of them there are. */
export const positiveExamples = ({ targetAccounts, wonAccounts }: RankingExamples): number =>
  targetAccounts + wonAccounts;
