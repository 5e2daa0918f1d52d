import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { coverageOf } from '#core/domain/coverage.ts';
import { fitRanking, fitRankingSteps } from '#core/domain/ranking/fit-ranking.ts';
import { rankCompanies, rankCompaniesSteps } from '#core/domain/ranking/rank-companies.ts';
import type { Steps } from '#core/domain/run-steps.ts';
import { viewProspects } from '#core/domain/view-prospects.ts';
import { mapProfiledCompany } from '#core/hubspot/map-profile.ts';
import { companyProperties, profileProperties } from '#core/hubspot/property-names.ts';
import { readRecords } from '#core/hubspot/read-records.ts';
import { recordJson } from '#core/sample-portal/record-json.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';

// What learning and ranking cost beside what any sync of the same companies costs at least: `JSON.parse` of HubSpot's
// answers, and reading them as the client does. In one thread without storage or network; `refresh-suggestions.ts`
// measures the built extension. Prints medians as multiples of `JSON.parse`, and the longest single step.

const count = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 9);
const now = Date.UTC(2027, 2, 10, 9);
const options = { now, gdpr: false, score: 'account_fit_score' };
const perPage = 200;

const { records } = createSamplePortal({
  seed: 5,
  now,
  size: { targetAccounts: Math.ceil(count / 40), companies: count },
  limits: 'off',
});
const properties = [...companyProperties, ...profileProperties, 'account_fit_score'];
const { companies } = records;
const pages = Array.from({ length: Math.ceil(companies.length / perPage) }, (_, page) =>
  JSON.stringify({
    results: companies
      .slice(page * perPage, (page + 1) * perPage)
      .map((record) => recordJson(record, properties)),
  }),
);

function read(): readonly ProfiledCompany[] {
  return pages.flatMap((page) => {
    const { results } = JSON.parse(page) as { results: unknown[] };
    return readRecords('companies', results, now, (source) =>
      mapProfiledCompany(source, ['account_fit_score'], now),
    ).items;
  });
}

const all = read();
const model = fitRanking(all, options);
const stages = {
  'JSON.parse of the answers': () => pages.map((page) => JSON.parse(page)),
  'reading them as the client does': read,
  'learning the ranking': () => fitRanking(all, options),
  'ranking all of them': () => rankCompanies(model, all, { now, most: 500 }),
  'viewing the prospects': () => viewProspects(all, { ...options, score: undefined, most: 1000 }),
  'coverage of all of them': () => all.map(({ company }) => coverageOf(company, options)),
} as const;

/** The longest of the steps that a worker runs between two looks at the clock, in milliseconds. */
function longestStep(steps: Steps<unknown>): number {
  let longest = 0;
  for (let isDone: boolean | undefined; isDone !== true;) {
    const started = performance.now();
    isDone = steps.next().done;
    longest = Math.max(longest, performance.now() - started);
  }
  return longest;
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const say = (text: string) => process.stdout.write(`${text}\n`);

const times = new Map<string, number[]>(Object.keys(stages).map((name) => [name, []]));
const longest = { fit: [] as number[], rank: [] as number[] };
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(stages)) {
    const started = performance.now();
    run();
    times.get(name)?.push(performance.now() - started);
  }
  longest.fit.push(longestStep(fitRankingSteps(all, options)));
  longest.rank.push(longestStep(rankCompaniesSteps(model, all, { now, most: 500 })));
}

const { targetAccounts, wonAccounts } = model.examples;
say(`${all.length} companies, ${targetAccounts} target and ${wonAccounts} won accounts, ${rounds} rounds`);
const unit = median(times.get('JSON.parse of the answers') ?? []);
for (const [name, own] of times) {
  say(`${name.padEnd(34)} ${(median(own) / unit).toFixed(2)} × JSON.parse (${median(own).toFixed(0)} ms)`);
}
const reading = median(times.get('reading them as the client does') ?? []);
const ours = median(times.get('learning the ranking') ?? []) + median(times.get('ranking all of them') ?? []);
say(`Learning and ranking: ${(ours / reading).toFixed(2)} × reading the answers`);
say(
  `Longest step: ${median(longest.fit).toFixed(1)} ms learning, ${median(longest.rank).toFixed(1)} ms ranking`,
);
