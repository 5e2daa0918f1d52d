import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { coverageOf, type CoveragePoint } from '#core/domain/coverage.ts';
import { Coverage } from '#components/account-overview/coverage.tsx';
import { coverageWords } from '#components/coverage/coverage-words.ts';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex, testNow } from '#test/support/render-index.tsx';

afterEach(cleanup);

const day = 86_400_000;

test.each<[CoveragePoint, string, string]>([
  [{ kind: 'no-contacts', lost: 45 }, 'No contact is known', 'Nie znamy żadnego kontaktu'],
  [
    { kind: 'no-buying-roles', contacts: 4, lost: 20 },
    'No buying role among 4 contacts',
    'Brak roli zakupowej wśród 4 kontaktów',
  ],
  [
    { kind: 'no-buying-roles', contacts: 1, lost: 20 },
    'No buying role among 1 contact',
    'Brak roli zakupowej wśród 1 kontaktu',
  ],
  [
    { kind: 'no-decision-maker', withRole: 3, lost: 15 },
    'No decision maker among 3 contacts with a role',
    'Brak decydenta wśród 3 kontaktów z rolą',
  ],
  [
    { kind: 'single-threaded', contacts: 1, lost: 15 },
    'Everything hangs on one contact',
    'Wszystko zależy od jednego kontaktu',
  ],
  [
    { kind: 'single-threaded', contacts: 5, lost: 15 },
    'Only one of 5 contacts has a buying role',
    'Tylko jeden z 5 kontaktów ma rolę zakupową',
  ],
  [
    { kind: 'gone-cold', lastAt: undefined, days: undefined, lost: 25 },
    'Never in touch',
    'Nigdy nie było kontaktu',
  ],
  [
    { kind: 'gone-cold', lastAt: 0, days: 74, lost: 18 },
    'No sign from either side for 74 days',
    'Żadna ze stron nie odzywa się od 74 dni',
  ],
  [{ kind: 'no-next-step', openDeals: 0, lost: 15 }, 'Nothing planned', 'Nic nie zaplanowano'],
  [
    { kind: 'no-next-step', openDeals: 2, lost: 20 },
    'Nothing planned, with 2 open deals',
    'Nic nie zaplanowano przy 2 otwartych transakcjach',
  ],
  [
    { kind: 'next-step-late', dueAt: testNow - 3 * day, lost: 8 },
    'The last open task was due 3 days ago',
    'Termin ostatniego otwartego zadania minął 3 dni temu',
  ],
  [{ kind: 'blocker', blockers: 1, lost: 10 }, '1 contact blocks the purchase', '1 kontakt blokuje zakup'],
  [{ kind: 'blocker', blockers: 3, lost: 10 }, '3 contacts block the purchase', '3 kontakty blokują zakup'],
  [{ kind: 'no-owner', lost: 10 }, 'Nobody owns the account', 'Konto nie ma właściciela'],
])('what is missing in words: %o', (point, english, polish) => {
  expect(coverageWords(point, en, testNow)).toBe(english);
  expect(coverageWords(point, pl, testNow)).toBe(polish);
});

const owner = buildOwner();
const whole = buildCompany({
  name: 'Whole',
  ownerId: owner.id,
  contacts: 3,
  contactsWithBuyingRole: 2,
  decisionMakers: 1,
  lastTouchAt: testNow - day,
  scheduledAt: testNow + day,
});
const lacking = buildCompany({ name: 'Lacking', contacts: 2, lastTouchAt: testNow - 40.5 * day });

describe('in the index', () => {
  const draw = () => {
    const data = buildIndexData({ accounts: [whole, lacking], owners: [owner] });
    const index = renderIndex({
      model: buildIndexModel({ data }),
      layout: 'page',
      choice: { sort: { column: 'coverage', direction: 'ascending' } },
    });
    void act(() => void (index.fullPage.columns.value = ['company', 'coverage']));
    return index;
  };
  const figures = () =>
    screen.getAllByRole('button', { name: /^Coverage \d/ }).map((button) => button.textContent);

  test('it is a sorted column, and each figure explains itself, on hover and pressed', () => {
    draw();
    const { score, points } = coverageOf(lacking, { now: testNow, gdpr: false });
    expect(figures()).toEqual([String(score), '100']);
    const [button] = screen.getAllByRole('button', { name: /^Coverage \d/ });
    expect(button?.title.split('\n')).toEqual([
      '−20 No buying role among 2 contacts',
      '−15 Nothing planned',
      '−10 No sign from either side for 40 days',
      '−10 Nobody owns the account',
    ]);
    fireEvent.click(button as HTMLElement);
    const panel = screen.getByRole('dialog', { name: `Coverage ${score} of 100` });
    expect(within(panel).getAllByRole('listitem')).toHaveLength(points.length);
    fireEvent.click(button as HTMLElement);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('one that lacks nothing says so', () => {
    draw();
    const button = screen.getByRole('button', { name: 'Coverage 100 of 100' });
    expect(button.title).toBe('Nothing is missing.');
  });

  test('it is worked out anew with the hours', () => {
    const index = draw();
    const [before] = figures();
    void act(() => void (index.now.value = testNow + 60 * day));
    expect(Number(figures()[0])).toBeLessThan(Number(before));
  });
});

describe('in the overview', () => {
  const does = { onCreateTask: vi.fn(), onShowContacts: vi.fn(), onViewRecord: vi.fn() };
  const draw = (company = lacking) =>
    render(<Coverage overview={{ company, gdpr: false }} now={testNow} {...does} />);

  test('each point says what to do about it', () => {
    draw();
    const section = screen.getByRole('region', { name: 'Coverage' });
    const { score, points } = coverageOf(lacking, { now: testNow, gdpr: false });
    expect(section.textContent).toContain(`${score} of 100`);
    expect(within(section).getAllByRole('listitem')).toHaveLength(points.length);
    const press = (name: string) =>
      fireEvent.click(within(section).getAllByRole('button', { name })[0] as HTMLElement);
    press('Create task');
    press('Set buying roles');
    press('Assign an owner');
    expect(does.onCreateTask).toHaveBeenCalledTimes(1);
    expect(does.onViewRecord).toHaveBeenCalledTimes(2);
  });

  test('an account that lacks nothing says so; a company that is no target account has no coverage', () => {
    draw(whole);
    screen.getByText('Nothing is missing.');
    cleanup();
    draw({ ...lacking, isTargetAccount: false });
    expect(screen.queryByRole('region', { name: 'Coverage' })).toBeNull();
  });
});
