import { signal, type Signal } from '@preact/signals';
import { vi, type Mock } from 'vitest';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Failure } from '#core/domain/failure.ts';
import { brandId } from '#core/domain/ids.ts';
import { notDecided } from '#core/domain/recommendation.ts';
import type {
  ShownProspect,
  ShownRecommendation,
  SuggestionsReadModel,
} from '#core/read-models/suggestions-read-model.ts';
import type { NamedScore, Suggestions, SuggestionsVerbs } from '#components/suggestions/suggestions-verbs.ts';
import { buildCompany } from './builders.ts';

/** A prospect with no signals; a test states only what matters to it. */
export function buildProspect(over: Partial<ShownProspect> = {}): ShownProspect {
  const company = over.company ?? buildCompany({ isTargetAccount: false });
  return {
    companyId: company.id,
    company,
    recommendation: notDecided,
    signals: [],
    strength: 0,
    latestAt: undefined,
    ...over,
  };
}

/** A recommendation of no reasons. */
export function buildRecommendation(over: Partial<ShownRecommendation> = {}): ShownRecommendation {
  const company = over.company ?? buildCompany({ isTargetAccount: false });
  return {
    companyId: company.id,
    company,
    recommendation: notDecided,
    probability: undefined,
    reasons: [],
    score: 0,
    confidence: 'medium',
    ...over,
  };
}

/** Lists that are whole, with nothing in them. */
export const buildSuggestions = (over: Partial<SuggestionsReadModel> = {}): SuggestionsReadModel => ({
  prospects: [],
  recommendations: [],
  setAside: [],
  ranking: undefined,
  pull: { state: 'whole', looked: 400, lookedAt: 0 },
  owners: [],
  portal: { id: brandId('1'), uiDomain: 'app.hubspot.com', currency: 'USD', timeZone: 'UTC' },
  gdpr: false,
  ...over,
});

export interface RecordedSuggestions extends Suggestions {
  readonly model: Signal<SuggestionsReadModel | undefined>;
  readonly failure: Signal<Failure | undefined>;
  readonly score: Signal<NamedScore | undefined>;
  readonly properties: Signal<readonly CompanyProperty[] | undefined>;
  readonly verbs: { readonly [Verb in keyof SuggestionsVerbs]: Mock<SuggestionsVerbs[Verb]> };
}

/** The lists as a page has them; the verbs only record. */
export function recordSuggestions(model: SuggestionsReadModel | undefined): RecordedSuggestions {
  const done = () => Promise.resolve({ ok: true, value: null } as const);
  const properties = signal<readonly CompanyProperty[] | undefined>(undefined);
  return {
    model: signal(model),
    failure: signal(undefined),
    score: signal(undefined),
    properties,
    verbs: {
      setRecommendation: vi.fn<SuggestionsVerbs['setRecommendation']>(async () => ({
        groupId: 'decision-1',
        outcome: await done(),
      })),
      lookForCandidates: vi.fn<SuggestionsVerbs['lookForCandidates']>(done),
      watchProperties: vi.fn<SuggestionsVerbs['watchProperties']>(() => properties),
      loadProperties: vi.fn<SuggestionsVerbs['loadProperties']>(done),
      setProspectScore: vi.fn<SuggestionsVerbs['setProspectScore']>(),
    },
  };
}
