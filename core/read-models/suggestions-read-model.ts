import type { Company } from '#core/domain/company.ts';
import type { CompanyProfile } from '#core/domain/company-profile.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { Prospect } from '#core/domain/prospect.ts';
import type { RankedCompany, RankingExamples } from '#core/domain/ranking/ranking.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';

/** A prospect as the list shows it. */
export interface ShownProspect extends Prospect {
  /** As HubSpot last said, pending changes laid over it. */
  readonly company: Company;
  readonly recommendation: Recommendation;
}

/** A recommended company as the list shows it; one that is snoozed is in it, too, and comes back by itself. */
export interface ShownRecommendation extends RankedCompany {
  readonly company: Company;
  readonly recommendation: Recommendation;
  /** HubSpot's own guess, 0 to 1, where it has one. */
  readonly probability: CompanyProfile['probability'];
}

/** A company that was dismissed or snoozed. */
export interface SetAsideCompany {
  readonly company: Company;
  readonly recommendation: Exclude<Recommendation, { state: 'none' }>;
}

/** How far looking for candidates has come. */
export type CandidatePull =
  | { readonly state: 'never' }
  /** `looked` companies so far of `total`, where HubSpot says how many; the rest comes with the next syncs. */
  | { readonly state: 'under-way'; readonly looked: number; readonly total: number | undefined }
  /** Today's requests are spent: it goes on at `until`, epoch milliseconds. */
  | {
      readonly state: 'waiting';
      readonly looked: number;
      readonly total: number | undefined;
      readonly until: number;
      readonly reason: 'budget' | Failure;
    }
  | {
      readonly state: 'whole';
      readonly looked: number;
      /** When HubSpot was last asked, for all or for what had changed; epoch milliseconds. */
      readonly lookedAt: number;
      /** Why what has changed since could not be asked for, and when it is tried again. */
      readonly trouble?: { readonly until: number; readonly reason: Failure };
    };

/** Everything the lists *Prospects* and *Recommendations* draw from. */
export interface SuggestionsReadModel {
  /** Those that are offered now, in no order; marked and dismissed ones are gone, pending changes count. */
  readonly prospects: readonly ShownProspect[];
  /** The best first. */
  readonly recommendations: readonly ShownRecommendation[];
  /** Dismissed and snoozed companies, the last decided first. */
  readonly setAside: readonly SetAsideCompany[];
  /** Undefined until companies were ranked once. `plain`: too few examples to learn from. */
  readonly ranking:
    | { readonly kind: 'learned' | 'plain'; readonly examples: RankingExamples; readonly madeAt: number }
    | undefined;
  readonly pull: CandidatePull;
  readonly owners: readonly Owner[];
  readonly portal: Portal | undefined;
  /** Engagement is left out of signals and reasons: of candidates nobody knows whose it lawfully is. */
  readonly gdpr: boolean;
}
