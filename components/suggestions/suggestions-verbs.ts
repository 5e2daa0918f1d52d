import type { ReadonlySignal } from '@preact/signals';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { ProspectScore } from '#core/domain/prospect.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';

/** What a person can do on the lists *Prospects* and *Recommendations*, beside marking companies. */
export interface SuggestionsVerbs extends ScoreVerbs {
  /** Dismisses, snoozes or offers companies again; resolves once that is durable, or with the reason why not. */
  readonly setRecommendation: (
    companyIds: readonly CompanyId[],
    value: Recommendation,
  ) => Promise<{ readonly groupId: string; readonly outcome: Outcome<null> }>;
  /** Looks for companies at once; resolves when that has come as far as it may. */
  readonly lookForCandidates: () => Promise<Outcome<null>>;
}

/** What choosing the score property needs done. */
export interface ScoreVerbs {
  /** The properties of the portal as they are and become, until `life` ends; undefined until they are known. */
  readonly watchProperties: (life: AbortSignal) => ReadonlySignal<readonly CompanyProperty[] | undefined>;
  /** Sees to it that the properties are there. */
  readonly loadProperties: () => Promise<Outcome<null>>;
  /** Remembers the score, or that there is none. */
  readonly setProspectScore: (score: ProspectScore | undefined) => void;
}

/** The lists of a page. */
export interface Suggestions {
  /** Undefined until they were read; that begins once the index is drawn. */
  readonly model: ReadonlySignal<SuggestionsReadModel | undefined>;
  /** Why the last reading failed. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** The score that makes a company a prospect, with what it is called. */
  readonly score: ReadonlySignal<NamedScore | undefined>;
  readonly verbs: SuggestionsVerbs;
}

/** A score property with its label in the portal, where that is known. */
export interface NamedScore extends ProspectScore {
  readonly name: string | undefined;
}
