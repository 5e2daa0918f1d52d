import type { Prospect } from '#core/domain/prospect.ts';
import type { RankedCompany, RankingExamples } from '#core/domain/ranking/ranking.ts';
import type { RankingModel } from '#core/domain/ranking/ranking-model.ts';

/** The lists as they were last computed. What was decided since is laid over them by whoever shows them. */
export interface StoredSuggestions {
  readonly prospects: readonly Prospect[];
  readonly recommendations: readonly RankedCompany[];
  /** The same of companies that are dismissed: they are back at once where somebody revokes that. */
  readonly dismissed: {
    readonly prospects: readonly Prospect[];
    readonly recommendations: readonly RankedCompany[];
  };
  /** The decisions that they heed; see `decisionsGeneration`. */
  readonly decisions: string;
  readonly ranking: {
    readonly kind: RankingModel['kind'];
    readonly examples: RankingExamples;
    readonly madeAt: number;
  };
}

/** What the ranking was fitted from and under, as a text to compare. */
export interface StoredModel {
  readonly model: RankingModel;
  readonly inputs: string;
}
