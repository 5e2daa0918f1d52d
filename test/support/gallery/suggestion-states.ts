import { signal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { Signal } from '#core/domain/prospect.ts';
import type { Reason } from '#core/domain/ranking/ranking.ts';
import { notDecided } from '#core/domain/recommendation.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import type { Suggestions } from '#components/suggestions/suggestions-verbs.ts';
import { buildCompany } from '#test/support/builders.ts';
import { fictionalIndex, pictureNow } from './fictional-accounts.ts';

const hour = 3_600_000;
const day = 24 * hour;
const index = fictionalIndex(160);
/** Companies that are no target accounts. */
const companies: readonly Company[] = index.accounts.slice(60).map((account, position) =>
  buildCompany({
    ...account,
    name: position === 3 ? (index.accounts[11]?.name ?? '') : account.name?.replace(/ \d+$/, ' Group'),
    isTargetAccount: false,
  }),
);

const signals: readonly (readonly Signal[])[] = [
  [
    { kind: 'engagement', at: pictureNow - 3 * hour, type: 'FORM_SUBMITTED' },
    { kind: 'open-deals', deals: 2, value: 45_000 },
    { kind: 'site-visit', at: pictureNow - 26 * hour, pageViews: 14, visits: 5 },
    { kind: 'intent', at: pictureNow - 2 * day, pageViews: 61, visitors: 4 },
    { kind: 'score', property: 'fit_score', value: 82, atLeast: 70 },
  ],
  [{ kind: 'site-visit', at: pictureNow - 3 * day, pageViews: 14, visits: 6 }],
  [
    { kind: 'open-deals', deals: 1, value: 1_250_000.5 },
    { kind: 'engagement', at: pictureNow - 6 * day, type: 'PRESENTATION_REVISIT' },
  ],
  [
    { kind: 'intent', at: undefined, pageViews: 23, visitors: 2 },
    { kind: 'score', property: 'fit_score', value: 91, atLeast: 70 },
  ],
  [{ kind: 'engagement', at: pictureNow - 9 * day, type: undefined }],
  [{ kind: 'score', property: 'fit_score', value: 71.5, atLeast: 70 }],
];

const prospects: SuggestionsReadModel['prospects'] = companies.slice(0, 62).map((company, position) => {
  const own = signals[position % signals.length] ?? [];
  const times = own.flatMap((one) => ('at' in one && one.at !== undefined ? [one.at] : []));
  return {
    companyId: company.id,
    company,
    recommendation: notDecided,
    signals: own,
    strength: 200 - position,
    latestAt: times.length > 0 ? Math.max(...times) - position * 1000 : undefined,
  };
});

const reasons: readonly (readonly Reason[])[] = [
  [
    { feature: 'industry', value: { kind: 'value', value: 'COMPUTER_SOFTWARE' }, points: 18 },
    { feature: 'employees', value: { kind: 'range', from: 200, to: 1000 }, points: 12 },
    { feature: 'last-visit', value: { kind: 'days-ago', from: 0, to: 7 }, points: 9 },
    { feature: 'country', value: { kind: 'value', value: 'Germany' }, points: 6 },
    { feature: 'revenue', value: { kind: 'range', from: 10_000_000, to: 50_000_000 }, points: 5 },
    { feature: 'decision-makers', value: { kind: 'range', from: undefined, to: 1 }, points: -3 },
    { feature: 'last-touch', value: { kind: 'none' }, points: -2 },
    { feature: 'type', value: { kind: 'rare' }, points: -1 },
  ],
  [
    { feature: 'probability', value: { kind: 'range', from: 0.75, to: 0.9 }, points: 14 },
    { feature: 'icp-tier', value: { kind: 'value', value: 'tier_1' }, points: 11 },
    { feature: 'lifecycle-stage', value: { kind: 'value', value: 'salesqualifiedlead' }, points: -4 },
  ],
  [
    { feature: 'score', value: { kind: 'range', from: 70, to: undefined }, points: 10 },
    { feature: 'intent', value: { kind: 'range', from: 8, to: 21 }, points: 7 },
    { feature: 'last-engagement', value: { kind: 'days-ago', from: 90, to: undefined }, points: -5 },
    { feature: 'open-deals', value: { kind: 'range', from: 1, to: 2 }, points: 3 },
  ],
  [{ feature: 'employees', value: { kind: 'none' }, points: -6 }],
];

const recommendations: SuggestionsReadModel['recommendations'] = companies
  .slice(10, 100)
  .map((company, position) => {
    const own = reasons[position % reasons.length] ?? [];
    return {
      companyId: company.id,
      company,
      recommendation: notDecided,
      probability: position % 3 === 2 ? undefined : 0.62,
      reasons: own,
      score: own.reduce((sum, { points }) => sum + points, 0),
      confidence: (['high', 'medium', 'low'] as const)[position % 3] ?? 'low',
    };
  })
  .sort((a, b) => b.score - a.score);

const [first, second, third, fourth] = companies.slice(62);
const setAside: SuggestionsReadModel['setAside'] =
  first && second && third && fourth
    ? [
        { company: first, recommendation: { state: 'dismissed' } },
        { company: second, recommendation: { state: 'snoozed', until: pictureNow + 7 * day } },
        { company: third, recommendation: { state: 'snoozed', until: pictureNow + 92 * day } },
        { company: fourth, recommendation: { state: 'snoozed', until: undefined } },
      ]
    : [];

const usual: SuggestionsReadModel = {
  prospects,
  recommendations,
  setAside,
  ranking: {
    kind: 'learned',
    examples: { targetAccounts: 60, wonAccounts: 12, dismissed: 3, others: 11_340 },
    madeAt: pictureNow - 2 * hour,
  },
  pull: { state: 'whole', looked: 11_415, lookedAt: pictureNow - 2 * hour },
  owners: index.owners,
  portal: index.portal,
  gdpr: false,
};
const nothing = { prospects: [], recommendations: [], setAside: [], ranking: undefined };
const offline: Failure = { kind: 'offline' };

const models: Readonly<Record<string, Partial<SuggestionsReadModel>>> = {
  never: { ...nothing, pull: { state: 'never' } },
  'under-way': { pull: { state: 'under-way', looked: 3_400, total: 12_034 } },
  'under-way-empty': { ...nothing, pull: { state: 'under-way', looked: 3_400, total: undefined } },
  waiting: {
    pull: { state: 'waiting', looked: 3_400, total: 12_034, until: pictureNow + 9 * hour, reason: 'budget' },
  },
  'waiting-empty': {
    ...nothing,
    pull: { state: 'waiting', looked: 0, total: undefined, until: pictureNow + hour / 12, reason: offline },
  },
  empty: nothing,
  plain: {
    ranking: {
      kind: 'plain',
      examples: { targetAccounts: 7, wonAccounts: 2, dismissed: 0, others: 11_340 },
      madeAt: pictureNow,
    },
  },
  'suggestions-gdpr': { gdpr: true },
};

const property = (name: string, label: string, isScore: boolean): CompanyProperty => ({
  name,
  label,
  type: 'number',
  options: [],
  isScore,
});

const done = Promise.resolve({ ok: true, value: null } as const);

/** The lists of a picture: what its name says of them, else the usual ones. */
export const pictureSuggestions = (state: string): Suggestions => ({
  model: signal(state === 'unread' || state === 'unreadable' ? undefined : { ...usual, ...models[state] }),
  failure: signal(state === 'unreadable' ? { kind: 'storage', message: 'QuotaExceededError' } : undefined),
  score: signal({ property: 'fit_score', atLeast: 70, name: 'Fit score' }),
  verbs: {
    setRecommendation: () => done.then((outcome) => ({ groupId: 'group', outcome })),
    lookForCandidates: () => done,
    watchProperties: () =>
      signal([
        property('fit_score', 'Fit score', true),
        property('numberofemployees', 'Number of Employees', false),
      ]),
    loadProperties: () => done,
    setProspectScore: () => undefined,
  },
});
