import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import { acme, beta, day, draw, gamma, names, press, recommendations } from '#test/support/draw-lists.tsx';
import { testNow } from '#test/support/render-index.tsx';
import { buildSuggestions } from '#test/support/suggestions.ts';

afterEach(cleanup);

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
    screen.getByText('High confidence: other examples of the same kind would hardly move the score.');
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
