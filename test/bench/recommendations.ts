import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { fitRanking } from '#core/domain/ranking/fit-ranking.ts';
import { rankCompanies, scoreCompany } from '#core/domain/ranking/rank-companies.ts';
import { createRandom } from '#core/sample-portal/random.ts';
import { hiddenRules } from '#test/support/hidden-rules.ts';
import { foundAmong, heldOutNow as now, holdOut } from '#test/support/hold-out.ts';
import { fitUnregularised } from '#test/support/unregularised-ranking.ts';

// How well the ranking finds good accounts that nobody has chosen yet, on portals whose hidden rule is known; see
// `holdOut` for what is held out. Prints recall and NDCG at 10 and 50, means over the seeds, of ours and of others.
// The row without HubSpot's probability shows what is learned without it; it is compared with nothing.

const seeds = Number(process.argv[2] ?? 12);
const size = { targetAccounts: 80, companies: 2000 };
const heldOut = 40;
const cuts = [10, 50] as const;

type Order = readonly string[];
type Method = (companies: readonly ProfiledCompany[], candidates: readonly ProfiledCompany[]) => Order;

const descending =
  (scoreOf: (company: ProfiledCompany) => number): Method =>
  (_, candidates) =>
    candidates
      .map((one) => ({ id: one.company.id, score: scoreOf(one) }))
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);

const withoutGuess = 'ours, without HubSpot’s probability';

const methods: Readonly<Record<string, Method>> = {
  ours: (companies, candidates) =>
    rankCompanies(fitRanking(companies, { now, gdpr: false, score: undefined }), candidates, {
      now,
      most: candidates.length,
    }).map(({ companyId }) => companyId),
  [withoutGuess]: (companies, candidates) => {
    const model = fitRanking(companies, { now, gdpr: false, score: undefined });
    const leaveOut = new Set(['probability'] as const);
    return descending((one) => scoreCompany(model, one, now, leaveOut).score)(companies, candidates);
  },
  random: (_, candidates) => {
    const random = createRandom(candidates.length);
    return descending(() => random.next())(_, candidates);
  },
  'HubSpot’s probability': descending(({ profile }) => profile.probability ?? -1),
  'latest engagement': descending(({ company, profile }) =>
    Math.max(company.lastEngagementAt ?? 0, profile.lastVisitAt ?? 0),
  ),
  unregularised: (companies, candidates) =>
    descending(fitUnregularised(companies, now, false))(companies, candidates),
  'unregularised, in stages': (companies, candidates) =>
    descending(fitUnregularised(companies, now, true))(companies, candidates),
};

/** Recall and NDCG at each cut. */
const measure = (order: Order, wanted: ReadonlySet<string>): readonly number[] =>
  cuts.flatMap((cut) => {
    const { recall, ndcg } = foundAmong(order, wanted, cut);
    return [recall, ndcg];
  });

const say = (text: string) => process.stdout.write(`${text}\n`);
const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(6);
let isAhead = true;

say(
  `${size.companies} companies, ${size.targetAccounts} target accounts, up to ${heldOut} held out, ${seeds} seeds`,
);
for (const named of hiddenRules) {
  const sums = new Map(Object.keys(methods).map((name) => [name, [0, 0, 0, 0]]));
  let held = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { companies, candidates, wanted } = holdOut(named, seed * 7919, size, heldOut);
    held += wanted.size / seeds;
    for (const [name, method] of Object.entries(methods)) {
      const own = measure(method(companies, candidates), wanted);
      sums.set(
        name,
        (sums.get(name) ?? []).map((sum, place) => sum + (own[place] ?? 0) / seeds),
      );
    }
  }
  say(`\n${named.name} (${held.toFixed(0)} held out)`.padEnd(46) + 'recall@10 NDCG@10 recall@50 NDCG@50');
  const ours = sums.get('ours') ?? [];
  for (const [name, means] of sums) {
    const isBehind =
      name !== 'ours' && name !== withoutGuess && means.some((mean, place) => mean >= (ours[place] ?? 0));
    if (isBehind) isAhead = false;
    say(
      `  ${name.padEnd(43)}${means.map((mean) => percent(mean).padStart(8)).join('')}${isBehind ? '  not behind ours' : ''}`,
    );
  }
}
say(isAhead ? '\nOurs is ahead of all on every rule.' : '\nOurs is not ahead everywhere.');
if (!isAhead) process.exitCode = 1;
