import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { localDateTime } from '#components/account-overview/composer/due-presets.ts';
import { en, type Messages } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import { type KeptDrafts, noDrafts } from '#core/domain/kept-drafts.ts';
import { company, pictureNow } from '#test/support/gallery-overview/fictional-account.ts';
import { account } from '#test/support/gallery-overview/overview-states.ts';
import { renderOverview } from '../render-overview.tsx';

afterEach(cleanup);

/** Everything that was promised has been kept. */
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));

async function draw(kept: KeptDrafts = noDrafts, over = {}, messages: Messages = en) {
  const view = renderOverview(account(over), messages, { readDrafts: async () => kept });
  await settle();
  return view;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settle();
};
const field = (label: string) => within(form()).getByLabelText(label);
const form = () => screen.getByRole('form');
const type = async (label: string, value: string) => {
  fireEvent.input(field(label), { target: { value } });
  await settle();
};
const choose = async (label: string, value: string) => {
  fireEvent.change(field(label), { target: { value } });
  await settle();
};
const values = () =>
  Object.fromEntries(
    [...form().querySelectorAll<HTMLInputElement>('input, textarea, select')].map((control) => [
      control.labels?.[0]?.textContent,
      control.value,
    ]),
  );
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
type Verbs = ReturnType<typeof renderOverview>['verbs'];
const added = (verbs: Verbs) => verbs.addActivity.mock.calls.map(([, , draft]) => draft);
const groups = (verbs: Verbs) => verbs.addActivity.mock.calls.map(([groupId]) => groupId);
const lastKept = (verbs: Verbs) => verbs.keepDrafts.mock.calls.at(-1)?.[1];

describe('the three buttons', () => {
  test('open a form in their place, with the cursor in its first field, and close it', async () => {
    await draw();
    for (const [name, title] of [
      ['Note', 'New note'],
      ['Task', 'New task'],
      ['Log call', 'Log a call'],
    ] as const) {
      await press(name);
      expect(button(name).getAttribute('aria-expanded')).toBe('true');
      expect(form().getAttribute('aria-label')).toBe(title);
      expect(button(name).getAttribute('aria-controls')).toBe(form().id);
      expect(form().contains(document.activeElement)).toBe(true);
    }
    expect(button('Note').getAttribute('aria-expanded')).toBe('false');
    await press('Log call');
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('wait for what was written before, which may be there', async () => {
    let tell: (kept: KeptDrafts) => void = () => {};
    const readDrafts = () => new Promise<KeptDrafts>((resolve) => (tell = resolve));
    renderOverview(account(), en, { readDrafts });
    expect(button('Note')).toHaveProperty('disabled', true);
    tell({ drafts: { note: { text: { body: 'Half a sent' } } } });
    await settle();
    await press('Note, draft kept');
    expect(values()).toEqual({ Note: 'Half a sent' });
  });

  test.each([{ outcome: 'LEFT_VOICEMAIL' }, { minutes: '3' }])(
    'say that a draft is kept of which only a choice or a figure was made: %o',
    async (text) => {
      await draw({ drafts: { call: { text } } });
      await press('Log call, draft kept');
      await press('Discard draft');
      expect(button('Log call')).toBeTruthy();
    },
  );

  test('work where drafts can not be read', async () => {
    renderOverview(account(), en, { readDrafts: () => Promise.reject(new Error('full')) });
    await settle();
    await press('Note');
    expect(form()).toBeTruthy();
  });
});

describe('a note', () => {
  test('is saved as the person’s, and can be undone for as long as the message stands', async () => {
    const { verbs } = await draw();
    await press('Note');
    await type('Note', '  Called Ada.\r\nOffer by Friday.\n ');
    await press('Save note');
    expect(verbs.addActivity.mock.calls).toEqual([
      [
        expect.any(String),
        company.id,
        { kind: 'note', body: 'Called Ada.\nOffer by Friday.', at: pictureNow, ownerId: '501' },
      ],
    ]);
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(button('Note'));
    expect(lastKept(verbs)).toEqual(noDrafts);
    const log = within(screen.getByRole('log'));
    expect(log.getByText('Note saved')).toBeTruthy();
    fireEvent.click(log.getByRole('button', { name: 'Undo' }));
    expect(verbs.undo).toHaveBeenCalledExactlyOnceWith(groups(verbs)[0]);
  });

  test('without text says so, where the cursor is', async () => {
    const { verbs } = await draw();
    await press('Note');
    await type('Note', ' \n ');
    await press('Save note');
    expect(alerts()).toEqual(['Write something first.']);
    expect(document.activeElement).toBe(field('Note'));
    expect(field('Note').getAttribute('aria-invalid')).toBe('true');
    expect(verbs.addActivity).not.toHaveBeenCalled();
    await type('Note', 'Called');
    expect(alerts()).toEqual([]);
  });

  test.each([
    ['more than HubSpot takes', 'a'.repeat(65_537)],
    ['more than HubSpot takes with its markup', '&'.repeat(20_000)],
  ])('of %s says so', async (_what, body) => {
    const { verbs } = await draw();
    await press('Note');
    await type('Note', body);
    await press('Save note');
    expect(alerts()).toEqual(['This is longer than HubSpot takes.']);
    expect(verbs.addActivity).not.toHaveBeenCalled();
  });

  test.each([
    ['Ctrl', { ctrlKey: true }],
    ['⌘', { metaKey: true }],
  ])('%s+Enter saves it', async (_key, modifier) => {
    const { verbs } = await draw();
    await press('Note');
    await type('Note', 'Called');
    fireEvent.keyDown(field('Note'), { key: 'Enter', ...modifier });
    await settle();
    expect(added(verbs)).toMatchObject([{ kind: 'note', body: 'Called' }]);
  });

  test('Escape closes it and keeps the draft, which its button says', async () => {
    const { verbs } = await draw();
    await press('Note');
    await type('Note', 'Called');
    fireEvent.keyDown(field('Note'), { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(button('Note, draft kept'));
    expect(lastKept(verbs)).toMatchObject({ drafts: { note: { text: { body: 'Called' } } } });
    await press('Note, draft kept');
    expect(values()).toEqual({ Note: 'Called' });
    await press('Close, keep the draft');
    expect(button('Note, draft kept')).toBeTruthy();
  });

  test('can be discarded, and that taken back', async () => {
    const { verbs } = await draw();
    await press('Note');
    expect(screen.queryByRole('button', { name: 'Discard draft' })).toBeNull();
    await type('Note', 'Called');
    await press('Discard draft');
    expect(screen.queryByRole('form')).toBeNull();
    expect(lastKept(verbs)).toEqual(noDrafts);
    await press('Undo');
    expect(values()).toEqual({ Note: 'Called' });
    expect(verbs.undo).not.toHaveBeenCalled();
  });
});

describe('what is typed', () => {
  test('is kept with every stroke, each form apart', async () => {
    const { verbs } = await draw();
    await press('Note');
    await type('Note', 'C');
    expect(lastKept(verbs)).toEqual({ open: 'note', drafts: { note: { text: { body: 'C' } } } });
    await type('Note', 'Ca');
    await press('Task');
    await type('Title', 'Offer');
    expect(lastKept(verbs)).toEqual({
      open: 'task',
      drafts: { note: { text: { body: 'Ca' } }, task: { text: { title: 'Offer' } } },
    });
    expect(verbs.keepDrafts.mock.calls.every(([id]) => id === company.id)).toBe(true);
  });

  test('is there again after the panel was away, open as it was, without taking the cursor', async () => {
    await draw({ open: 'task', drafts: { task: { text: { title: 'Offer', priority: 'HIGH' } } } });
    expect(values()).toMatchObject({ Title: 'Offer', Priority: 'HIGH' });
    expect(form().contains(document.activeElement)).toBe(false);
  });
});

describe('a task', () => {
  const due = (text: string) => new Date(text).getTime();

  test('is the person’s, due tomorrow morning, unless told otherwise', async () => {
    const { verbs } = await draw();
    await press('Task');
    expect(button('Tomorrow').getAttribute('aria-pressed')).toBe('true');
    await type('Title', 'Send the offer');
    await press('Save task');
    const [draft] = added(verbs);
    expect(draft).toMatchObject({
      kind: 'task',
      title: 'Send the offer',
      taskType: 'TODO',
      priority: 'NONE',
      ownerId: '501',
      body: undefined,
    });
    const tomorrow = new Date(pictureNow);
    tomorrow.setDate(tomorrow.getDate() + 1);
    tomorrow.setHours(9, 0, 0, 0);
    expect(draft).toMatchObject({ dueAt: tomorrow.getTime() });
    expect(screen.getByText('Task saved')).toBeTruthy();
  });

  test('takes every choice', async () => {
    const { verbs } = await draw();
    await press('Task');
    await type('Title', 'Send the offer');
    await type('Due date and time', '2027-01-04T08:15');
    await choose('Type', 'EMAIL');
    await choose('Priority', 'HIGH');
    await choose('Owner', '502');
    await type('Details', 'For two sites');
    await press('Save task');
    expect(added(verbs)).toEqual([
      {
        kind: 'task',
        title: 'Send the offer',
        body: 'For two sites',
        dueAt: due('2027-01-04T08:15'),
        taskType: 'EMAIL',
        priority: 'HIGH',
        ownerId: '502',
      },
    ]);
  });

  test.each(['Today', 'Tomorrow', 'In 3 days', 'Next week'])('%s fills in the time', async (preset) => {
    await draw();
    await press('Task');
    await type('Due date and time', '2030-01-01T08:15');
    await press(preset);
    const chosen = screen
      .getAllByRole('button')
      .filter((one) => one.getAttribute('aria-pressed') === 'true')
      .map((one) => one.textContent);
    expect(chosen).toEqual([preset]);
    const value = String(values()['Due date and time']);
    expect(value > localDateTime(pictureNow)).toBe(true);
    expect(value < '2030').toBe(true);
  });

  test('can be given to everybody who is there, or to nobody', async () => {
    const { verbs } = await draw();
    await press('Task');
    const names = [...form().querySelectorAll('option')].map((option) => option.textContent);
    expect(names).toEqual(expect.arrayContaining(['Nobody', 'Ada Lindqvist', 'Marcin Wójcik']));
    expect(names).not.toContain('Zofia Brzęczyszczykiewicz');
    await type('Title', 'Send the offer');
    await choose('Owner', '');
    await press('Save task');
    expect(added(verbs)[0]?.ownerId).toBeUndefined();
  });

  test('is nobody’s where the person has not said who they are', async () => {
    const { verbs } = await draw(noDrafts, { me: undefined });
    await press('Task');
    await type('Title', 'Send the offer');
    await press('Save task');
    expect(added(verbs)[0]?.ownerId).toBeUndefined();
  });

  test('without title and time says both', async () => {
    const { verbs } = await draw();
    await press('Task');
    await type('Due date and time', '');
    await press('Save task');
    expect(alerts()).toEqual(['A task needs a title.', 'Choose when it is due.']);
    expect(document.activeElement).toBe(field('Title'));
    expect(verbs.addActivity).not.toHaveBeenCalled();
  });
});

describe('a call', () => {
  test('was now, outgoing and with somebody, unless told otherwise', async () => {
    const { verbs } = await draw();
    await press('Log call');
    await press('Save call');
    expect(added(verbs)).toEqual([
      {
        kind: 'call',
        title: undefined,
        body: undefined,
        at: Math.floor(pictureNow / 60_000) * 60_000,
        outcome: 'CONNECTED',
        direction: 'outbound',
        durationMs: undefined,
        ownerId: '501',
      },
    ]);
    expect(screen.getByText('Call saved')).toBeTruthy();
  });

  test('takes every choice', async () => {
    const { verbs } = await draw();
    await press('Log call');
    await choose('Outcome', 'LEFT_VOICEMAIL');
    await choose('Direction', 'inbound');
    await type('When', '2026-11-20T16:45');
    await type('Minutes', '2,5');
    await type('Title', 'Second try');
    await type('What was said', 'Asked to call back');
    await press('Save call');
    expect(added(verbs)).toMatchObject([
      {
        title: 'Second try',
        body: 'Asked to call back',
        at: new Date('2026-11-20T16:45').getTime(),
        outcome: 'LEFT_VOICEMAIL',
        direction: 'inbound',
        durationMs: 150_000,
      },
    ]);
  });

  test.each([
    ['When', localDateTime(pictureNow + 86_400_000), 'A call to log lies in the past.'],
    ['When', '', 'Enter when the call was.'],
    ['Minutes', 'long', 'Enter minutes, at most a day.'],
    ['Minutes', '-3', 'Enter minutes, at most a day.'],
    ['Minutes', '1441', 'Enter minutes, at most a day.'],
  ])('with %s %j says so', async (label, value, sentence) => {
    const { verbs } = await draw();
    await press('Log call');
    await type(label, value);
    await press('Save call');
    expect(alerts()).toEqual([sentence]);
    expect(document.activeElement).toBe(field(label));
    expect(verbs.addActivity).not.toHaveBeenCalled();
  });
});

describe('a save that does not come through', () => {
  const failing = async () => {
    const view = await draw();
    view.verbs.addActivity.mockResolvedValue({
      ok: false,
      failure: { kind: 'storage', message: 'QuotaExceededError' },
    });
    await press('Note');
    await type('Note', 'Called');
    await press('Save note');
    return view;
  };

  test('says why, and keeps the text', async () => {
    const { verbs } = await failing();
    expect(alerts().join(' ')).toContain('Not saved yet. Your draft is still here.');
    expect(alerts().join(' ')).toContain('The browser could not save the local copy.');
    expect(values()).toEqual({ Note: 'Called' });
    expect(lastKept(verbs)).toMatchObject({ drafts: { note: { text: { body: 'Called' } } } });
  });

  test('is the same click when it is tried again, and another one once the text is another', async () => {
    const { verbs } = await failing();
    await press('Save note');
    await type('Note', 'Called twice');
    await press('Save note');
    const [first, again, other] = groups(verbs);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('is the same click after the panel was closed in the middle of it', async () => {
    const kept: KeptDrafts = {
      open: 'note',
      drafts: { note: { text: { body: 'Called' }, groupId: 'the click' } },
    };
    const { verbs } = await draw(kept);
    await press('Save note');
    expect(groups(verbs)).toEqual(['the click']);
  });

  test('is not sent before its draft is kept with its group', async () => {
    const { verbs } = await draw();
    let kept = false;
    verbs.keepDrafts.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      kept = true;
    });
    verbs.addActivity.mockImplementation(async () => {
      expect(kept).toBe(true);
      return { ok: true, value: null };
    });
    await press('Note');
    await type('Note', 'Called');
    kept = false;
    await press('Save note');
    await vi.waitFor(() => expect(verbs.addActivity).toHaveBeenCalledOnce(), { timeout: 20_000 });
    expect(verbs.keepDrafts.mock.calls.map(([, drafts]) => drafts.drafts.note?.groupId)).toContain(
      groups(verbs)[0],
    );
  });

  test('pressed twice is one', async () => {
    const { verbs } = await draw();
    let answer: () => void = () => {};
    verbs.addActivity.mockImplementation(
      () => new Promise((resolve) => (answer = () => resolve({ ok: true, value: null }))),
    );
    await press('Note');
    await type('Note', 'Called');
    await press('Save note');
    fireEvent.keyDown(field('Note'), { key: 'Enter', ctrlKey: true });
    await press('Save note');
    answer();
    await settle();
    expect(verbs.addActivity).toHaveBeenCalledOnce();
  });
});

test('in Polish it says the same', async () => {
  const { verbs } = await draw(noDrafts, {}, pl);
  for (const [opener, save] of [
    ['Notatka', 'Zapisz notatkę'],
    ['Zadanie', 'Zapisz zadanie'],
    ['Rozmowa', 'Zapisz rozmowę'],
  ] as const) {
    await press(opener);
    expect(button(save)).toBeTruthy();
    expect(form().textContent).not.toMatch(/\b(Save|Note|Task|Due|Owner|Close|Optional)\b/);
  }
  await press('Zapisz rozmowę');
  expect(verbs.addActivity).toHaveBeenCalledOnce();
  expect(screen.getByText('Zapisano rozmowę')).toBeTruthy();
});
