import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import { pl } from '#components/locale/pl.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex, testNow } from '#test/support/render-index.tsx';
import {
  buildProspect,
  buildRecommendation,
  buildSuggestions,
  recordSuggestions,
} from '#test/support/suggestions.ts';

afterEach(cleanup);

const day = 86_400_000;
const ada = buildOwner({ id: brandId('11'), name: 'Ada' });
const company = (id: string, name: string, ownerId?: string) =>
  buildCompany({
    id: brandId(id),
    name,
    domain: `${name.toLowerCase()}.example`,
    isTargetAccount: false,
    ownerId: ownerId === undefined ? undefined : brandId(ownerId),
  });
const acme = company('1', 'Acme', '11');
const beta = company('2', 'Beta');
const gamma = company('3', 'Gamma');

const visit = (daysAgo: number) =>
  ({ kind: 'site-visit', at: testNow - daysAgo * day, pageViews: 14, visits: 3 }) as const;
const prospects = [
  buildProspect({ company: acme, signals: [visit(5)], strength: 9, latestAt: testNow - 5 * day }),
  buildProspect({ company: beta, signals: [visit(1)], strength: 2, latestAt: testNow - day }),
  buildProspect({
    company: gamma,
    signals: [{ kind: 'open-deals', deals: 2, value: 45_000 }],
    strength: 5,
  }),
];
const recommendations = [
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

function draw(model: Partial<SuggestionsReadModel> | undefined, choice: Partial<ViewChoice> = {}, more = {}) {
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

const names = (list: string) =>
  within(screen.getByRole('grid', { name: list }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('button[title]:not([aria-label])')?.textContent);
const rail = (name: string) => {
  const entry = screen.getByRole('button', { name });
  return document.getElementById(entry.getAttribute('aria-describedby') ?? '')?.textContent;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the rail', () => {
  test('has both lists beside the categories, with counts once they are known', () => {
    const { suggestions } = draw(undefined);
    expect(
      within(screen.getByRole('navigation', { name: 'Categories' })).getAllByRole('button'),
    ).toHaveLength(9);
    expect(rail('Prospects')).toBe('');
    void act(() => void (suggestions.model.value = buildSuggestions({ pull: { state: 'never' } })));
    expect(rail('Prospects')).toBe('');
    void act(() => void (suggestions.model.value = buildSuggestions({ prospects, recommendations })));
    expect([rail('Prospects'), rail('Recommendations')]).toEqual(['3', '2']);
    void act(() => void (suggestions.model.value = buildSuggestions()));
    expect(rail('Prospects')).toBe('0');
  });

  test('marks one entry as the current one, and leads back to the accounts', () => {
    const { index } = draw({ prospects });
    expect(screen.getByRole('button', { name: 'All' }).getAttribute('aria-current')).toBeNull();
    expect(screen.getByRole('button', { name: 'Prospects' }).getAttribute('aria-current')).toBe('true');
    press('Blockers');
    expect(index.choice.value).toMatchObject({ category: 'blockers', list: undefined });
    expect(screen.getByRole('grid', { name: 'Target accounts' })).toBeTruthy();
    press('Recommendations');
    expect(index.choice.value.list).toBe('recommendations');
  });

  test('counts what owner and team leave, whatever the search', () => {
    draw({ prospects, recommendations }, { owner: brandId('11'), search: 'zzz' });
    expect([rail('Prospects'), rail('Recommendations')]).toEqual(['1', '1']);
    screen.getByText('No company matches');
  });
});

describe('prospects', () => {
  test('say their signals and stand in the order that was chosen', () => {
    const { index } = draw({ prospects });
    expect(names('Prospects')).toEqual(['Beta', 'Acme', 'Gamma']);
    screen.getByText('On your site 5 days ago · 14 page views');
    screen.getByText('2 open deals · $45,000');
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'strongest' } });
    expect(index.choice.value.prospectOrder).toBe('strongest');
    expect(names('Prospects')).toEqual(['Acme', 'Gamma', 'Beta']);
  });

  test('one is selected, with undo', async () => {
    const { index } = draw({ prospects });
    press('Select as target account: Acme');
    expect(index.verbs.setTargetAccount).toHaveBeenCalledWith(['1'], true);
    await waitFor(() => screen.getByText('Acme is a target account'));
    press('Undo');
    expect(index.verbs.undo).toHaveBeenCalledWith('group-1');
  });

  test('one is dismissed or snoozed, with undo; a failure is said', async () => {
    const { index, suggestions } = draw({ prospects });
    press('Dismiss Beta');
    expect(suggestions.verbs.setRecommendation).toHaveBeenCalledWith(['2'], { state: 'dismissed' });
    await waitFor(() => screen.getByText('Beta is dismissed and not offered any more'));
    press('Undo');
    expect(index.verbs.undo).toHaveBeenCalledWith('decision-1');

    press('Snooze Acme');
    fireEvent.click(screen.getByRole('menuitem', { name: '1 month' }));
    const until = new Date(2026, 11, new Date(testNow).getDate()).getTime();
    expect(suggestions.verbs.setRecommendation).toHaveBeenLastCalledWith(['1'], { state: 'snoozed', until });
    await waitFor(() => screen.getByText('Acme is snoozed until Dec 23, 2026'));

    suggestions.verbs.setRecommendation.mockResolvedValue({
      groupId: 'x',
      outcome: { ok: false, failure: { kind: 'storage', message: 'QuotaExceededError' } },
    });
    press('Dismiss Gamma');
    await waitFor(() => screen.getByText(/^The browser could not save the local copy/));
  });

  test('one is snoozed until a day of one’s own choice, which must be to come', () => {
    const { suggestions } = draw({ prospects });
    press('Snooze Acme');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Pick a date…' }));
    const dialog = screen.getByRole('dialog', { name: 'Snooze Acme' });
    const confirm = () => fireEvent.click(within(dialog).getByRole('button', { name: 'Snooze' }));
    confirm();
    expect(within(dialog).getByRole('alert').textContent).toBe('Enter a date.');
    const field = within(dialog).getByLabelText('Until');
    fireEvent.input(field, { target: { value: '2026-11-23' } });
    confirm();
    expect(within(dialog).getByRole('alert').textContent).toBe('Enter a date after today.');
    fireEvent.input(field, { target: { value: '2027-01-15' } });
    confirm();
    expect(suggestions.verbs.setRecommendation).toHaveBeenCalledWith(['1'], {
      state: 'snoozed',
      until: new Date(2027, 0, 15).getTime(),
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('the focus goes to the next row when its row leaves, to the one before after the last, then to the list', async () => {
    const { suggestions } = draw({ prospects });
    const leave = (id: string) =>
      act(() => {
        const { value } = suggestions.model;
        suggestions.model.value = value && {
          ...value,
          prospects: value.prospects.filter(({ companyId }) => companyId !== id),
        };
      });
    const focusedRow = () =>
      document.activeElement?.querySelector('button[title]:not([aria-label])')?.textContent;
    await act(() => screen.getByRole('button', { name: 'Dismiss Acme' }).focus());
    await leave('1');
    expect(focusedRow()).toBe('Gamma');
    await act(() => screen.getByRole('button', { name: 'Dismiss Gamma' }).focus());
    await leave('3');
    expect(focusedRow()).toBe('Beta');
    await leave('2');
    expect(document.activeElement?.contains(screen.getByRole('grid', { name: 'Prospects' }))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    screen.getByText('No fresh signals');
  });

  test('whoever is elsewhere keeps the focus', async () => {
    const { suggestions } = draw({ prospects });
    await act(() => screen.getByRole('button', { name: 'Dismiss Acme' }).focus());
    await act(() => screen.getByRole('searchbox').focus());
    await act(() => void (suggestions.model.value = buildSuggestions({ prospects: prospects.slice(1) })));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('the keys: arrows, Home, End, Right and Left for the details, Enter for the overview', async () => {
    const { index } = draw({ prospects });
    const rows = () => screen.getAllByRole('row').slice(1);
    const key = (name: string) =>
      act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));
    await act(() => rows()[0]?.focus());
    await key('ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    await key('End');
    expect(document.activeElement).toBe(rows()[2]);
    await key('Home');
    await key('ArrowRight');
    expect(screen.getByRole('button', { name: 'Details of Beta' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    screen.getByText('HubSpot: Time of Last Session, Number of Pageviews');
    await key('ArrowLeft');
    expect(screen.getByRole('button', { name: 'Details of Beta' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    await key('Enter');
    expect(index.verbs.openOverview).toHaveBeenCalledWith('2');
  });

  test('a snoozed one comes back when the clock says so', async () => {
    const until = testNow + 60_000;
    const snoozed = buildProspect({ ...prospects[0], recommendation: { state: 'snoozed', until } });
    const { index } = draw({
      prospects: [snoozed],
      setAside: [{ company: acme, recommendation: { state: 'snoozed', until } }],
    });
    expect(rail('Prospects')).toBe('0');
    screen.getByRole('button', { name: 'Dismissed and snoozed (1)' });
    await act(() => void (index.now.value = until));
    expect(names('Prospects')).toEqual(['Acme']);
    screen.getByRole('button', { name: 'Dismissed and snoozed (0)' });
  });
});

describe('recommendations', () => {
  const choice = { list: 'recommendations' } as const;

  test('show score, confidence and the three reasons that count most', () => {
    draw({ recommendations }, choice);
    const [, first] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('+22');
    expect(first?.textContent).toContain('High confidence');
    const lines = within(first as HTMLElement).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      '+18Industry: Software',
      '+9Employees: 50–249',
      '−6Last touch: never+1',
    ]);
  });

  test('expanded, all reasons for and against add up to the score', () => {
    draw({ recommendations }, choice);
    press('Details of Acme');
    const pro = screen.getByRole('list', { name: 'For' });
    const con = screen.getByRole('list', { name: 'Against' });
    expect(within(pro).getAllByRole('listitem')).toHaveLength(3);
    expect(within(con).getAllByRole('listitem')).toHaveLength(1);
    screen.getByText('+28 −6 = +22');
    screen.getByText('HubSpot’s own probability: 62%');
    press('Details of Acme');
    expect(screen.queryByRole('list', { name: 'For' })).toBeNull();
    press('Details of Beta');
    screen.getByText('Nothing speaks for it.');
  });

  test('say what they were learned from, or that there is too little to learn from', async () => {
    const examples = { targetAccounts: 60, wonAccounts: 12, dismissed: 0, others: 300 };
    const { suggestions } = draw(
      { recommendations, ranking: { kind: 'learned', examples, madeAt: 0 } },
      choice,
    );
    screen.getByText(
      'Learned from 60 target accounts and 12 more customers, compared with 300 other companies.',
    );
    await act(
      () =>
        void (suggestions.model.value = buildSuggestions({
          recommendations,
          ranking: { kind: 'plain', examples: { ...examples, targetAccounts: 6, wonAccounts: 1 }, madeAt: 0 },
        })),
    );
    screen.getByText('Plain ranking: 7 of 20 examples.');
  });
});

describe('dismissed and snoozed', () => {
  const setAside: SuggestionsReadModel['setAside'] = [
    { company: acme, recommendation: { state: 'dismissed' } },
    { company: beta, recommendation: { state: 'snoozed', until: testNow + 7 * day } },
    { company: gamma, recommendation: { state: 'snoozed', until: undefined } },
  ];

  test('are listed with until when, and each can be taken back', async () => {
    const { index, suggestions } = draw({ setAside }, { list: 'recommendations' });
    press('Dismissed and snoozed (3)');
    expect(index.choice.value.isSetAside).toBe(true);
    expect(names('Dismissed and snoozed')).toEqual(['Acme', 'Beta', 'Gamma']);
    screen.getByText('Snoozed until Nov 30, 2026 (in 7 days)');
    screen.getByText('Snoozed without a date');
    press('Revoke: offer Acme again');
    press('Bring back Beta');
    expect(suggestions.verbs.setRecommendation.mock.calls).toEqual([
      [['1'], { state: 'none' }],
      [['2'], { state: 'none' }],
    ]);
    await waitFor(() => screen.getByText('Acme is offered again'));
    press('Back to Recommendations');
    expect(index.choice.value).toMatchObject({ list: 'recommendations', isSetAside: undefined });
  });

  test('say so when there are none', () => {
    draw({}, { isSetAside: true });
    screen.getByText('Nothing is dismissed or snoozed');
  });
});

describe('states', () => {
  test('never looked: it says when it will, and looks now when asked', () => {
    const { suggestions } = draw({ pull: { state: 'never' } });
    screen.getByText('Bullseye has not looked for companies yet');
    press('Look now');
    expect(suggestions.verbs.lookForCandidates).toHaveBeenCalledOnce();
  });

  test('under way: progress, with rows beside them and without', () => {
    const pull = { state: 'under-way', looked: 3_400, total: 12_034 } as const;
    const { suggestions } = draw({ pull, prospects });
    screen.getByText('3,400 of 12,034 companies looked at');
    expect(screen.getAllByRole('progressbar', { name: 'Companies looked at' })).toHaveLength(1);
    void act(() => void (suggestions.model.value = buildSuggestions({ pull })));
    screen.getByText('Looking through your companies');
    expect(screen.getAllByRole('progressbar', { name: 'Companies looked at' })).toHaveLength(1);
  });

  test('waiting: why, and until when', () => {
    const pull = {
      state: 'waiting',
      looked: 3_400,
      total: undefined,
      until: testNow + 3 * 3_600_000,
    } as const;
    const { suggestions } = draw({ pull: { ...pull, reason: 'budget' }, prospects });
    screen.getByText(/^Today’s requests are used up\. It goes on in 3 hr\./);
    void act(
      () =>
        void (suggestions.model.value = buildSuggestions({ pull: { ...pull, reason: { kind: 'offline' } } })),
    );
    screen.getByText(/You are offline|offline/i);
  });

  test('whole: how many were looked at, and looking again, whose failure is said', async () => {
    const { suggestions } = draw({
      prospects,
      pull: { state: 'whole', looked: 1, completedAt: testNow - 3_600_000 },
    });
    screen.getByText('1 company looked at 1 hr ago.');
    suggestions.verbs.lookForCandidates.mockResolvedValue({ ok: false, failure: { kind: 'offline' } });
    press('Look again');
    await waitFor(() => expect(screen.getByRole('log').textContent).toMatch(/\S/));
  });

  test('empty: why, and a score as a way out', () => {
    draw({});
    screen.getByText('No fresh signals');
    press('Choose a score');
    screen.getByRole('dialog', { name: 'Score for prospects' });
  });

  test('unread and unreadable', () => {
    const { suggestions } = draw(undefined);
    expect(document.querySelector('[aria-busy=true]')).not.toBeNull();
    void act(() => void (suggestions.failure.value = { kind: 'storage', message: 'QuotaExceededError' }));
    screen.getByText('The list could not be read');
  });

  test('GDPR says what is left out', () => {
    draw({ prospects, gdpr: true });
    screen.getByText(/^GDPR: what contacts did is left out of signals and reasons\./);
  });

  test('in Polish', () => {
    draw({ prospects, recommendations }, {}, { messages: pl });
    screen.getByText('Na Twojej stronie 5 dni temu · 14 odsłon');
    screen.getByRole('button', { name: 'Odrzuć: Acme' });
  });
});

describe('the score', () => {
  const property = (name: string, label: string, type: 'number' | 'string', isScore = false) =>
    ({ name, label, type, options: [], isScore }) as const;

  test('is chosen among the number properties, scores first, and must be whole', () => {
    const { suggestions } = draw({ prospects });
    suggestions.properties.value = [
      property('employees', 'Number of employees', 'number'),
      property('city', 'City', 'string'),
      property('fit', 'Fit score', 'number', true),
    ];
    press('Score for prospects');
    expect(suggestions.verbs.loadProperties).toHaveBeenCalledOnce();
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Count a score as a signal' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'Choose a property.',
      'Enter a number.',
    ]);
    fireEvent.click(dialog.getByRole('combobox', { name: 'Property' }));
    expect(dialog.getAllByRole('option').map((one) => one.textContent)).toEqual([
      expect.stringContaining('Fit score'),
      expect.stringContaining('Number of employees'),
    ]);
    fireEvent.click(dialog.getAllByRole('option')[0] as HTMLElement);
    fireEvent.input(dialog.getByLabelText('At least'), { target: { value: '70.5' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(suggestions.verbs.setProspectScore).toHaveBeenCalledWith({ property: 'fit', atLeast: 70.5 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is taken back, and one whose property could not be read keeps its place', async () => {
    const { suggestions } = draw({ prospects });
    suggestions.score.value = { property: 'fit', atLeast: 70, name: 'Fit score' };
    suggestions.verbs.loadProperties.mockResolvedValue({ ok: false, failure: { kind: 'offline' } });
    press('Score for prospects');
    await waitFor(() => screen.getByText('The properties could not be read from HubSpot.'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Count a score as a signal' }));
    press('Save');
    expect(suggestions.verbs.setProspectScore).toHaveBeenCalledWith(undefined);
  });
});
