import { fireEvent, screen, within } from '@testing-library/preact';
import { brandId } from '#core/domain/ids.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import type { Messages } from '#components/locale/en.ts';
import { buildCompany, buildIndexData, buildOwner } from './builders.ts';
import { buildIndexModel, renderIndex, testNow } from './render-index.tsx';
import { buildProspect, buildRecommendation, buildSuggestions, recordSuggestions } from './suggestions.ts';

export const day = 86_400_000;
const ada = buildOwner({ id: brandId('11'), name: 'Ada' });
const company = (id: string, name: string, ownerId?: string) =>
  buildCompany({
    id: brandId(id),
    name,
    domain: `${name.toLowerCase()}.example`,
    isTargetAccount: false,
    ownerId: ownerId === undefined ? undefined : brandId(ownerId),
  });
export const acme = company('1', 'Acme', '11');
export const beta = company('2', 'Beta');
export const gamma = company('3', 'Gamma');

const visit = (daysAgo: number) =>
  ({ kind: 'site-visit', at: testNow - daysAgo * day, pageViews: 14, visits: 3 }) as const;
export const prospects = [
  buildProspect({ company: acme, signals: [visit(5)], strength: 9, latestAt: testNow - 5 * day }),
  buildProspect({ company: beta, signals: [visit(1)], strength: 2, latestAt: testNow - day }),
  buildProspect({
    company: gamma,
    signals: [{ kind: 'open-deals', deals: 2, value: 45_000 }],
    strength: 5,
  }),
];
export const recommendations = [
  buildRecommendation({
    company: acme,
    score: 22,
    probability: 0.62,
    confidence: 'high',
    reasons: [
      { feature: 'industry', value: { kind: 'value', value: 'SOFTWARE' }, points: 18 },
      { feature: 'employees', value: { kind: 'range', from: 50, to: 250 }, points: 9 },
      { feature: 'last-touch', value: { kind: 'none' }, points: -6 },
      { feature: 'contacts', value: { kind: 'range', from: 1, to: 2 }, points: 1 },
    ],
  }),
  buildRecommendation({ company: beta, score: 3 }),
];

const accounts = buildIndexModel({
  data: buildIndexData({ accounts: [buildCompany({ name: 'Target' })], owners: [ada] }),
});

/** The full page at the list *Prospects*, or where the choice says. */
export function draw(
  model: Partial<SuggestionsReadModel> | undefined,
  choice: Partial<ViewChoice> = {},
  more: { readonly messages?: Messages } = {},
) {
  const suggestions = recordSuggestions(model && buildSuggestions({ owners: [ada], ...model }));
  const index = renderIndex({
    model: accounts,
    choice: { list: 'prospects', ...choice },
    layout: 'page',
    suggestions,
    ...more,
  });
  return { suggestions, index };
}

/** The companies of a list, from the top. */
export const names = (list: string) =>
  within(screen.getByRole('grid', { name: list }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('button[title]:not([aria-label])')?.textContent);
/** The count beside an entry of the rail. */
export const rail = (name: string) => {
  const entry = screen.getByRole('button', { name });
  return document.getElementById(entry.getAttribute('aria-describedby') ?? '')?.textContent;
};
/** Presses the button of that name. */
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
