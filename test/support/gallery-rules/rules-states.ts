import type { Company } from '#core/domain/company.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Failure } from '#core/domain/failure.ts';
import { brandId } from '#core/domain/ids.ts';
import type { Rule, RuleRun } from '#core/domain/rule.ts';
import type { RuleRunView, RulesReadModel, RuleView } from '#core/read-models/rules-read-model.ts';
import { buildCompany, buildOwner } from '#test/support/builders.ts';

/** 23 November 2026, 14:30 UTC. */
export const rulesNow = Date.UTC(2026, 10, 23, 14, 30);
const minute = 60_000;

const property = (
  name: string,
  label: string,
  type: CompanyProperty['type'],
  over: Partial<CompanyProperty> = {},
): CompanyProperty => ({ name, label, type, options: [], isScore: false, ...over });

const option = (value: string, label: string) => ({ value, label });

const rulesProperties: readonly CompanyProperty[] = [
  property('hubspotscore', 'HubSpot Score', 'number', { isScore: true }),
  property('account_fit_score', 'Account fit score', 'number', { isScore: true }),
  property('hs_ideal_customer_profile', 'Ideal Customer Profile Tier', 'enumeration', {
    options: [option('tier_1', 'Tier 1'), option('tier_2', 'Tier 2'), option('tier_3', 'Tier 3')],
  }),
  property('lifecyclestage', 'Lifecycle Stage', 'enumeration', {
    options: [option('lead', 'Lead'), option('opportunity', 'Opportunity'), option('customer', 'Customer')],
  }),
  property('hubspot_owner_id', 'Company owner', 'enumeration', { options: 'owners' }),
  property('hubspot_team_id', 'HubSpot Team', 'enumeration', { options: 'teams' }),
  property('numberofemployees', 'Number of Employees', 'number'),
  property('city', 'City', 'string'),
  property('name', 'Company name', 'string'),
  property('contract_renewal', 'Contract renewal', 'date'),
  property('notes_last_contacted', 'Last Contacted', 'datetime'),
  property('hs_is_intent_monitored', 'Is Intent Monitored', 'bool'),
  property('hs_additional_domains', 'Additional Domains', 'multi-checkbox'),
];

const rulesOwners = [
  buildOwner({
    id: brandId('41'),
    name: 'Amara Okafor',
    teams: [{ id: brandId('7'), name: 'Enterprise', isPrimary: true }],
  }),
  buildOwner({ id: brandId('42'), name: 'Zofia Nowak' }),
];

const names = [
  ['Northwind Logistics', 'northwind.example', 'Hamburg'],
  ['Żegluga Gdańska S.A.', 'zegluga.example', 'Gdańsk'],
  ['Lane Dairy', 'lane-dairy.example', 'Bristol'],
  ['Ein ziemlich langer Firmenname für die schmale Spalte GmbH & Co. KG', 'ein-langer-name.example', 'Ulm'],
  ['Harbour Robotics', 'harbour.example', 'Rotterdam'],
  ['Solveig Insurance AB', 'solveig.example', 'Göteborg'],
] as const;

const ruleCompany = (index: number, over: Partial<Company> = {}): Company => {
  const [name = 'Company', domain = 'company.example', city = 'Ulm'] = names[index % names.length] ?? [];
  const lap = Math.floor(index / names.length);
  return buildCompany({
    id: brandId(String(18_204_511_000 + index)),
    name: lap === 0 ? name : `${name} ${lap + 1}`,
    domain,
    city,
    isTargetAccount: false,
    ...over,
  });
};

export const ruleCompanies = (count: number): readonly Company[] =>
  Array.from({ length: count }, (_, index) => ruleCompany(index));

export const savedRule = (over: Partial<Rule> = {}): Rule => ({
  id: 'score',
  name: 'Scores of 80 or more',
  clauses: [{ property: 'hubspotscore', operator: 'at-least', values: ['80'] }],
  mode: 'propose',
  limit: 50,
  isOn: true,
  createdAt: 1,
  ...over,
});

export const ruleRun = (over: Partial<RuleRun> & Pick<RuleRun, 'outcome'>, seq = 1): RuleRunView['run'] => ({
  seq,
  ruleId: 'score',
  at: rulesNow - 3 * minute,
  matches: ruleCompanies(14).map(({ id }) => id),
  isWhole: true,
  requests: 1,
  ...over,
});

export const runView = (
  run: RuleRunView['run'],
  undo: RuleRunView['undo'] = { state: 'gone' },
  companies: readonly Company[] = [],
): RuleRunView => ({ run, undo, companies });

export const rulesModel = (
  rules: readonly RuleView[] = [],
  over: Partial<RulesReadModel> = {},
): RulesReadModel => ({
  connection: { kind: 'portal', portalId: brandId('4815162'), connectedAt: 0 },
  portal: { id: brandId('4815162'), uiDomain: 'app.hubspot.com', currency: 'EUR', timeZone: 'Europe/Warsaw' },
  owners: rulesOwners,
  properties: rulesProperties,
  rules,
  ...over,
});

const proposing: RuleView = {
  rule: savedRule(),
  runs: [runView(ruleRun({ outcome: { state: 'proposed' } }))],
  waiting: ruleCompanies(14),
};
const asking: RuleView = {
  rule: savedRule({
    id: 'tier',
    name: 'Best customer profile, nobody’s target account yet',
    mode: 'mark',
    clauses: [
      { property: 'hs_ideal_customer_profile', operator: 'any-of', values: ['tier_1', 'tier_2'] },
      { property: 'notes_last_contacted', operator: 'in-last-days', values: ['30'] },
      { property: 'hubspot_owner_id', operator: 'any-of', values: ['41', '42'] },
      { property: 'contract_renewal', operator: 'between', values: ['2026-12-01', '2027-03-31'] },
    ],
  }),
  runs: [
    runView(
      ruleRun({
        ruleId: 'tier',
        outcome: { state: 'asks' },
        matches: ruleCompanies(312).map(({ id }) => id),
      }),
    ),
  ],
  waiting: ruleCompanies(312),
};
const marking: RuleView = {
  rule: savedRule({
    id: 'stage',
    name: 'With an opportunity',
    mode: 'mark',
    clauses: [{ property: 'lifecyclestage', operator: 'any-of', values: ['opportunity'] }],
  }),
  runs: [
    runView(ruleRun({ ruleId: 'stage', matches: [], outcome: { state: 'nothing' } }, 4)),
    runView(
      ruleRun({ ruleId: 'stage', at: rulesNow - 90 * minute, outcome: { state: 'marked', groupId: 'a' } }, 3),
      { state: 'possible', groupId: 'a' },
      ruleCompanies(14),
    ),
    runView(
      ruleRun(
        {
          ruleId: 'stage',
          at: rulesNow - 2_000 * minute,
          matches: ruleCompanies(1).map(({ id }) => id),
          outcome: { state: 'marked', groupId: 'b' },
        },
        2,
      ),
      { state: 'done' },
      ruleCompanies(1),
    ),
  ],
  waiting: [],
};
const refused: Failure = {
  kind: 'refused',
  status: 400,
  message: "There was a problem with the request: property 'grade' does not exist.",
};
const failing: RuleView = {
  rule: savedRule({
    id: 'fail',
    name: 'Harbour towns',
    clauses: [{ property: 'city', operator: 'contains', values: ['haven'] }],
  }),
  runs: [runView(ruleRun({ ruleId: 'fail', matches: [], outcome: { state: 'failed', reason: refused } }))],
  waiting: [],
};
const faulty: RuleView = {
  rule: savedRule({
    id: 'gone',
    name: 'By a grade we no longer keep',
    isOn: false,
    clauses: [{ property: 'our_grade', operator: 'equals', values: ['A'] }],
  }),
  runs: [],
  waiting: [],
};
const searching: RuleView = {
  rule: savedRule({
    id: 'long',
    name: 'All of Europe',
    clauses: [{ property: 'city', operator: 'has-value', values: [] }],
  }),
  runs: [
    runView(
      ruleRun({ ruleId: 'long', requests: 10, outcome: { state: 'searching', cursor: 'x', total: 4_100 } }),
    ),
  ],
  waiting: [],
};

/** What one picture of the rules page is drawn from. */
export const rulesPictures: Readonly<Record<string, () => RulesReadModel | undefined>> = {
  empty: () => rulesModel(),
  list: () => rulesModel([proposing, asking, marking]),
  trouble: () =>
    rulesModel([failing, faulty, searching], {
      connection: { kind: 'sample', portalId: brandId('1'), connectedAt: 0 },
    }),
  'not-connected': () => rulesModel([], { connection: { kind: 'none' }, properties: undefined }),
  reading: () => rulesModel([], { properties: undefined }),
  loading: () => undefined,
};
