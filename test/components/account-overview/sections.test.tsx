import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Activity } from '#core/domain/activity.ts';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import { brandId, type ContactId } from '#core/domain/ids.ts';
import { buildActivity, buildContact, buildDeal } from '#test/support/builders.ts';
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
    const words = deals.getByText(/^Grant it in HubSpot under Development → Keys → Service keys/);
    expect(words.textContent).toContain('Development\u00a0→ Keys\u00a0→ Service keys');
    fireEvent.click(deals.getByRole('button', { name: 'Refresh' }));
    expect(verbs.refresh).toHaveBeenCalledOnce();
    expect(region('Contacts').queryByText(/scope/)).toBeNull();
  });

  it('counts the scopes that are to be granted', () => {
    draw('all-scopes-missing');
    expect(region('Activities').getByText(/^Grant them in HubSpot/)).toBeTruthy();
    expect(region('Deals').getByText(/^Grant it in HubSpot/)).toBeTruthy();
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

  it('lets the missing scope be copied', async () => {
    const { verbs } = draw('missing-scopes');
    fireEvent.click(region('Deals').getByRole('button', { name: 'Copy scope' }));
    expect(verbs.copyText).toHaveBeenCalledExactlyOnceWith('crm.objects.deals.read');
    expect(await region('Deals').findByText('Copied')).toBeTruthy();
  });

  it('says how old it is where HubSpot could not be asked again', () => {
    draw('offline');
    for (const name of names) expect(region(name).getByText('Loaded 3 days ago')).toBeTruthy();
    expect(screen.queryByText(/could not be loaded|Could not be refreshed/)).toBeNull();
  });

  it('says how old it is where it alone could not be read again, and tries again', () => {
    const { verbs } = draw('stale-section');
    const deals = region('Deals');
    expect(deals.getByText('Loaded 2 hr ago')).toBeTruthy();
    expect(deals.getByText('Could not be refreshed. This was loaded 2 hr ago.')).toBeTruthy();
    expect(deals.getByRole('button', { name: '240 seats, three years' })).toBeTruthy();
    fireEvent.click(deals.getByRole('button', { name: 'Retry' }));
    expect(verbs.refresh).toHaveBeenCalledOnce();
    expect(region('Contacts').queryByText(/^Loaded/)).toBeNull();
  });

  it('says of the stakeholders how old they are, and why only with the activities', () => {
    draw('stale-activities');
    expect(region('Activities').getByText(/^Could not be refreshed/)).toBeTruthy();
    const stakeholders = region('Internal stakeholders');
    expect(stakeholders.getByText(/^Loaded /)).toBeTruthy();
    expect(stakeholders.queryByText(/Could not be refreshed/)).toBeNull();
    expect(stakeholders.getAllByRole('listitem').length).toBeGreaterThan(0);
  });

  it('keeps the focus where the problem that was retried is gone', async () => {
    const { state } = draw('stale-section');
    const retry = region('Deals').getByRole('button', { name: 'Retry' });
    retry.focus();
    fireEvent.click(retry);
    await act(() => {
      state.value = account();
    });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Deals' }));
  });

  it('says what brings it while offline', () => {
    draw('offline-empty');
    const { button } = en.overview.load;
    expect(screen.getByRole('button', { name: button })).toBeTruthy();
    for (const name of names)
      expect(region(name).getByText(`Press “${button}” once you are online again.`)).toBeTruthy();
    // The other language names its button, too.
    expect(pl.overview.section.offline).toContain(`„${pl.overview.load.button}”`);
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

  it('says with the counts where there are older ones', () => {
    renderOverview(
      account({
        bundle: {
          ...bundle,
          older: { email: { at: 1, skip: 1 } },
          outcomes: { ...bundle.outcomes, activities: { state: 'loaded', hasMore: true } },
        },
      }),
    );
    for (const name of ['All 10+', 'Emails 2+', 'Calls 2'])
      expect(region('Activities').getByRole('radio', { name })).toBeTruthy();
  });

  it('draws thousands in portions', () => {
    draw('many');
    expect(titles()).toHaveLength(50);
    fireEvent.click(region('Activities').getByRole('button', { name: 'Show 50 more' }));
    expect(titles()).toHaveLength(100);
    expect(region('Activities').getByText(/HubSpot holds more/)).toBeTruthy();
    expect(region('Activities').getByRole('button', { name: /^Activities 5,000\+/ })).toBeTruthy();
  });

  it('asks HubSpot for older ones once all that are loaded are drawn, and draws them', async () => {
    const [first, ...rest] = bundle.activities.filter(({ kind }) => kind === 'call');
    const calls = first ? [first] : [];
    const older = { call: { at: first?.at ?? 0, skip: 1 } };
    const loaded = (activities: readonly Activity[], still = older) =>
      account({
        bundle: {
          ...bundle,
          activities,
          older: still,
          outcomes: { ...bundle.outcomes, activities: { state: 'loaded', hasMore: true } },
        },
      });
    const { verbs, state } = renderOverview(loaded(calls));
    const button = region('Activities').getByRole('button', { name: 'Load older activities' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(verbs.loadMoreActivities).toHaveBeenCalledExactlyOnceWith('7001', undefined);
    state.value = loaded([...calls, ...rest], { call: { at: rest[0]?.at ?? 0, skip: 1 } });
    await waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull());
    expect(titles()).toEqual(['Call with Grace Holloway', 'Cold call']);
    expect(region('Activities').getByText(/HubSpot holds more/)).toBeTruthy();
  });

  it('puts the focus on the first of those that were asked for', () => {
    draw('many');
    const activities = region('Activities');
    activities.getByRole('button', { name: 'Show 50 more' }).focus();
    fireEvent.click(activities.getByRole('button', { name: 'Show 50 more' }));
    const items = activities.getAllByRole('listitem');
    expect(document.activeElement).toBe(items[50]);
  });

  it('asks for one type where the list shows one, and not where that is whole', () => {
    const { verbs } = renderOverview(
      account({ bundle: { ...bundle, older: { email: { at: 1, skip: 1 } } } }),
    );
    fireEvent.click(region('Activities').getByRole('radio', { name: 'Calls 2' }));
    expect(region('Activities').queryByRole('button', { name: /^Load older/ })).toBeNull();
    fireEvent.click(region('Activities').getByRole('radio', { name: 'Emails 2+' }));
    fireEvent.click(region('Activities').getByRole('button', { name: 'Load older emails' }));
    expect(verbs.loadMoreActivities).toHaveBeenCalledExactlyOnceWith('7001', 'email');
  });

  it('says why older ones could not be loaded, and lets it be tried again', async () => {
    const { verbs } = renderOverview(
      account({ bundle: { ...bundle, older: { email: { at: 1, skip: 1 } } } }),
    );
    verbs.loadMoreActivities.mockResolvedValueOnce({ ok: false, failure: { kind: 'offline' } });
    const button = region('Activities').getByRole('button', { name: 'Load older activities' });
    fireEvent.click(button);
    expect((await region('Activities').findByRole('alert')).textContent).toMatch(/could not be loaded/);
    fireEvent.click(button);
    await waitFor(() => expect(region('Activities').queryByRole('alert')).toBeNull());
  });

  it('says from where on back a type is missing in a list of all', () => {
    const at = pictureNow - 6 * 24 * 3_600_000;
    draw('usual');
    expect(region('Activities').queryByText(/not everything is loaded/)).toBeNull();
    cleanup();
    renderOverview(account({ bundle: { ...bundle, older: { email: { at, skip: 1 } } } }));
    const gap = region('Activities').getByText('From here back, not everything is loaded: emails.');
    const before = gap.previousElementSibling?.lastElementChild?.textContent;
    expect(before).toContain('Bounced');
    expect(gap.nextElementSibling?.firstElementChild?.textContent).toContain('Intro call');
  });

  it('names who took part, contacts and users by name', () => {
    draw('usual');
    const reply = screen.getByText('Re: Proposal for 240 seats').closest('li');
    expect(reply?.textContent).toContain('With Grace Holloway, ada@ourside.example\u00a0+1');
    const deepDive = screen.getByText(/^Technical deep dive/).closest('li');
    expect(deepDive?.textContent).toContain('With Jean-Baptiste de la Fontaine-Wolkenstein');
  });

  it('says from when to when a meeting is, the day and the half of it once', () => {
    draw('usual');
    const deepDive = screen.getByText(/^Technical deep dive/).closest('li');
    expect(deepDive?.textContent).toMatch(/Nov 24, 2026, 3:00\s–\s3:45\sPM/);
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
    const listed = within(contacts.getAllByRole('list')[0] ?? document.body);
    expect(listed.getByText('Decision maker')).toBeTruthy();
    expect(listed.getByText('Blocker')).toBeTruthy();
    expect(listed.getByText('Security reviewer')).toBeTruthy();
    expect(contacts.queryByText('Ines Park')).toBeNull();
    expect(contacts.getByText(/The index counts 9\scontacts/).textContent).toBe(
      'The index counts 9\u00A0contacts: all that are associated. Not listed here: 1\u00A0with another primary company, 1\u00A0without a primary company, and 3\u00A0not loaded.',
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
    expect(region('Contacts').getAllByText('no legal basis')).toHaveLength(2);
    expect(region('Contacts').getByText(/GDPR is on/)).toBeTruthy();
    expect(region('Summary').getByText(/GDPR is on/)).toBeTruthy();
  });
});

describe('The buying committee', () => {
  const committee = () => within(region('Contacts').getByRole('region', { name: 'Buying committee' }));
  const roles = () =>
    committee()
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);

  it('says who fills which role, and who blocks', () => {
    draw('usual');
    expect(roles()).toEqual([
      'Decision maker: Grace Holloway',
      'Budget holder: Grace Holloway',
      'Champion: Rui Esteves de Almeida Vasconcelos',
      'Legal & compliance: Tom Oldfield',
      'Security reviewer: Rui Esteves de Almeida Vasconcelos',
      'Blocker: Tom Oldfield',
    ]);
    expect(committee().getByText('Among the loaded contacts whose primary company this is.')).toBeTruthy();
    expect(committee().queryByText(/Gone cold|Single-threaded/)).toBeNull();
  });

  it('says which important roles nobody has, that it hangs by one, and that it went cold', () => {
    draw('committee-cold');
    expect(roles()).toEqual([
      'Decision maker: Nobody yet',
      'Budget holder: Nobody yet',
      'Champion: Ines Park',
    ]);
    expect(committee().getByText(/No touch and no engagement for 72 days/)).toBeTruthy();
    expect(
      committee().getByText(/In the last 90 days only Ines Park had a touch or an engagement\./),
    ).toBeTruthy();
  });

  it('keeps the count of those it does not name beside the last name', () => {
    const contacts = bundle.contacts.map((contact) => ({ ...contact, buyingRoles: ['DECISION_MAKER'] }));
    renderOverview(account({ bundle: { ...bundle, contacts } }));
    expect(roles()[0]).toMatch(/^Decision maker: [^+]+\S\u00a0\+\d$/);
  });

  it('says what to do where no roles are set', () => {
    draw('committee-none');
    expect(committee().queryAllByRole('term')).toEqual([]);
    expect(committee().getByText('No buying roles set.')).toBeTruthy();
    expect(committee().getByText(/Set them on the contacts in HubSpot/)).toBeTruthy();
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

  it('claims nothing of activities that are not loaded', () => {
    draw('many');
    const stakeholders = region('Internal stakeholders');
    expect(stakeholders.getByText('Nobody on our side in the activities that are loaded.')).toBeTruthy();
    expect(stakeholders.queryByText(/Nobody on our side has logged/)).toBeNull();
    expect(stakeholders.getByRole('button', { name: 'Internal stakeholders' })).toBeTruthy();
    cleanup();
    draw('empty');
    expect(region('Internal stakeholders').getByText(/Nobody on our side has logged/)).toBeTruthy();
    expect(
      region('Internal stakeholders').getByRole('button', { name: 'Internal stakeholders 0' }),
    ).toBeTruthy();
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

describe('A deal', () => {
  it('has the word for one where its stage is gone', () => {
    const deals = [
      buildDeal({ name: 'Lost one', isClosed: true }),
      buildDeal({ isClosed: true, isWon: true }),
    ];
    const state = account({ bundle: { ...bundle, deals } });
    renderOverview(state, pl);
    expect(region('Transakcje').getByText('Przegrana')).toBeTruthy();
    expect(region('Transakcje').getByText('Wygrana')).toBeTruthy();
    cleanup();
    renderOverview(state);
    expect(region('Deals').getByText('Lost', { selector: 'li *' })).toBeTruthy();
  });

  it('leads to the addresses in its next step, and to none that is not safe', () => {
    const nextStep = 'Sign https://northwind.example/contract, not javascript:alert(1)';
    renderOverview(account({ bundle: { ...bundle, deals: [buildDeal({ nextStep })] } }));
    const links = region('Deals').getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://northwind.example/contract']);
    expect(region('Deals').getByText(/not javascript:alert/)).toBeTruthy();
  });
});

describe('Deals whose stage is gone', () => {
  it('say whether the pipeline or only the stage is', () => {
    draw('deals-odd');
    const deals = region('Deals');
    expect(deals.getByText('A stage that Sales pipeline no longer has')).toBeTruthy();
    expect(deals.getByText('Unknown pipeline')).toBeTruthy();
    const unknown = deals.getByRole('button', { name: 'In a pipeline nobody knows' }).closest('li');
    expect(unknown?.textContent).toContain('No close date · No owner');
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

  it('gathers by person, too, and remembers it', async () => {
    const { verbs, state } = draw('usual');
    fireEvent.click(region('Tracked pages').getByRole('radio', { name: 'By person' }));
    expect(verbs.showPagesBy).toHaveBeenCalledExactlyOnceWith('person');
    await act(() => {
      state.value = account({ pagesBy: 'person' });
    });
    const pages = region('Tracked pages');
    const people = [...(pages.getAllByRole('list')[0]?.children ?? [])];
    expect(people.map((person) => person.querySelector('p')?.textContent)).toEqual([
      'Rui Esteves de Almeida Vasconcelos',
      'Grace Holloway',
      'Tom Oldfield',
    ]);
    expect(people[0]?.textContent).toContain('5 views in all');
    expect(people[0]?.querySelector('[title]')?.getAttribute('title')).toBe(
      bundle.contacts.find(({ name }) => name?.startsWith('Rui'))?.jobTitle,
    );
  });

  it('counts pages, whichever way they are gathered', () => {
    const pageViews = ['/a', '/b', '/c'].map((path) => ({
      url: `https://www.ourside.example${path}`,
      title: path,
      contactId: brandId<ContactId>('8001'),
      lastAt: 1,
      views: 1,
    }));
    for (const pagesBy of ['page', 'person'] as const) {
      renderOverview(account({ bundle: { ...bundle, pageViews }, pagesBy }));
      expect(region('Tracked pages').getByRole('button', { name: 'Tracked pages 3' })).toBeTruthy();
      cleanup();
    }
  });

  it('loads every page view on demand, and says when that was', async () => {
    const { verbs, state } = draw('many');
    const load = region('Tracked pages').getByRole('button', { name: 'Load every page view' });
    fireEvent.click(load);
    expect(verbs.loadPageEvents).toHaveBeenCalledExactlyOnceWith('7001');
    await waitFor(() => expect(load.getAttribute('aria-busy')).toBeNull());
    await act(() => {
      state.value = account({ bundle: { ...bundle, pageViewsAt: pictureNow - 2 * 3_600_000 } });
    });
    expect(region('Tracked pages').getByText(/Loaded 2 hr ago/)).toBeTruthy();
    expect(region('Tracked pages').queryByRole('button', { name: /^Load/ })).toBeNull();
  });

  it('says that the portal keeps none, and offers them no more', () => {
    renderOverview(
      account({
        bundle: { ...bundle, pageViewSource: 'contact-analytics' },
        noPageEventsAt: pictureNow - 3_600_000,
      }),
    );
    expect(region('Tracked pages').getByText(/keeping them takes an Enterprise plan/)).toBeTruthy();
    expect(region('Tracked pages').queryByRole('button', { name: /^Load/ })).toBeNull();
  });

  it('leaves out whose visits GDPR keeps out, and says so', () => {
    draw('gdpr');
    const pages = region('Tracked pages');
    expect(pages.getByText(/visits of 1 contact without a legal basis are left out/)).toBeTruthy();
    expect(pages.queryByText('Tom Oldfield')).toBeNull();
    expect(pages.getByText('Grace Holloway')).toBeTruthy();
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
