import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { brandId, type ContactId } from '#core/domain/ids.ts';
import { buildActivity, buildContact } from '#test/support/builders.ts';
import { bundle, pictureNow } from '#test/support/gallery-overview/fictional-account.ts';
import { account, overviewStates } from '#test/support/gallery-overview/overview-states.ts';
import { renderOverview } from './render-overview.tsx';

afterEach(cleanup);

const draw = (name: string) => {
  const state = overviewStates[name];
  if (!state) throw new Error(`no state ${name}`);
  return renderOverview(state);
};
const region = (name: string) => within(screen.getByRole('region', { name }));
const titles = () =>
  [...screen.getByRole('region', { name: 'Activities' }).querySelectorAll('ol > li')].map(
    (item) => item.querySelector('time')?.previousElementSibling?.lastChild?.textContent,
  );

describe('every section', () => {
  const names = ['Activities', 'Contacts', 'Internal stakeholders', 'Deals', 'Tracked pages'];

  it('says that it is loading', () => {
    draw('first-load');
    for (const name of names) {
      expect(region(name).getByText(`Loading: ${name}`)).toBeTruthy();
      expect(screen.getByRole('region', { name }).getAttribute('aria-busy')).toBe('true');
    }
  });

  it('says that it was never loaded', () => {
    draw('offline-empty');
    for (const name of names) expect(region(name).getByText('Not loaded yet.')).toBeTruthy();
  });

  it('says what to do where it is empty', () => {
    const { verbs } = draw('empty');
    for (const name of names) fireEvent.click(region(name).getByRole('button', { name: 'View in HubSpot' }));
    expect(verbs.openRecord).toHaveBeenCalledTimes(names.length);
  });

  it('names the missing scope in its own place, with the way to grant it', () => {
    const { verbs } = draw('missing-scopes');
    const deals = region('Deals');
    expect(deals.getByText('crm.objects.deals.read')).toBeTruthy();
    expect(deals.getByText(/Development → Keys → Service keys/)).toBeTruthy();
    fireEvent.click(deals.getByRole('button', { name: 'Refresh' }));
    expect(verbs.refresh).toHaveBeenCalledOnce();
    expect(region('Contacts').queryByText(/scope/)).toBeNull();
  });

  it('shows what could be loaded beside what could not', () => {
    draw('missing-scopes');
    expect(region('Activities').getByText('sales-email-read')).toBeTruthy();
    expect(region('Activities').getByText('Call with Grace Holloway')).toBeTruthy();
  });

  it('says why it failed, in HubSpot’s words', () => {
    draw('missing-scopes');
    expect(region('Tracked pages').getByText('This section could not be loaded.')).toBeTruthy();
    expect(region('Tracked pages').getByText(/Bad gateway/)).toBeTruthy();
  });

  it('can be folded away and back', () => {
    draw('usual');
    const heading = region('Deals').getByRole('button', { name: /^Deals/ });
    fireEvent.click(heading);
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    expect(region('Deals').queryByRole('list')).toBeNull();
    fireEvent.click(heading);
    expect(region('Deals').queryAllByRole('list')).toHaveLength(3);
  });

  it('takes the focus when it is jumped to', () => {
    draw('usual');
    fireEvent.click(screen.getByRole('link', { name: 'Deals' }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Deals' }));
  });
});

describe('Activities', () => {
  it('puts what is planned on top, then the newest', () => {
    draw('usual');
    const activities = region('Activities');
    expect(activities.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'Upcoming',
      'Past',
    ]);
    expect(titles().slice(0, 4)).toEqual([
      'Send the revised quote',
      'Technical deep dive with the platform team and procurement: integration, security, rollout',
      'Call with Grace Holloway',
      'Re: Proposal for 240 seats',
    ]);
  });

  it('says direction, outcome, duration and owner in words', () => {
    draw('usual');
    const call = screen.getByText('Call with Grace Holloway').closest('li');
    expect(call?.textContent).toContain('Outgoing · Connected · 14 min · Ada Lindqvist');
    expect(screen.getByText('Send the revised quote').closest('li')?.textContent).toContain('Overdue');
  });

  it('shows one type', () => {
    draw('usual');
    fireEvent.click(region('Activities').getByRole('radio', { name: 'Calls 2' }));
    expect(titles()).toEqual(['Call with Grace Holloway', 'Cold call']);
    fireEvent.click(region('Activities').getByRole('radio', { name: 'All 10' }));
    expect(titles()).toHaveLength(10);
  });

  it('draws thousands in portions', () => {
    draw('many');
    expect(titles()).toHaveLength(50);
    fireEvent.click(region('Activities').getByRole('button', { name: 'Show 50 more' }));
    expect(titles()).toHaveLength(100);
    expect(region('Activities').getByText(/HubSpot holds more/)).toBeTruthy();
    expect(region('Activities').getByRole('button', { name: /^Activities 5,000\+/ })).toBeTruthy();
  });

  it('opens and closes a long text', () => {
    draw('usual');
    const item = within(screen.getByText('Call with Grace Holloway').closest('li') ?? document.body);
    const more = item.getByRole('button', { name: 'Show more' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(item.getByRole('button', { name: 'Show less' }).getAttribute('aria-expanded')).toBe('true');
    expect(item.getByText(/Next: send the DPA/).textContent).toContain('Friday.\n\nNext:');
  });

  it('interprets nothing of a text but safe addresses', () => {
    const body = '<img src=x onerror=alert(1)> javascript:alert(1) https://safe.example/x';
    renderOverview(
      account({ bundle: { ...bundle, activities: [buildActivity({ at: pictureNow - 1, body })] } }),
    );
    const item = region('Activities').getByRole('listitem');
    expect(item.textContent).toContain('<img src=x onerror=alert(1)> javascript:alert(1)');
    expect(item.querySelector('img')).toBeNull();
    const links = within(item).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://safe.example/x']);
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('shows a constant that nobody knows', () => {
    const activities = [buildActivity({ kind: 'call', at: pictureNow - 1, status: 'CALL_BACK_LATER' })];
    renderOverview(account({ bundle: { ...bundle, activities } }));
    expect(region('Activities').getByText('Call back later')).toBeTruthy();
  });
});

describe('Contacts', () => {
  it('lists primary contacts with their roles and says why the index counts more', () => {
    draw('usual');
    const contacts = region('Contacts');
    expect(contacts.getByText('Decision maker')).toBeTruthy();
    expect(contacts.getByText('Blocker')).toBeTruthy();
    expect(contacts.getByText('Security reviewer')).toBeTruthy();
    expect(contacts.queryByText('Ines Park')).toBeNull();
    expect(contacts.getByText(/The index counts 9 contacts/).textContent).toBe(
      'The index counts 9 contacts: all that are associated. Not listed here: 1 with another primary company, 1 without a primary company, and 3 not loaded.',
    );
  });

  it('offers to reach a contact, and opens the record', () => {
    const { verbs } = draw('usual');
    const contacts = region('Contacts');
    expect(contacts.getByRole('link', { name: 'Email Grace Holloway' }).getAttribute('href')).toBe(
      'mailto:grace.holloway@northwind.example',
    );
    expect(contacts.getByRole('link', { name: 'Call Grace Holloway' }).getAttribute('href')).toBe(
      'tel:+12065550143',
    );
    expect(
      contacts.getByRole('link', { name: 'LinkedIn profile of Grace Holloway' }).getAttribute('target'),
    ).toBe('_blank');
    fireEvent.click(contacts.getByRole('button', { name: 'Grace Holloway' }));
    expect(verbs.openContact).toHaveBeenCalledExactlyOnceWith('8001');
  });

  it('never links to what is no web page', () => {
    const contact = buildContact({
      name: 'Mallory',
      email: 'x',
      linkedinUrl: 'javascript:alert(1)',
      primaryCompanyId: bundle.companyId,
    });
    renderOverview(account({ bundle: { ...bundle, contacts: [contact] } }));
    expect(region('Contacts').queryAllByRole('link')).toEqual([]);
  });

  it('leaves engagement out where GDPR asks for it, and says so', () => {
    draw('gdpr');
    expect(region('Contacts').getAllByText('No legal basis')).toHaveLength(2);
    expect(region('Contacts').getByText(/GDPR is on/)).toBeTruthy();
    expect(region('Summary').getByText(/GDPR is on/)).toBeTruthy();
  });
});

describe('Internal stakeholders', () => {
  it('counts by kind and marks deactivated users', () => {
    draw('usual');
    const items = region('Internal stakeholders').getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toHaveLength(5);
    expect(items[0]?.textContent).toContain('Ada Lindqvist');
    expect(items[0]?.textContent).toContain('Enterprise North · 1 call · 1 email · 1 meeting · 1 task');
    const zofia = items.find((item) => item.textContent.includes('Zofia'));
    expect(zofia?.textContent).toContain('Deactivated');
  });
});

describe('Deals', () => {
  it('groups them, says the stage as a place in its pipeline, and opens the record', () => {
    const { verbs } = draw('usual');
    const deals = region('Deals');
    expect(deals.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'Open 2',
      'Won 1',
      'Lost 1',
    ]);
    expect(deals.getByText('Decision maker bought-in, stage 3 of 4 in Sales pipeline')).toBeTruthy();
    fireEvent.click(deals.getByRole('button', { name: '240 seats, three years' }));
    expect(verbs.openDeal).toHaveBeenCalledExactlyOnceWith('6001');
  });

  it('shows a foreign amount with its company value, and what is late', () => {
    draw('usual');
    const item = region('Deals')
      .getByRole('button', { name: /^Porto pilot/ })
      .closest('li');
    expect(item?.textContent).toContain('€20,500.50≈ $22,500');
    expect(item?.textContent).toContain('Overdue');
    expect(region('Deals').getByText('No amount')).toBeTruthy();
  });
});

describe('Tracked pages', () => {
  it('says which page, who, when and how often, and where that comes from', () => {
    draw('usual');
    const pages = region('Tracked pages');
    expect(pages.getByText(/HubSpot’s events/)).toBeTruthy();
    expect(pages.getByRole('link', { name: 'Pricing: plans for every team' }).getAttribute('href')).toBe(
      'https://www.ourside.example/pricing',
    );
    expect(pages.getByText('7 views')).toBeTruthy();
  });

  it('does not claim counts that HubSpot does not give', () => {
    draw('many');
    expect(region('Tracked pages').getByText(/contacts’ analytics/)).toBeTruthy();
    expect(region('Tracked pages').queryByText(/views$/)).toBeNull();
  });

  it('never links to what is no web page', () => {
    const pageViews = [
      {
        url: 'javascript:alert(1)',
        title: 'Bad',
        contactId: brandId<ContactId>('8001'),
        lastAt: 1,
        views: 1,
      },
    ];
    renderOverview(account({ bundle: { ...bundle, pageViews } }));
    expect(region('Tracked pages').getByText('Bad')).toBeTruthy();
    expect(region('Tracked pages').queryByRole('link')).toBeNull();
  });
});
