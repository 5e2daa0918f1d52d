import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { pl } from '#components/locale/pl.ts';
import { brandId } from '#core/domain/ids.ts';
import { buildCompany } from '#test/support/builders.ts';
import { company } from '#test/support/gallery-overview/fictional-account.ts';
import { account, overviewStates } from '#test/support/gallery-overview/overview-states.ts';
import { renderOverview } from './render-overview.tsx';

afterEach(cleanup);

const draw = (name: string) => {
  const state = overviewStates[name];
  if (!state) throw new Error(`no state ${name}`);
  return renderOverview(state);
};
const click = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }));

describe('a panel without an account', () => {
  it('says that it is opening', () => {
    draw('loading');
    expect(screen.getByText('Opening the account')).toBeTruthy();
  });

  it('offers to connect or to explore', () => {
    const { verbs } = draw('not-connected');
    click('Connect HubSpot');
    click('Explore with sample data');
    expect(verbs.openOptions).toHaveBeenCalledOnce();
    expect(verbs.exploreSample).toHaveBeenCalledOnce();
  });

  it('says that the page belongs to no company', () => {
    draw('no-company');
    expect(screen.getByRole('heading', { level: 1, name: 'No company on this page' })).toBeTruthy();
  });

  it('asks HubSpot about an unknown company only on a click', () => {
    const { verbs } = draw('unknown');
    expect(screen.getByText('fabrikam.example')).toBeTruthy();
    expect(verbs.lookUp).not.toHaveBeenCalled();
    click('Look it up in HubSpot');
    expect(verbs.lookUp).toHaveBeenCalledOnce();
  });

  it('does not ask twice while HubSpot is being asked', () => {
    const { verbs } = draw('unknown-asking');
    click('Asking HubSpot');
    expect(verbs.lookUp).not.toHaveBeenCalled();
  });

  it('says that HubSpot has no such company, and where to create it', () => {
    draw('unknown-not-in-crm');
    expect(screen.getByRole('status').textContent).toContain('A company must exist there');
    expect(screen.getByRole('link', { name: 'Create it in HubSpot first' }).getAttribute('href')).toMatch(
      /^https:\/\/app-eu1\.hubspot\.com\//,
    );
  });

  it('says why looking up did not work', () => {
    draw('unknown-failed');
    expect(screen.getByRole('alert').textContent).toBe('You are offline.Press again once you are online.');
  });

  it('names a company that only the directory knows, and loads it on a click', () => {
    const { verbs } = draw('listed');
    expect(screen.getByRole('heading', { level: 1, name: 'Fabrikam Precision' })).toBeTruthy();
    expect(screen.getByText('fabrikam.example')).toBeTruthy();
    click('Load overview');
    expect(verbs.lookUp).toHaveBeenCalledOnce();
    click('Make it a target account');
    expect(verbs.makeListedTarget).toHaveBeenCalledExactlyOnceWith(brandId('8001'));
    click('Not this company');
    expect(verbs.ruleOut).toHaveBeenCalledOnce();
  });

  it('does not load it twice, and says why it could not', () => {
    const asking = draw('listed-asking');
    click('Asking HubSpot');
    click('Load overview');
    expect(asking.verbs.makeListedTarget).not.toHaveBeenCalled();
    expect(asking.verbs.lookUp).not.toHaveBeenCalled();
    asking.unmount();
    const { verbs } = draw('listed-failed');
    expect(screen.getByRole('alert').textContent).toContain('You are offline.');
    click('Undo');
    expect(verbs.ruleInAgain).toHaveBeenCalledOnce();
  });

  it.each([
    ['Load overview', 'Make it a target account'],
    ['Make it a target account', 'Load overview'],
  ])('shows at the button that was pressed that HubSpot is being asked: %s', async (pressed, other) => {
    const { state } = draw('listed');
    const button = screen.getByRole('button', { name: pressed });
    fireEvent.click(button);
    await act(() => {
      if (overviewStates['listed-asking']) state.value = overviewStates['listed-asking'];
    });
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(button.textContent).toBe('Asking HubSpot');
    const rest = screen.getByRole<HTMLButtonElement>('button', { name: other });
    expect(rest.getAttribute('aria-busy')).toBeNull();
    expect(rest.disabled).toBe(true);
  });

  it.each([
    ['several-listed', 'One of these is not in your local copy yet: choosing it loads it from HubSpot.'],
    ['listed-several', 'These are not in your local copy yet: choosing one loads it from HubSpot.'],
  ])('says which companies are not loaded: %s', (name, words) => {
    draw(name);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says a domain once of a company that has no other name', () => {
    draw('listed-several');
    const choices = within(screen.getByRole('list', { name: 'Companies on this page' })).getAllByRole(
      'button',
    );
    expect(choices[1]?.textContent.match(/fabrikam\.example/g)).toHaveLength(1);
    expect(choices[0]?.textContent).toContain('fabrikam.example · Record 8001');
  });

  it.each(['listed-several', 'several-listed'])(
    'lets the person choose one that is not loaded: %s',
    (name) => {
      const { verbs } = draw(name);
      const list = within(screen.getByRole('list', { name: 'Companies on this page' }));
      expect(list.getAllByRole('button')).toHaveLength(2);
      fireEvent.click(list.getByRole('button', { name: /Record 8001/ }));
      expect(verbs.chooseCompany).toHaveBeenCalledExactlyOnceWith(brandId('8001'));
    },
  );

  it('lets the person choose between companies', () => {
    const { verbs } = draw('several');
    const list = screen.getByRole('list', { name: 'Companies on this page' });
    const choices = within(list).getAllByRole('button');
    expect(choices).toHaveLength(3);
    expect(choices[0]?.textContent).toContain('Target account');
    if (choices[1]) fireEvent.click(choices[1]);
    expect(verbs.chooseCompany).toHaveBeenCalledExactlyOnceWith(brandId('7002'));
  });

  it('explains why it asks for the permission', () => {
    const { verbs } = draw('needs-permission');
    expect(screen.getByText(/neither stored nor sent/)).toBeTruthy();
    click('Follow my tab');
    expect(verbs.allowTabs).toHaveBeenCalledOnce();
  });
});

describe('an account', () => {
  it('has the names that assistive technology relies on', () => {
    draw('usual');
    expect(screen.getByRole('heading', { level: 1, name: 'Northwind Traders' })).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Target account' })).toHaveProperty('checked', true);
    for (const name of ['Activities', 'Contacts', 'Internal stakeholders', 'Deals', 'Tracked pages']) {
      const region = screen.getByRole('region', { name });
      expect(within(region).getAllByRole('list').length, name).toBeGreaterThan(0);
    }
    expect(screen.getByRole('status').textContent).toBe('Updated 4 min ago');
  });

  it('says the same in Polish', () => {
    renderOverview(account(), pl);
    for (const name of ['Aktywności', 'Kontakty', 'Osoby po naszej stronie', 'Transakcje', 'Śledzone strony'])
      expect(screen.getByRole('region', { name })).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Konto docelowe' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Zaktualizowano 4 min temu');
  });

  it('draws the figures of the index', () => {
    draw('usual');
    const summary = screen.getByRole('region', { name: 'Summary' });
    const figures = [...summary.querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(figures).toEqual([
      ['Contacts', '9'],
      ['Open deals', '2'],
      ['Open deal value', '$184,500'],
      ['Last touch', '35 min ago'],
      ['Last engagement', '1 hr agoSite visited'],
      ['Scheduled', 'tomorrowMeeting'],
      ['Buying roles', '1 decision maker1 blocker4 contacts with a role'],
    ]);
  });

  it('asks for the change and shows what storage says, not its own guess', () => {
    const { verbs } = draw('usual');
    const toggle = screen.getByRole('switch', { name: 'Target account' });
    fireEvent.click(toggle);
    expect(verbs.setTargetAccount).toHaveBeenCalledExactlyOnceWith([company.id], false);
    expect(toggle).toHaveProperty('checked', true);
  });

  it('says what it did, with the way back', async () => {
    const { verbs } = draw('usual');
    fireEvent.click(screen.getByRole('switch', { name: 'Target account' }));
    const message = await within(screen.getByRole('log')).findByText(/was removed from target accounts/);
    fireEvent.click(within(message.parentElement ?? message).getByRole('button', { name: 'Undo' }));
    expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('group');
  });

  it('says why it could not', async () => {
    const { verbs } = draw('usual');
    const failure = { kind: 'storage', message: 'full' } as const;
    verbs.setTargetAccount.mockResolvedValue({ groupId: 'group', outcome: { ok: false, failure } });
    fireEvent.click(screen.getByRole('switch', { name: 'Target account' }));
    expect(await screen.findByText(/could not save the local copy/)).toBeTruthy();
  });

  it('offers to make it a target account', () => {
    const { verbs } = draw('no-target');
    click('Make it a target account');
    expect(verbs.setTargetAccount).toHaveBeenCalledExactlyOnceWith([company.id], true);
  });

  it('says of a change that it waits where HubSpot is out of reach', async () => {
    const { state } = draw('pending');
    expect(screen.getByText(/Saved\. On its way to HubSpot\./)).toBeTruthy();
    await act(() => {
      if (state.value.kind === 'account') state.value = { ...state.value, failure: { kind: 'offline' } };
    });
    expect(screen.getByText(/Saved\. Waiting to reach HubSpot\./)).toBeTruthy();
    expect(screen.queryByText(/On its way/)).toBeNull();
  });

  it('takes a change back that is on its way', () => {
    const { verbs } = draw('pending');
    click('Undo');
    expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('group-7');
  });

  it('says why HubSpot refused a change', () => {
    const { verbs } = draw('refused');
    expect(screen.getByRole('alert').textContent).toContain('hs_is_target_account is read-only.');
    click('Retry');
    click('Discard');
    expect(verbs.retryChanges).toHaveBeenCalledExactlyOnceWith([7]);
    expect(verbs.discardChanges).toHaveBeenCalledExactlyOnceWith([7]);
  });

  it.each([
    ['first-load', 'Loading the overview'],
    ['refreshing', 'Refreshing. Updated 4 min ago'],
    ['offline', 'Offline. Last updated 3 days ago'],
    ['offline-empty', 'Offline. Not loaded yet'],
    ['sample', 'Updated 4 min agoSample data'],
  ])('says how fresh it is: %s', (name, text) => {
    draw(name);
    expect(screen.getByRole('status').textContent).toBe(text);
  });

  it('keeps the records on screen while it refreshes or cannot', () => {
    for (const name of ['refreshing', 'offline', 'key-refused']) {
      const { unmount } = draw(name);
      expect(screen.getByText('Call with Grace Holloway'), name).toBeTruthy();
      unmount();
    }
  });

  it('leads to settings where the key is the problem', () => {
    const { verbs } = draw('key-refused');
    expect(screen.getByText('HubSpot does not accept this service key.')).toBeTruthy();
    click('Open settings');
    expect(verbs.openOptions).toHaveBeenCalledOnce();
  });

  it('takes back which company was chosen', () => {
    const { verbs } = draw('chosen');
    click('Choose another');
    expect(verbs.chooseAgain).toHaveBeenCalledOnce();
  });

  it('has no sign of freshness where HubSpot gives nothing any more', () => {
    // Sections with a problem have a button of this name, too; that of the whole account comes first.
    const dot = () =>
      screen.getAllByRole('button', { name: 'Refresh' })[0]?.parentElement?.firstElementChild?.className;
    const classOf = (name: string) => {
      const { unmount } = draw(name);
      const found = dot();
      unmount();
      return found;
    };
    const stale = classOf('offline');
    expect(classOf('usual')).not.toBe(stale);
    expect(classOf('key-refused')).toBe(stale);
    expect(classOf('all-scopes-missing')).toBe(stale);
    expect(classOf('missing-scopes')).toBe(classOf('usual'));
  });

  it('has its whole name at hand where that is cut', () => {
    draw('long-name');
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.getAttribute('title')).toBe(heading.textContent);
  });

  it('opens the record', () => {
    const { verbs } = draw('usual');
    click('View company record');
    expect(verbs.openRecord).toHaveBeenCalledExactlyOnceWith(company.id);
  });
});

describe('the pin', () => {
  const pin = (name = 'Pin this account') => screen.getByRole('button', { name });

  it('is a toggle that stays where it is', () => {
    const { verbs, state } = draw('usual');
    expect(pin().getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(pin());
    expect(verbs.pin).toHaveBeenCalledOnce();
    state.value = account({}, { pinned: { elsewhere: undefined } });
    return waitFor(() => expect(pin().getAttribute('aria-pressed')).toBe('true'));
  });

  it('says that the panel stays, and lets go on a click', () => {
    const { verbs } = draw('pinned');
    expect(screen.getByText('Pinned to this account')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show it' })).toBeNull();
    fireEvent.click(pin());
    expect(verbs.unpin).toHaveBeenCalledOnce();
    expect(verbs.pin).not.toHaveBeenCalled();
  });

  it('names the company of the page in front and leads to it', () => {
    const { verbs } = draw('pinned-elsewhere');
    expect(screen.getByText('Pinned. This tab: Contoso Robotics')).toBeTruthy();
    click('Show it');
    expect(verbs.showAccount).toHaveBeenCalledExactlyOnceWith(brandId('7004'));
  });

  it('says the same in Polish', () => {
    renderOverview(account({}, { pinned: { elsewhere: undefined } }), pl);
    expect(pin('Przypnij to konto').getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('Panel przypięty do tego konta')).toBeTruthy();
  });
});

describe('the focus', () => {
  const another = account({ company: buildCompany({ id: brandId('7004'), name: 'Contoso Robotics' }) });

  it('stays on the same control when another account comes', async () => {
    const { state } = draw('pinned');
    const before = screen.getByRole('button', { name: 'Pin this account' });
    before.focus();
    state.value = another;
    await screen.findByRole('heading', { level: 1, name: 'Contoso Robotics' });
    expect(before.closest('[hidden]')).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pin this account' }));
  });

  it('goes to the heading where the control has gone', async () => {
    const { state } = draw('pinned-elsewhere');
    screen.getByRole('button', { name: 'Show it' }).focus();
    state.value = another;
    const heading = await screen.findByRole('heading', { level: 1, name: 'Contoso Robotics' });
    expect(document.activeElement).toBe(heading);
  });

  it('goes to the heading when the connection comes or goes', async () => {
    const { state } = draw('not-connected');
    screen.getByRole('button', { name: 'Explore with sample data' }).focus();
    state.value = another;
    const heading = await screen.findByRole('heading', { level: 1, name: 'Contoso Robotics' });
    expect(document.activeElement).toBe(heading);
    screen.getByRole('button', { name: 'Pin this account' }).focus();
    state.value = { kind: 'not-connected' };
    const explore = await screen.findByRole('button', { name: 'Explore with sample data' });
    expect(document.activeElement).toBe(explore.closest('main')?.querySelector('h1'));
  });

  it('is not taken where nothing in the panel had it', async () => {
    const { state } = draw('pinned');
    state.value = another;
    await screen.findByRole('heading', { level: 1, name: 'Contoso Robotics' });
    expect(document.activeElement).toBe(document.body);
  });
});

it('a link without an account leads back', () => {
  const { verbs } = draw('unknown-link');
  expect(screen.getByRole('heading', { level: 1, name: 'No account behind this link' })).toBeTruthy();
  click('Back');
  expect(verbs.leaveLink).toHaveBeenCalledOnce();
});

it('a panel that opens draws nothing until that takes long', () => {
  const { container, state } = renderOverview({ kind: 'loading', isSlow: false });
  const drawn = () => container.querySelectorAll('[aria-busy] > *').length;
  expect(drawn()).toBe(1);
  state.value = { kind: 'loading', isSlow: true };
  return waitFor(() => expect(drawn()).toBe(2));
});
