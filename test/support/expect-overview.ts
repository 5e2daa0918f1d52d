import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { figureIn } from './expect-index.ts';
import { accountFacts, type DatedFact } from './oracle/account-facts.ts';
import { englishWords } from './oracle/english-words.ts';
import {
  oracleActivities,
  oracleContacts,
  oracleDeals,
  oraclePages,
  oracleStakeholders,
  type OracleDeal,
} from './oracle/overview-oracle.ts';
import { readOverview, type ShownItem, type ShownOverview } from './shown-overview.ts';

/**
 * An account that was come upon by browsing is not fetched unasked: presses *Load overview* where it is offered. Once
 * for each account: the panel may offer it for a moment more while it reads what has come, and requests are counted.
 */
function loadsOnRequest(panel: Page): () => Promise<void> {
  const pressedFor: string[] = [];
  return async () => {
    const account = await panel.evaluate(
      (label, done) => {
        const heading = document.querySelector('h1')?.textContent ?? '';
        const buttons = [...document.querySelectorAll('button')];
        const load = buttons.find((button) => button.textContent?.trim() === label);
        if (!load || done.includes(heading)) return undefined;
        load.click();
        return heading;
      },
      'Load overview',
      pressedFor,
    );
    if (account !== undefined) pressedFor.push(account);
  };
}

/** Waits until the panel has its overview from HubSpot, or what HubSpot said instead. */
export function overviewLoaded(panel: Page): Promise<void> {
  const loadOnRequest = loadsOnRequest(panel);
  return vi.waitFor(
    async () => {
      await loadOnRequest();
      expect((await readOverview(panel)).status).toMatch(/^Updated/);
    },
    { timeout: 20_000, interval: 50 },
  );
}

/** The panel shows this company, and its summary and five sections are those of the raw records. Waits for it. */
export async function expectOverview(
  panel: Page,
  portal: SamplePortal,
  companyId: string,
): Promise<ShownOverview> {
  const loadOnRequest = loadsOnRequest(panel);
  return vi.waitFor(
    async () => {
      await loadOnRequest();
      const shown = await readOverview(panel);
      expectAccount(shown, portal, companyId, Date.now());
      return shown;
    },
    { timeout: 20_000, interval: 50 },
  );
}

const iso = (at: number) => new Date(at).toISOString();
const isoOf = (...times: readonly (number | undefined)[]) => times.filter((at) => at !== undefined).map(iso);
const count = (items: number, one: string) => `${items} ${one}${items === 1 ? '' : 's'}`;

function expectAccount(shown: ShownOverview, { records }: SamplePortal, id: string, now: number): void {
  const company = records.get(id);
  if (!company) throw new Error(`No company ${id}`);
  const facts = accountFacts(records, company, now);
  expect(shown.heading).toBe(facts.name ?? facts.domain ?? 'Unnamed company');
  expect(shown.isTargetAccount).toBe(company.properties['hs_is_target_account'] === 'true');

  const { sections, summary } = shown;
  expect(figureIn(summary['Contacts']?.texts[0] ?? '')).toBe(facts.contacts);
  expect(figureIn(summary['Open deals']?.texts[0] ?? '')).toBe(facts.openDealIds.length);
  expect(figureIn(summary['Open deal value']?.texts[0] ?? '')).toBe(facts.openDealValue);
  expect(summary['Last touch']?.times).toEqual(isoOf(facts.lastTouchAt));
  expectDated(summary['Last engagement'], facts.lastEngagement);
  expectDated(summary['Scheduled'], facts.scheduled);
  const roles = summary['Buying roles']?.texts.join(', ');
  expect(roles).toContain(
    facts.decisionMakers > 0 ? count(facts.decisionMakers, 'decision maker') : 'No decision maker',
  );
  if (facts.blockers > 0) expect(roles).toContain(count(facts.blockers, 'blocker'));

  const activities = oracleActivities(records, id, now);
  expect(shown.counts['Activities']).toBe(String(activities.length));
  expect(sections['Activities']?.map(({ texts, times }) => [texts.slice(0, 2), times[0]])).toEqual(
    activities.map(({ kind, title, at }, place) => {
      const word = kind.replace(/^./, (letter) => letter.toUpperCase());
      // Without a title the kind stands in its place, and whatever comes next is of no concern.
      const second = sections['Activities']?.[place]?.texts[1];
      return [title === undefined ? [word, second] : [`${word}:`, title], iso(at)];
    }),
  );
  expect(sections['Activities']?.map(({ texts }) => texts.includes('Overdue'))).toEqual(
    activities.map(({ isOverdue }) => isOverdue),
  );

  const contacts = oracleContacts(records, id, now);
  expect(shown.counts['Contacts']).toBe(String(contacts.length));
  expect(sections['Contacts']?.map(({ texts, times }) => [texts[0], times])).toEqual(
    contacts.map(({ name, lastTouchAt, lastEngagement }) => [name, isoOf(lastTouchAt, lastEngagement?.at)]),
  );
  contacts.forEach(({ jobTitle, roles: own, lastEngagement }, place) => {
    const texts = sections['Contacts']?.[place]?.texts ?? [];
    if (jobTitle !== undefined) expect(texts).toContain(jobTitle);
    for (const role of own) expect(texts).toContain(englishWords[role]);
    if (lastEngagement)
      expect(lastEngagement.kinds.map((kind) => englishWords[kind])).toContain(lastWord(texts));
  });

  const stakeholders = oracleStakeholders(records, id, now);
  expect(shown.counts['Internal stakeholders']).toBe(String(stakeholders.length));
  expect(sections['Internal stakeholders']).toEqual(
    stakeholders.map(({ name, isActive, team, counts, lastAt }, place) => ({
      texts: [
        name,
        ...(isActive ? [] : ['Deactivated']),
        ...(team === undefined ? [] : [team]),
        ...Object.entries(counts).map(([kind, items]) => count(items, kind)),
        ...(lastAt === undefined ? [] : [sections['Internal stakeholders']?.[place]?.texts.at(-1)]),
      ],
      times: isoOf(lastAt),
    })),
  );

  const deals = oracleDeals(records, id);
  expect(shown.counts['Deals']).toBe(String(deals.length));
  expect(sections['Deals']?.map(({ texts }) => texts)).toEqual(deals.map((deal) => dealTexts(deal, now)));

  // The section says which of HubSpot's two sources it draws from.
  const isComplete = shown.text.includes('Single page views, from HubSpot’s events.');
  const pages = oraclePages(records, id, now, isComplete ? 'all-views' : 'last-pages');
  expect(shown.counts['Tracked pages']).toBe(String(pages.length));
  expect(sections['Tracked pages']?.map(({ texts, times }) => [texts[0], times.at(-1)])).toEqual(
    pages.map(({ title, url, lastAt }) => [isComplete ? title : shortAddress(url), iso(lastAt)]),
  );
  pages.forEach(({ visitors }, place) => {
    const said = sections['Tracked pages']?.[place]?.texts.join(' ') ?? '';
    for (const { name, views } of visitors)
      expect(said).toContain(isComplete ? `${name} ${count(views, 'view')}` : name);
  });
}

const shortAddress = (url: string) => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

/** `· Email opened` after the time. */
const lastWord = (texts: readonly string[]) => texts.at(-1)?.replace(/^· /, '');

function expectDated(shown: ShownItem | undefined, fact: DatedFact | undefined): void {
  expect(shown?.times).toEqual(isoOf(fact?.at));
  if (fact) expect(fact.kinds.map((kind) => englishWords[kind])).toContain(shown?.texts.at(-1));
}

const money = (amount: number, currency: string) =>
  new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
    .format(amount)
    .replaceAll('\u00a0', ' ');

function dealTexts(deal: OracleDeal, now: number): readonly string[] {
  const { state, amount, value, closeAt, ownerName, nextStep } = deal;
  const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'US/Eastern' }).format(at);
  const isLate = state === 'open' && dayOf(closeAt) < dayOf(now);
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(closeAt);
  const closing = state !== 'open' ? `Closed ${date}` : isLate ? `Was to close ${date}` : `Closes ${date}`;
  const texts = [
    deal.name,
    ...(amount === undefined ? ['No amount'] : [money(amount, deal.currency)]),
    ...(value === undefined ? [] : [`≈ ${money(value, 'USD')}`]),
    state === 'open' ? deal.step : deal.stage,
    ...(isLate ? ['Overdue'] : []),
    closing,
    ownerName ?? 'No owner',
  ];
  return nextStep === undefined ? texts : [...texts, 'Next step:', nextStep];
}
