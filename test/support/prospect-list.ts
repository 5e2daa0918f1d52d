import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { openCategory } from './index-controls.ts';
import { oracleProspects, type OracleProspect } from './oracle/prospect-oracle.ts';
import { readOutbox } from './outbox-contents.ts';
import { aria, type RunningProduct } from './running-product.ts';
import { drawnNames, listSize } from './shown-list.ts';

const wait = { timeout: 30_000, interval: 50 };

/** The list *Prospects* as tests drive it: of the product and the page of the moment. */
export function prospectList(product: () => RunningProduct, page: () => Page) {
  const expected = () => oracleProspects(product().portal);
  const hasRows = (count: number) =>
    vi.waitFor(async () => expect(await listSize(page(), 'Prospects')).toBe(count), wait);
  const inHubSpot = (id: string) => {
    const properties = product().portal.records.get(id)?.properties ?? {};
    return {
      target: properties['hs_is_target_account'],
      state: properties['hs_target_account_recommendation_state'],
      until: properties['hs_target_account_recommendation_snooze_time'],
    };
  };
  return {
    /** As the raw records have them now. */
    expected,
    hasRows,
    inHubSpot,
    /** Brings the list on screen; it is whole, and has so many rows. */
    async open(count = expected().length): Promise<void> {
      await openCategory(page(), 'Prospects');
      await hasRows(count);
    },
    becomesInHubSpot: (id: string, state: Partial<ReturnType<typeof inHubSpot>>) =>
      vi.waitFor(() => expect(inHubSpot(id)).toMatchObject(state), wait),
    /** Until nothing is on its way any more. */
    settled: () => vi.waitFor(async () => expect((await readOutbox(page())).pending).toEqual([]), wait),
    inRow: (button: string, name: string) => aria(page(), 'button', `${button} ${name}`),
    /** One of the prospects at the top whose name tells it apart: a test presses what it sees. */
    async oneOf(prospects: readonly OracleProspect[], position = 0): Promise<OracleProspect> {
      const { companies } = product().portal.records;
      const isAlone = (label: string) =>
        companies.filter(({ properties }) => properties['name'] === label).length === 1;
      const drawn = await drawnNames(page(), 'Prospects');
      const alone = drawn.filter(isAlone).map((name) => prospects.find(({ facts }) => facts.label === name));
      const found = alone[position];
      if (!found) throw new Error('No prospect with a name of its own');
      return found;
    },
    lookAgain: () => aria(page(), 'button', 'Look again').click(),
    undo: () => aria(page(), 'button', 'Undo').click(),
    /** Keeps the message with *Undo*, which goes by itself after ten seconds: the pointer is on it. */
    holdUndo: () => aria(page(), 'button', 'Undo').hover(),
  };
}
