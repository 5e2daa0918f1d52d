import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ActivityDraft,
  draftedActivity,
  draftProblems,
  longestText,
} from '#core/domain/activity-draft.ts';
import { brandId } from '#core/domain/ids.ts';
import { isMadeOf } from '#core/domain/is-made-of.ts';
import { textAsHtml } from '#core/domain/text-as-html.ts';
import { htmlToText } from '#core/hubspot/html-to-text.ts';

const now = Date.UTC(2026, 10, 23, 12);
const day = 86_400_000;
const note = { kind: 'note', body: 'Called', at: now } as const;
const task = { kind: 'task', title: 'Offer', dueAt: now + day, taskType: 'TODO', priority: 'NONE' } as const;
const call = { kind: 'call', at: now - day, outcome: 'BUSY', direction: 'inbound' } as const;

describe('what may be saved', () => {
  test.each<[string, ActivityDraft, readonly string[]]>([
    ['a note', note, []],
    ['a note without text', { ...note, body: '' }, ['body empty']],
    ['a note of blanks', { ...note, body: ' \n\t ' }, ['body empty']],
    ['the longest note', { ...note, body: 'a'.repeat(longestText) }, []],
    ['one character more', { ...note, body: 'a'.repeat(longestText + 1) }, ['body too-long']],
    [
      'a text that is too long with its markup',
      { ...note, body: '<'.repeat(longestText / 4 + 1) },
      ['body too-long'],
    ],
    ['the longest of these', { ...note, body: '<'.repeat(longestText / 4) }, []],
    ['a task', task, []],
    ['a task that is overdue already', { ...task, dueAt: now - day }, []],
    ['a task without title', { ...task, title: ' ' }, ['title empty']],
    ['a task without due time', { ...task, dueAt: Number.NaN }, ['at not-a-time']],
    ['a task due beyond time', { ...task, dueAt: 9e15 }, ['at not-a-time']],
    ['nothing filled in', { ...task, title: '', dueAt: Number.NaN }, ['title empty', 'at not-a-time']],
    ['a task with a long title', { ...task, title: 'a'.repeat(longestText + 1) }, ['title too-long']],
    ['a task with long details', { ...task, body: 'a'.repeat(longestText + 1) }, ['body too-long']],
    ['a call', call, []],
    ['a call of this minute', { ...call, at: now + 30_000 }, []],
    ['a call to come', { ...call, at: now + day }, ['at in-the-future']],
    ['a call at no time', { ...call, at: Number.NaN }, ['at not-a-time']],
    ['a call of no time', { ...call, durationMs: 0 }, []],
    ['a call of a day', { ...call, durationMs: day }, []],
    ['a call longer than a day', { ...call, durationMs: day + 1 }, ['durationMs not-a-duration']],
    ['a call that ran backwards', { ...call, durationMs: -1 }, ['durationMs not-a-duration']],
    ['a call of no known length', { ...call, durationMs: Number.NaN }, ['durationMs not-a-duration']],
  ])('%s', (_what, draft, expected) => {
    const problems = draftProblems(draft, now).map(({ field, problem }) => `${field} ${problem}`);
    expect(problems).toEqual(expected);
  });
});

test('a draft as an activity has what HubSpot will have', () => {
  const id = brandId<ReturnType<typeof draftedActivity>['id']>('1');
  expect(draftedActivity({ ...task, body: 'By Friday', ownerId: brandId('9') }, id)).toMatchObject({
    id: '1',
    kind: 'task',
    title: 'Offer',
    body: 'By Friday',
    at: now + day,
    status: 'NOT_STARTED',
    priority: 'NONE',
    ownerId: '9',
    direction: undefined,
  });
  expect(draftedActivity({ ...call, durationMs: 60_000 }, id)).toMatchObject({
    kind: 'call',
    at: now - day,
    status: 'BUSY',
    direction: 'inbound',
    durationMs: 60_000,
    title: undefined,
    body: undefined,
  });
  expect(draftedActivity(note, id)).toMatchObject({
    kind: 'note',
    at: now,
    body: 'Called',
    status: undefined,
  });
});

describe('text as HTML', () => {
  test.each([
    ['a < b & c > "d"', 'a &lt; b &amp; c &gt; &quot;d&quot;'],
    ['one\ntwo\r\nthree\rfour', 'one<br>two<br>three<br>four'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['Żółć 🎯', 'Żółć 🎯'],
  ])('%j', (text, html) => expect(textAsHtml(text)).toBe(html));

  test('reads as the text again, up to blanks', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const printable = text.replace(/\p{C}/gu, '');
        expect(plain(htmlToText(textAsHtml(printable)))).toBe(plain(printable));
      }),
    );
  });
});

describe('what may be made of a draft', () => {
  const made = draftedActivity(
    { ...task, body: 'By Friday, "two" sites\nsee https://example.com' },
    brandId('1'),
  );
  const draft: ActivityDraft = { ...task, body: 'By Friday, "two" sites\nsee https://example.com' };

  test.each([
    ['the same', made, true],
    [
      'with other blanks and marks',
      { ...made, body: 'By Friday, “two” sites see https://example.com ' },
      true,
    ],
    ['at another time', { ...made, at: made.at + 1 }, false],
    ['of another kind', { ...made, kind: 'note' as const }, false],
    ['with another title', { ...made, title: 'Offers' }, false],
    ['with other words', { ...made, body: 'By Monday, "two" sites\nsee https://example.com' }, false],
    ['without its text', { ...made, body: undefined }, false],
    ['cut', { ...made, body: 'By Friday, "two…' }, true],
    ['another one, cut', { ...made, body: 'By Monday, "two…' }, false],
  ])('%s', (_what, activity, expected) => expect(isMadeOf(activity, draft)).toBe(expected));
});
