import type { Page } from 'puppeteer-core';
import { connect, runProduct, says } from '#test/support/running-product.ts';

// How long the side panel is busy at a time, with five thousand activities of one account in the local copy: the longest
// task of its main thread while the type is changed, more is drawn, texts are opened, and all of it is scrolled through.
// Prints processor time, which a busy machine does not stretch, and time by the clock.

const perType = Number(process.argv[2] ?? 1_700);
const types = { calls: 'hs_call_body', emails: 'hs_email_text', notes: 'hs_note_body' } as const;

const product = await runProduct({ limits: 'off' });
try {
  const { portal } = product;
  const id =
    portal.records.companies.find((one) => one.properties['hs_is_target_account'] === 'true')?.id ?? '';
  const now = Date.now();
  const text =
    'What was said, and what comes next. See https://northwind.example/notes for the rest. '.repeat(8);
  for (let n = 0; n < perType; n++)
    for (const [type, body] of Object.entries(types)) {
      const hs_timestamp = new Date(now - n * 3_600_000).toISOString();
      portal.edit.create(type as keyof typeof types, { hs_timestamp, [body]: `${type} ${n}. ${text}` }, [id]);
    }
  await connect(product);
  const tab = await product.extension.openTab(
    `https://app.hubspot.com/contacts/${portal.portalId}/record/0-2/${id}`,
  );
  const panel = await product.extension.openSidePanel(tab);
  await says(panel, /Updated/);
  await loadAll(panel, id);
  await panel.reload();
  await panel.waitForSelector('section[aria-label=Activities] li');
  const held = await panel.$eval('section[aria-label=Activities] h2', (heading) => heading.textContent);
  process.stdout.write(`${held}\n`);

  await measure(panel, 'change the type, there and back, 5 times', async () => {
    for (let n = 0; n < 10; n++) await choose(panel, n % 2 === 0 ? 'Notes' : 'All');
  });
  await measure(panel, 'draw 50 more, 20 times', async () => {
    for (let n = 0; n < 20; n++) await press(panel, 'Show 50 more');
  });
  await measure(panel, 'open 30 texts', async () => {
    for (let n = 0; n < 30; n++) await press(panel, 'Show more');
  });
  await measure(panel, 'scroll through all that is drawn, and back', () =>
    panel.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const end = () => document.documentElement.scrollHeight - innerHeight;
      for (; scrollY < end() - 1; await frame()) scrollBy(0, 600);
      for (; scrollY > 0; await frame()) scrollBy(0, -600);
    }),
  );
  await measure(panel, 'draw all that is left', async () => {
    for (;;) if (!(await press(panel, 'Show 50 more'))) return;
  });
  await measure(panel, 'change the type with all drawn', () => choose(panel, 'Notes'));
} finally {
  await product.close();
}

async function loadAll(panel: Page, id: string): Promise<void> {
  for (;;) {
    const outcome = await panel.evaluate(
      `chrome.runtime.sendMessage({ command: 'loadMoreActivities', input: { companyId: ${JSON.stringify(id)} } })`,
    );
    if (JSON.stringify(outcome) !== '{"ok":true,"value":null}') throw new Error(JSON.stringify(outcome));
    const more = await panel.evaluate(
      () => document.querySelector('section[aria-label=Activities] h2')?.textContent?.endsWith('+') ?? false,
    );
    if (!more) return;
  }
}

/** One press in the page itself, and two frames; whether there was such a button. */
function press(panel: Page, label: string): Promise<boolean> {
  return panel.evaluate(async (text) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('section[aria-label=Activities] button')];
    const button = buttons.find((one) => one.textContent === text);
    button?.click();
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return button !== undefined;
  }, label);
}

function choose(panel: Page, label: string): Promise<void> {
  return panel.evaluate(async (text) => {
    const options = [...document.querySelectorAll('section[aria-label=Activities] label')];
    options
      .find((one) => one.textContent?.startsWith(text))
      ?.querySelector('input')
      ?.click();
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, label);
}

async function measure(panel: Page, what: string, work: () => Promise<unknown>): Promise<void> {
  await panel.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'] });
  await work();
  const trace = await panel.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`));
  const longest = (of: (task: TraceEvent) => number | undefined) =>
    Math.round(Math.max(0, ...tasks.map((task) => of(task) ?? 0)) / 1000);
  const over = tasks.filter(({ tdur = 0 }) => tdur > 50_000).length;
  process.stdout.write(
    `${what}: longest ${longest(({ tdur }) => tdur)} ms of processor time (${longest(({ dur }) => dur)} ms by the clock), ${over} over 50\n`,
  );
}

/** Times are microseconds; `tdur` is what the thread itself took of `dur`. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}
