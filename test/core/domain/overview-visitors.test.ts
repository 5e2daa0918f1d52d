import { describe, expect, test } from 'vitest';
import { viewVisitors } from '#core/domain/overview-visitors.ts';
import type { PageView } from '#core/domain/page-view.ts';
import { mayHavePageEvents, shownPageViews } from '#core/domain/shown-page-views.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { buildContact } from '#test/support/builders.ts';

const anna = buildContact({ name: 'Anna', hasLegalBasis: true, lastSeenAt: 60 });
const ben = buildContact({ name: 'Ben', lastSeenAt: 40 });
const stranger = buildContact();
const view = (url: string, contact: { id: PageView['contactId'] }, lastAt: number, views = 1): PageView => ({
  url,
  title: undefined,
  contactId: contact.id,
  lastAt,
  views,
});
const pageViews = [
  view('https://us.example/pricing?utm_source=mail', anna, 10, 2),
  view('https://us.example/blog', ben, 40),
  { ...view('https://us.example/pricing', anna, 30, 3), title: 'Pricing' },
  view('https://us.example/docs', anna, 50),
  view('https://us.example/docs', stranger, 5),
];
const events = buildBundle({ contacts: [anna, ben], pageViews, pageViewSource: 'events', pageViewsAt: 45 });

describe('visitors', () => {
  test('the latest first, each with the pages they saw, the latest first, and how often', () => {
    expect(viewVisitors(events)).toEqual([
      {
        contactId: anna.id,
        contact: anna,
        views: 6,
        lastAt: 50,
        pages: [
          { url: 'https://us.example/docs', title: undefined, views: 1, lastAt: 50 },
          { url: 'https://us.example/pricing', title: 'Pricing', views: 5, lastAt: 30 },
        ],
      },
      {
        contactId: ben.id,
        contact: ben,
        views: 1,
        lastAt: 40,
        pages: [{ url: 'https://us.example/blog', title: undefined, views: 1, lastAt: 40 }],
      },
      {
        contactId: stranger.id,
        contact: undefined,
        views: 1,
        lastAt: 5,
        pages: [{ url: 'https://us.example/docs', title: undefined, views: 1, lastAt: 5 }],
      },
    ]);
  });

  test('from analytics, the count is of all pages, and none of the one page named', () => {
    const [visitor] = viewVisitors({
      pageViews: [view('https://us.example/a', anna, 7, 57)],
      pageViewSource: 'contact-analytics',
      contacts: [anna],
    });
    expect(visitor).toMatchObject({ views: 57, pages: [{ url: 'https://us.example/a', views: undefined }] });
  });
});

describe('page views that may be shown', () => {
  test('all of them without the GDPR setting', () => {
    expect(shownPageViews(events, false)).toMatchObject({ pageViews, leftOut: 0 });
  });

  test('with it, those of contacts with a legal basis, and how many are left out', () => {
    const shown = shownPageViews(events, true);
    expect(shown.pageViews.map(({ contactId }) => contactId)).toEqual([anna.id, anna.id, anna.id]);
    expect(shown.leftOut).toBe(2);
  });

  test('tell how many contacts were on the site since single events were read', () => {
    expect(shownPageViews(events, false).seenSince).toBe(1);
    expect(shownPageViews({ ...events, pageViewsAt: 39 }, false).seenSince).toBe(2);
    expect(shownPageViews({ ...events, pageViewsAt: 39 }, true).seenSince).toBe(1);
    const { pageViewsAt: _, ...analytics } = events;
    expect(shownPageViews({ ...analytics, pageViewSource: 'contact-analytics' }, false).seenSince).toBe(0);
  });

  test('a portal without single events is asked again after a week', () => {
    const week = 7 * 24 * 60 * 60_000;
    expect(mayHavePageEvents(undefined, 5)).toBe(true);
    expect(mayHavePageEvents(5, 5 + week - 1)).toBe(false);
    expect(mayHavePageEvents(5, 5 + week)).toBe(true);
  });
});
