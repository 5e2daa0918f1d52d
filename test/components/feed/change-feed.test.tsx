import { signal, type Signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedEvent, FeedLine } from '#core/domain/feed-item.ts';
import { brandId, type CompanyId, type DealId } from '#core/domain/ids.ts';
import type { FeedReadModel } from '#core/read-models/read-feed.ts';
import { ChangedMark } from '#components/feed/changed-mark.tsx';
import { daysOfFeed } from '#components/feed/days-of-feed.ts';
import { FeedButton } from '#components/feed/feed-button.tsx';
import { FeedContext } from '#components/feed/feed-context.ts';
import { feedWords } from '#components/feed/feed-words.ts';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import { definePopovers } from '#test/support/popover.ts';
import { testNow } from '#test/support/render-index.tsx';

const hour = 3_600_000;
const id = (raw: string) => brandId<CompanyId>(raw);
const deal = { kind: 'deal', dealId: brandId<DealId>('7'), dealName: 'Pilot' } as const;
const engagement: FeedEvent = { kind: 'engagement', at: testNow - hour, type: 'EMAIL_OPEN', isLawful: false };

const line = (seq: number, event: FeedEvent, over: Partial<FeedLine> = {}): FeedLine => ({
  seq,
  companyId: id(String(seq)),
  companyName: `Account ${seq}`,
  seenAt: testNow - hour,
  event,
  ...over,
});

const feedOf = (
  lines: readonly FeedLine[],
  lookedAt = 0,
  over: Partial<FeedReadModel> = {},
): FeedReadModel => {
  const unread = lines.filter(({ seq }) => seq > lookedAt);
  const changed = new Set(unread.map(({ companyId }) => companyId));
  return { lines, lookedAt, unread: unread.length, changed, gdpr: false, ...over };
};

function renderFeed(feed: FeedReadModel) {
  const model = signal<FeedReadModel | undefined>(feed);
  const verbs = { openAccount: vi.fn(), lookAtFeed: vi.fn() };
  render(
    <FeedContext.Provider value={{ model, verbs }}>
      <FeedButton now={testNow} />
      <ChangedMark companyId={id('3')} />
    </FeedContext.Provider>,
  );
  return { model, verbs };
}

const become = (model: Signal<FeedReadModel | undefined>, feed: FeedReadModel | undefined) =>
  void act(() => {
    model.value = feed;
  });

const open = () => fireEvent.click(screen.getByRole('button', { name: /^Changed elsewhere/ }));
const panel = () => within(screen.getByRole('dialog', { hidden: true }));
const shown = () =>
  panel()
    .getAllByRole('listitem', { hidden: true })
    .map((item) => item.textContent);

beforeEach(() => {
  definePopovers();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const three = [
  line(3, { kind: 'marked' }),
  line(2, engagement, { seenAt: testNow - 25 * hour }),
  line(1, { kind: 'gone', into: undefined }, { seenAt: testNow - 76 * hour, companyName: undefined }),
];

describe('the button', () => {
  test.each([
    [0, 'Changed elsewhere: 3 new', '3'],
    [2, 'Changed elsewhere: 1 new', '1'],
    [3, 'Changed elsewhere', ''],
  ])('looked at up to %i, says how many are new', (lookedAt, name, count) => {
    renderFeed(feedOf(three, lookedAt));
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe(name);
    expect(screen.getByRole('button').textContent).toBe(count);
  });

  test('has room for two digits', () => {
    const many = Array.from({ length: 120 }, (_, seq) => line(seq + 1, { kind: 'marked' }));
    renderFeed(feedOf(many));
    expect(screen.getByRole('button', { name: 'Changed elsewhere: 120 new' }).textContent).toBe('99+');
  });

  test('is not there until the feed was read, nor where there is none', () => {
    const { model } = renderFeed(feedOf(three));
    become(model, undefined);
    expect(screen.queryByRole('button')).toBeNull();
    render(<FeedButton now={testNow} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

test('an account with a new line is marked, in words too, until it was looked at', () => {
  const { model } = renderFeed(feedOf(three));
  expect(screen.getByText('Changed since you last looked')).toBeDefined();
  become(model, feedOf(three, 3));
  expect(screen.queryByText('Changed since you last looked')).toBeNull();
});

describe('the open feed', () => {
  test('lists what happened by days, new lines marked', () => {
    renderFeed(feedOf(three, 2));
    open();
    const headings = panel().getAllByRole('heading', { level: 3, hidden: true });
    expect(headings.map((heading) => heading.textContent)).toEqual(['Today', 'Yesterday', 'Nov 20, 2026']);
    expect(shown()).toEqual([
      expect.stringMatching(/^Account 3Marked as target accountNew/),
      expect.stringMatching(/^Account 2Email opened, 1 hr ago\d/),
      expect.stringMatching(/^Company 1Deleted or merged in HubSpot\d/),
    ]);
  });

  test('opens an account’s overview, and takes all for looked at; one that is gone is no button', () => {
    const { verbs } = renderFeed(feedOf(three));
    open();
    expect(panel().getByText('Company 1').tagName).toBe('SPAN');
    fireEvent.click(panel().getByText('Account 2'));
    expect(verbs.openAccount.mock.calls).toEqual([['2']]);
    expect(verbs.lookAtFeed.mock.calls).toEqual([[3]]);
  });

  test('is narrowed to a kind', () => {
    renderFeed(feedOf(three));
    open();
    const kinds = panel().getByLabelText('Kind of change');
    fireEvent.change(kinds, { target: { value: 'engagement' } });
    expect(shown()).toHaveLength(1);
    fireEvent.change(kinds, { target: { value: 'meetings' } });
    expect(panel().getByText('No change of this kind')).toBeDefined();
  });

  test('says that nothing happened, and that the GDPR setting hides some', () => {
    renderFeed(feedOf([], 0, { gdpr: true }));
    open();
    expect(panel().getByText('Nothing has changed yet')).toBeDefined();
    expect(panel().getByText(/^GDPR:/)).toBeDefined();
    expect(panel().queryByRole('combobox', { hidden: true })).toBeNull();
  });

  test('closes with Escape, and the focus goes back', () => {
    renderFeed(feedOf(three));
    open();
    fireEvent.keyDown(screen.getByRole('dialog', { hidden: true }), { key: 'Escape' });
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });
});

describe('looking', () => {
  const pass = (ms: number) => void act(() => void vi.advanceTimersByTime(ms));
  const seen = (state: 'visible' | 'hidden') => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    fireEvent(document, new Event('visibilitychange'));
  };
  afterEach(() => void vi.restoreAllMocks());

  test('takes a moment in view; what was new stays marked meanwhile', () => {
    const { model, verbs } = renderFeed(feedOf(three));
    open();
    pass(900);
    expect(verbs.lookAtFeed).not.toHaveBeenCalled();
    pass(200);
    expect(verbs.lookAtFeed.mock.calls).toEqual([[3]]);
    become(model, feedOf(three, 3));
    expect(shown().filter((text) => text.includes('New'))).toHaveLength(3);
    // What comes while it is open is looked at as well.
    become(model, feedOf([line(4, { kind: 'unmarked' }), ...three], 3));
    pass(1_100);
    expect(verbs.lookAtFeed.mock.calls).toEqual([[3], [4]]);
  });

  test('needs the page in view, and the feed open', () => {
    const { verbs } = renderFeed(feedOf(three));
    seen('hidden');
    open();
    pass(5_000);
    expect(verbs.lookAtFeed).not.toHaveBeenCalled();
    seen('visible');
    pass(500);
    open();
    pass(5_000);
    expect(verbs.lookAtFeed).not.toHaveBeenCalled();
  });
});

describe('the words of each event', () => {
  const meetingAt = testNow + 48 * hour;
  const stages = { from: 'New', to: 'Offer' };
  test.each<[FeedEvent, string | RegExp, string | RegExp]>([
    [{ kind: 'marked' }, 'Marked as target account', 'Oznaczono jako konto docelowe'],
    [{ kind: 'unmarked' }, 'Not a target account any more', 'Nie jest już kontem docelowym'],
    [
      { kind: 'gone', into: undefined },
      'Deleted or merged in HubSpot',
      'Usunięto lub scalono w\u00A0HubSpot',
    ],
    [
      { kind: 'gone', into: { companyId: id('9'), companyName: 'Winner' } },
      'Merged into Winner',
      'Scalono z: Winner',
    ],
    [
      { kind: 'gone', into: { companyId: id('9'), companyName: undefined } },
      'Merged into Company 9',
      'Scalono z: Firma 9',
    ],
    [engagement, 'Email opened, 1 hr ago', /^Otwarcie e-maila, 1 godz\. temu$/],
    [{ ...engagement, type: undefined }, 'New engagement, 1 hr ago', /^Nowe zaangażowanie, 1 godz\. temu$/],
    [
      { kind: 'meeting', at: meetingAt },
      /^Meeting scheduled for Nov 25, 2026, .* \(in 2 days\)$/,
      /^Zaplanowano spotkanie: 25 lis 2026, .* \(pojutrze\)$/,
    ],
    [
      { ...deal, move: { kind: 'opened', to: 'Offer' } },
      'Pilot: opened in Offer',
      'Pilot: otwarto na etapie Offer',
    ],
    [
      { ...deal, move: { kind: 'moved', ...stages } },
      'Pilot: moved from New to Offer',
      'Pilot: zmiana etapu z New na Offer',
    ],
    [
      { ...deal, dealName: undefined, move: { kind: 'closed', from: undefined } },
      'Deal without a name: closed, was in unknown stage',
      'Transakcja bez nazwy: zamknięto, ostatni etap: etap nieznany',
    ],
  ])('%j', (event, english, polish) => {
    const exactly = (expected: string | RegExp) =>
      typeof expected === 'string' ? expected : expect.stringMatching(expected);
    expect(feedWords(event, en, testNow)).toEqual(exactly(english));
    expect(feedWords(event, pl, testNow)).toEqual(exactly(polish));
  });

  test('of the count on the toolbar button take the right form', () => {
    expect([1, 3].map((count) => en.feed.toolbar(count))).toEqual([
      'Bullseye: 1 change since you last looked',
      'Bullseye: 3 changes since you last looked',
    ]);
    expect([1, 3, 5, 22].map((count) => pl.feed.toolbar(count).split(' ').slice(1, 3).join(' '))).toEqual([
      '1 zmiana',
      '3 zmiany',
      '5 zmian',
      '22 zmiany',
    ]);
  });
});

test('days are those of the browser’s calendar', () => {
  const midnight = new Date(testNow).setHours(0, 0, 0, 0);
  const lines = [midnight + 1, midnight, midnight - 1].map((seenAt, at) =>
    line(at + 1, { kind: 'marked' }, { seenAt }),
  );
  expect(daysOfFeed(lines).map(({ lines: own }) => own.map(({ seq }) => seq))).toEqual([[1, 2], [3]]);
});
