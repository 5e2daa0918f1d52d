import { describe, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { panelState, type PanelFacts } from '#entrypoints/sidepanel/panel-state.ts';
import { buildCompany } from '#test/support/builders.ts';
import { overview } from '#test/support/gallery-overview/fictional-account.ts';

const { company, connection, status, portal } = overview;
const other = buildCompany({ id: brandId('999') });

const facts = (over: Partial<PanelFacts> = {}): PanelFacts => ({
  frame: { connection, status, portal },
  match: { kind: 'none' },
  isHidden: false,
  companyId: undefined,
  isKnown: true,
  askedId: undefined,
  pinnedId: undefined,
  isLinkUnknown: false,
  account: { overview: undefined, refreshing: false, failure: undefined },
  lookUp: { state: 'not-asked' },
  ...over,
});
const ofAccount = (over: Partial<PanelFacts>) =>
  facts({
    companyId: company.id,
    account: { overview, refreshing: false, failure: undefined },
    ...over,
  });
const kindOf = (over: Partial<PanelFacts>) => panelState(facts(over)).kind;

describe('without an account', () => {
  test.each<[string, Partial<PanelFacts>, string]>([
    ['the local copy is not read', { frame: undefined }, 'loading'],
    ['it is not known what was pinned', { isKnown: false }, 'loading'],
    [
      'there is no connection',
      { frame: { connection: { kind: 'none' }, status, portal: undefined } },
      'not-connected',
    ],
    ['the page was not looked at', { match: undefined }, 'loading'],
    ['the page is hidden', { isHidden: true }, 'needs-permission'],
    ['the page belongs to none', {}, 'no-company'],
    ['its account is about to come', { match: { kind: 'company', company } }, 'loading'],
    ['a link leads to none', { isLinkUnknown: true }, 'unknown-link'],
    ['several fit', { match: { kind: 'several', companies: [company, other] } }, 'several'],
    [
      'nobody is known',
      { match: { kind: 'unknown', address: { kind: 'site', host: 'a.example' } } },
      'unknown',
    ],
  ])('where %s', (_what, over, kind) => {
    expect(kindOf(over)).toBe(kind);
  });
});

describe('an account', () => {
  test('is read', () => {
    expect(kindOf({ companyId: company.id })).toBe('loading');
  });

  test('of the page says how it was recognised', () => {
    const match = {
      kind: 'company',
      company,
      by: 'a.example',
      among: [company, other],
      ruledOut: [other],
    } as const;
    expect(panelState(ofAccount({ match }))).toMatchObject({
      kind: 'account',
      chosenAmong: [company, other],
      mayRuleOut: true,
      ruledOut: [other],
    });
    expect(panelState(ofAccount({ match }))).not.toHaveProperty('pinned');
  });

  test('that was asked for has nothing to do with the page', () => {
    const match = { kind: 'company', company, by: 'a.example', among: [company, other] } as const;
    const state = panelState(ofAccount({ match, askedId: company.id }));
    expect(state).toMatchObject({ kind: 'account', chosenAmong: [] });
    expect(state).not.toHaveProperty('mayRuleOut');
  });

  test.each([
    ['the page’s own', { kind: 'company', company }, undefined],
    ['another', { kind: 'company', company: other }, other],
    ['of nobody', { kind: 'none' }, undefined],
  ] as const)('that is pinned names the company in front: %s', (_what, match, elsewhere) => {
    const state = panelState(ofAccount({ match, pinnedId: company.id }));
    expect(state).toMatchObject({ kind: 'account', chosenAmong: [], pinned: { elsewhere } });
  });

  test('that is pinned needs no permission', () => {
    const hidden = { isHidden: true, pinnedId: company.id };
    expect(panelState(ofAccount(hidden)).kind).toBe('account');
  });
});
