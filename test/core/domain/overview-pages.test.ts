import { describe, expect, test } from 'vitest';
import type { PageView } from '#core/domain/page-view.ts';
import { viewTrackedPages } from '#core/domain/overview-pages.ts';
import { buildContact } from '#test/support/builders.ts';

const anna = buildContact({ name: 'Anna' });
const ben = buildContact({ name: 'Ben' });
const stranger = buildContact();
const view = (url: string, contact: { id: PageView['contactId'] }, lastAt: number, views = 1): PageView => ({
  url,
  title: undefined,
  contactId: contact.id,
  lastAt,
  views,
});
const pagesOf = (pageViews: readonly PageView[], pageViewSource: 'events' | 'contact-analytics' = 'events') =>
  viewTrackedPages({ pageViews, pageViewSource, contacts: [anna, ben] });

describe('tracked pages', () => {
  test('are gathered by page, latest first, with who, when and how often', () => {
    const pages = pagesOf([
      view('https://us.example/pricing', anna, 10, 2),
      view('https://us.example/blog', ben, 40),
      view('https://us.example/pricing', ben, 30),
      view('https://us.example/pricing', anna, 20, 3),
    ]);
    expect(pages).toEqual([
      {
        url: 'https://us.example/blog',
        title: undefined,
        views: 1,
        lastAt: 40,
        visitors: [{ contactId: ben.id, contact: ben, views: 1, lastAt: 40 }],
      },
      {
        url: 'https://us.example/pricing',
        title: undefined,
        views: 6,
        lastAt: 30,
        visitors: [
          { contactId: ben.id, contact: ben, views: 1, lastAt: 30 },
          { contactId: anna.id, contact: anna, views: 5, lastAt: 20 },
        ],
      },
    ]);
  });

  test.each([
    ['https://us.example/a#top', 'https://us.example/a'],
    ['https://us.example/a?utm_source=mail&utm_medium=x', 'https://us.example/a'],
    ['https://us.example/a?_hsenc=1&_hsmi=2&gclid=3', 'https://us.example/a'],
    ['https://us.example/a?p=12&utm_source=x', 'https://us.example/a?p=12'],
    ['https://us.example/a?p=12', 'https://us.example/a?p=12'],
    ['not an address', 'not an address'],
  ])('%s is the page %s', (url, page) => {
    expect(pagesOf([view(url, anna, 1)]).map((own) => own.url)).toEqual([page]);
  });

  test('the latest title stands; a contact that was not loaded stays without', () => {
    const [page] = pagesOf([
      { ...view('https://us.example/a', stranger, 1), title: 'Old' },
      { ...view('https://us.example/a', stranger, 2), title: 'New' },
      view('https://us.example/a', stranger, 3),
    ]);
    expect(page?.title).toBe('New');
    expect(page?.visitors).toMatchObject([{ contact: undefined, views: 3, lastAt: 3 }]);
  });

  test('from contact analytics, views of all pages together are not passed off as this page’s', () => {
    const [page] = pagesOf([view('https://us.example/a', anna, 1, 57)], 'contact-analytics');
    expect(page).toMatchObject({ views: undefined, visitors: [{ views: undefined }] });
  });

  test('nothing', () => {
    expect(pagesOf([])).toEqual([]);
  });
});
