import { signal } from '@preact/signals';
import { act, cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createImport, type ImportModel } from '#components/import/create-import.ts';
import { ImportPage } from '#components/import/import-page.tsx';
import type { ImportVerbs } from '#components/import/import-verbs.ts';
import { en } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { pl } from '#components/locale/pl.ts';
import type { Connection } from '#core/domain/connection.ts';
import type { ImportDraft } from '#core/domain/import-draft.ts';
import { brandId, type CompanyId, type PortalId } from '#core/domain/ids.ts';
import type { ImportStep, ImportStepAnswer } from '#core/domain/import-step.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import type { ChangeGroup } from '#core/read-models/read-change-group.ts';
import { encodeText } from '#test/support/encode-text.ts';
import { buildImportCompany, buildImportVerbs } from '#test/support/import-verbs.ts';

const portalId = brandId<PortalId>('4815162');
const companies = [
  buildImportCompany('1', { name: 'Acme', domain: 'acme.example' }),
  buildImportCompany('2', { name: 'Globex', domain: 'globex.example', city: 'Springfield' }),
  buildImportCompany('3', { name: 'Globex', domain: 'globex.test', city: 'Shelbyville' }),
  buildImportCompany('4', { name: 'Marked', domain: 'marked.example', isTargetAccount: true }),
];
const text = 'acme.example\nGlobex\nmarked.example\nnobody.example\njan@gmail.com\nACME.example\n';

const clicked = vi.fn<ImportVerbs['retryChanges']>();
beforeEach(() => clicked.mockReset());
afterEach(cleanup);

function draw(
  over: Partial<ImportVerbs> = {},
  options: { readonly connection?: Connection; readonly polish?: boolean; readonly portal?: PortalId } = {},
) {
  const verbs = buildImportVerbs(companies, {
    mark: vi.fn<ImportVerbs['mark']>(() => Promise.resolve({ ok: true, value: null })),
    undo: vi.fn<ImportVerbs['undo']>(() => Promise.resolve({ ok: true, value: null })),
    keepDraft: vi.fn<ImportVerbs['keepDraft']>(() => Promise.resolve()),
    retryChanges: clicked,
    discardChanges: clicked,
    ...over,
  });
  const connection = options.connection ?? { kind: 'portal', portalId, connectedAt: 0 };
  const model = createImport(options.portal ?? portalId, verbs);
  const group = signal<ChangeGroup | undefined>(undefined);
  render(
    <MessagesContext.Provider value={options.polish ? pl : en}>
      <ImportPage
        connection={signal(connection)}
        portal={signal({
          id: portalId,
          uiDomain: 'app.hubspot.com',
          currency: 'USD',
          timeZone: 'US/Eastern',
        })}
        model={signal<ImportModel | undefined>(connection.kind === 'none' ? undefined : model)}
        group={group}
        verbs={verbs}
        now={signal(0)}
      />
    </MessagesContext.Provider>,
  );
  return { model, verbs, group };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
/** Lets everything that can go on go on. */
const settled = (work: () => void) =>
  act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
const press = (name: string) => settled(() => button(name).click());
const heading = (name: string) => screen.getByRole('heading', { level: 2, name });
const counts = () =>
  within(screen.getByRole('navigation', { name: 'Results' }))
    .getAllByRole('button')
    .map((one) => one.textContent);

async function paste(list: string) {
  const area = screen.getByLabelText<HTMLTextAreaElement>('Paste a list');
  await act(async () => {
    area.value = list;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Continue');
}

async function preview(over: Partial<ImportVerbs> = {}, list = text) {
  const drawn = draw(over);
  await paste(list);
  await press('Find in HubSpot');
  return drawn;
}

describe('the list', () => {
  test('without a portal the page leads to settings', async () => {
    const openOptions = vi.fn();
    draw({ openOptions }, { connection: { kind: 'none' } });
    await press('Open settings');
    expect(openOptions).toHaveBeenCalledOnce();
  });

  test('with nothing in it says so', async () => {
    draw();
    await paste('  \n ');
    expect(screen.getByRole('alert').textContent).toContain('There is nothing in this list.');
  });

  test('from a file that was dropped is read in its own encoding', async () => {
    draw();
    const bytes = encodeText('Nazwa firmy;Domena\nŻółw i Łoś;zolw.example\n', 'windows-1250');
    const file = new File([bytes.slice()], 'firmy.csv');
    const drop = document.querySelector('[data-drop]');
    await act(async () => {
      const event = new Event('drop', { bubbles: true });
      Object.assign(event, { dataTransfer: { files: [file] } });
      drop?.dispatchEvent(event);
    });
    await screen.findByText('Żółw i Łoś');
    expect(screen.getByText('firmy.csv')).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('Encoding').value).toBe('windows-1250');
    expect(screen.getByLabelText<HTMLSelectElement>('Separator').value).toBe('semicolon');
    expect(screen.getByLabelText<HTMLSelectElement>('What “Domena” holds').value).toBe('domain');
  });

  test('that is too large is refused before it is read', async () => {
    const { model } = draw();
    const file = new File(['x'], 'large.csv');
    Object.defineProperty(file, 'size', { value: 30_000_000 });
    await act(() => model.readFile(file));
    expect(screen.getByRole('alert').textContent).toContain('larger than 20 MB');
  });
});

describe('the columns', () => {
  const choose = (label: string, value: string) =>
    act(async () => {
      const select = screen.getByLabelText<HTMLSelectElement>(label);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  test('are told what they hold, and what that leaves is counted', async () => {
    draw();
    await paste('Company,Site,Notes\nAcme,acme.example,x\nGlobex,globex,y\n,,z\n');
    const words = () =>
      screen
        .getAllByRole('status')
        .map((one) => one.textContent)
        .join();
    expect(words()).toContain('2 entries to look for');
    expect(words()).toContain('1 line that can’t be read');
    await choose('What “Site” holds', 'domain');
    await choose('What “Company” holds', 'ignore');
    expect(words()).toContain('1 entry to look for');
    expect(words()).toContain('2 lines that can’t be read');
    await choose('What “Notes” holds', 'domain');
    // A company has one domain.
    expect(screen.getByLabelText<HTMLSelectElement>('What “Site” holds').value).toBe('ignore');
    expect(screen.getByRole('alert').textContent).toContain('No entry can be looked for');
    expect(button('Find in HubSpot').disabled).toBe(true);
  });

  test('follow the separator', async () => {
    draw();
    await paste('Acme, Inc.\nGlobex, Inc.\n');
    expect(screen.getByLabelText<HTMLSelectElement>('Separator').value).toBe('comma');
    await choose('Separator', 'none');
    expect(screen.getByText('Acme, Inc.')).toBeTruthy();
  });
});

describe('matching', () => {
  /** A way to HubSpot that answers when told. */
  function gate() {
    const asked: {
      readonly step: ImportStep;
      readonly answer: (outcome: Outcome<ImportStepAnswer>) => void;
    }[] = [];
    const step = (one: ImportStep) =>
      new Promise<Outcome<ImportStepAnswer>>((answer) => asked.push({ step: one, answer }));
    const answer = (value: ImportStepAnswer) => settled(() => asked.at(-1)?.answer({ ok: true, value }));
    return { asked, step, answer };
  }

  test('shows how far it is, stops, and goes on where it was', async () => {
    const { asked, step, answer } = gate();
    const { verbs } = draw({ step });
    await paste(text);
    await press('Find in HubSpot');
    expect(heading('Finding the companies in HubSpot')).toBe(document.activeElement);
    await answer({ way: 'list', companies: companies.slice(0, 2), total: 4, cursor: 'more' });
    expect(screen.getByRole('status').textContent).toBe('2 of 4 companies of your portal read');
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(2);

    await press('Cancel');
    expect(heading('Matching is paused')).toBeTruthy();
    await answer({ way: 'list', companies: companies.slice(2), total: 4, cursor: undefined });
    expect(heading('Matching is paused')).toBeTruthy();
    expect(verbs.keepDraft).toHaveBeenLastCalledWith(
      expect.objectContaining({ progress: expect.objectContaining({ cursor: 'more' }) }),
    );

    await press('Go on');
    expect(asked.at(-1)?.step).toEqual({ kind: 'list', cursor: 'more' });
    await answer({ way: 'list', companies: companies.slice(2), total: 4, cursor: undefined });
    expect(heading('What was found')).toBeTruthy();
  });

  test('asks for the entries where that is shorter', async () => {
    const { step, answer } = gate();
    draw({ step });
    await paste(text);
    await press('Find in HubSpot');
    await answer({ way: 'ask', companies: [], taken: 2 });
    expect(screen.getByRole('status').textContent).toMatch(/^2 of 3 entries asked for$/);
  });

  test('that fails says why and can go on', async () => {
    const failure = { kind: 'server', status: 502, message: 'Bad gateway' } as const;
    const step = vi.fn<ImportVerbs['step']>(() => Promise.resolve({ ok: false, failure }));
    draw({ step });
    await paste(text);
    await press('Find in HubSpot');
    expect(screen.getByRole('alert').textContent).toContain('HubSpot has a problem of its own (502).');
    await press('Go on');
    expect(step).toHaveBeenCalledTimes(2);
    await press('Change columns');
    expect(heading('Check how the list is read')).toBeTruthy();
  });
});

describe('the preview', () => {
  test('puts each line where it belongs', async () => {
    await preview();
    expect(counts()).toEqual([
      'Found1',
      'Several match1',
      'Already target accounts1',
      'Not found1',
      'Can’t be read1',
      'Said twice1',
    ]);
    const table = () => screen.getByRole('table');
    expect(within(table()).getByText('Acme')).toBeTruthy();
    expect(table().getAttribute('aria-rowcount')).toBe('2');
    await press('Already target accounts');
    expect(within(table()).getByText('Marked')).toBeTruthy();
    await press('Not found');
    expect(within(table()).getByText('nobody.example')).toBeTruthy();
    expect(screen.getByText(/must exist in HubSpot/)).toBeTruthy();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Companies in HubSpot' }).href).toBe(
      'https://app.hubspot.com/contacts/4815162/objects/0-2/views/all/list',
    );
    await press('Can’t be read');
    expect(within(table()).getByText(/mailbox or page at a service/)).toBeTruthy();
    await press('Said twice');
    expect(within(table()).getByText('Same as line 1')).toBeTruthy();
  });

  test('takes a choice where several fit, and takes it back', async () => {
    const { verbs } = await preview();
    await press('Several match');
    const group = screen.getByRole('group', { name: '“Globex”, line 2: which company?' });
    const radios = within(group).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked }) => checked)).toEqual([false, false, true]);
    expect(button('Mark 1 company as target account')).toBeTruthy();
    await act(async () => radios[1]?.click());
    expect(screen.getByRole('status').textContent).toBe('1 of 1 chosen');
    await press('Mark 2 companies as target accounts');
    expect(verbs.mark).toHaveBeenCalledExactlyOnceWith('group-1', ['1', '3']);
  });

  test('none of several is left out', async () => {
    await preview();
    await press('Several match');
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    await act(async () => radios[0]?.click());
    await act(async () => radios[2]?.click());
    expect(button('Mark 1 company as target account')).toBeTruthy();
  });

  test('with nothing to mark offers nothing', async () => {
    await preview({}, 'nobody.example');
    expect(button('Nothing to mark').disabled).toBe(true);
    await press('Found');
    expect(screen.getByText('No company was found that is not a target account yet.')).toBeTruthy();
  });

  test('draws only what is in view of 10,000 lines', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      buildImportCompany(String(at + 101), { domain: `c${at}.example` }),
    );
    const { model } = draw({
      step: () =>
        Promise.resolve({
          ok: true,
          value: { way: 'list', companies: many, total: 10_000, cursor: undefined },
        }),
    });
    await act(async () => {
      model.readText(many.map(({ domain }) => domain).join('\n'));
      await model.match();
    });
    expect(button('Mark 10,000 companies as target accounts')).toBeTruthy();
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001');
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60);
  });

  test('a refusal of the change stays here, with what to do', async () => {
    const failure = { kind: 'storage', message: 'full' } as const;
    await preview({ mark: () => Promise.resolve({ ok: false, failure }) });
    await press('Mark 1 company as target account');
    expect(screen.getByRole('alert').textContent).toContain('The browser could not save the local copy.');
    expect(heading('What was found')).toBeTruthy();
  });
});

describe('when it is done', () => {
  async function done(over: Partial<ImportVerbs> = {}) {
    const drawn = await preview(over);
    await press('Mark 1 company as target account');
    return drawn;
  }

  test('it tells how far the changes are', async () => {
    const { group } = await done();
    expect(heading('1 company marked as target account')).toBe(document.activeElement);
    await settled(() => (group.value = { delivered: 3, waiting: 7, refused: [] }));
    expect(screen.getByRole('status').textContent).toBe('3 of 10 have reached HubSpot');
    await settled(() => (group.value = { delivered: 10, waiting: 0, refused: [] }));
    expect(screen.getByRole('status').textContent).toBe('All of them have reached HubSpot.');
  });

  test('it names each company that HubSpot refused, with its reason', async () => {
    const { group } = await done();
    const reason = { kind: 'refused', status: 400, message: 'read-only' } as const;
    await act(async () => {
      group.value = {
        delivered: 9,
        waiting: 0,
        refused: [{ seq: 5, companyId: brandId<CompanyId>('1'), reason }],
      };
    });
    expect(screen.getByRole('heading', { name: 'HubSpot refused 1 company' })).toBeTruthy();
    expect(screen.getByText(/HubSpot says: “read-only”/)).toBeTruthy();
    await press('Retry Acme');
    expect(clicked).toHaveBeenLastCalledWith([5]);
    await press('Discard all');
    expect(clicked).toHaveBeenLastCalledWith([5]);
  });

  test('one undo takes all of it back', async () => {
    const { verbs } = await done();
    await press('Undo import');
    expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('group-1');
    expect(heading('The import was undone')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo import' })).toBeNull();
    await press('Import another list');
    expect(heading('Bring a list of companies')).toBeTruthy();
    expect(verbs.keepDraft).toHaveBeenLastCalledWith(undefined);
  });
});

describe('what was kept', () => {
  const keptBy = async (work: (drawn: ReturnType<typeof draw>) => Promise<void>) => {
    let kept: ImportDraft | undefined;
    const drawn = draw({
      keepDraft: (draft) => {
        kept = draft;
        return Promise.resolve();
      },
    });
    await paste(text);
    await press('Find in HubSpot');
    await work(drawn);
    cleanup();
    return kept && structuredClone(kept);
  };

  test('comes back as it was: choices in the preview, and the undo of what was done', async () => {
    const draft = await keptBy(async ({ model }) =>
      act(async () => model.choose(1, brandId<CompanyId>('2'))),
    );
    const readDraft = () => Promise.resolve(draft);
    const again = draw({ readDraft });
    await act(() => again.model.restore());
    await press('Mark 2 companies as target accounts');
    expect(again.verbs.mark).toHaveBeenCalledWith('group-1', ['1', '2']);

    cleanup();
    const marked = await keptBy(() => press('Mark 1 company as target account'));
    const later = draw({ readDraft: () => Promise.resolve(marked) });
    await act(() => later.model.restore());
    await press('Undo import');
    expect(later.verbs.undo).toHaveBeenCalledWith('group-1');
  });

  test('of another portal is left alone', async () => {
    const draft = await keptBy(() => Promise.resolve());
    const other = draw({ readDraft: () => Promise.resolve(draft) }, { portal: brandId('1') });
    await act(() => other.model.restore());
    expect(heading('Bring a list of companies')).toBeTruthy();
  });
});

test('the page speaks Polish', async () => {
  draw({}, { polish: true });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Import kont docelowych');
});
