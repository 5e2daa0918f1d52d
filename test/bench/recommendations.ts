import { isWonAccount, type ProfiledCompany } from '#core/domain/company-profile.ts';
import { fitRanking } from '#core/domain/fit-ranking.ts';
import { rankCompanies } from '#core/domain/rank-companies.ts';
import { createRandom } from '#core/sample-portal/random.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import { type NamedRule, hiddenRules } from '#test/support/hidden-rules.ts';
import { profiledCompaniesOf } from '#test/support/profiled-portal.ts';
import { fitUnregularised } from '#test/support/unregularised-ranking.ts';

// How well the ranking finds good accounts that nobody has chosen yet, on portals whose hidden rule is known. Of the
// companies that are good by the rule, some are target accounts, with everything that is done about one; some are held
// out: they look like any other company, nobody worked on them. All other good ones leave the portal, so that the held
// out ones are all there is to find. Companies that bought are no candidates: it is known that they are good.
// Prints recall and NDCG at 10 and 50, means over the seeds.

const seeds = Number(process.argv[2] ?? 12);
const now = Date.UTC(2027, 2, 10, 9);
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

const methods: Readonly<Record<string, Method>> = {
  ours: (companies, candidates) =>
    rankCompanies(fitRanking(companies, { now, gdpr: false, score: undefined }), candidates, {
      now,
      most: candidates.length,
    }).map(({ companyId }) => companyId),
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
function measure(order: Order, wanted: ReadonlySet<string>): readonly number[] {
  return cuts.flatMap((cut) => {
    let found = 0;
    let gain = 0;
    order.slice(0, cut).forEach((id, place) => {
      if (!wanted.has(id)) return;
      found += 1;
      gain += 1 / Math.log2(place + 2);
    });
    let best = 0;
    for (let place = 0; place < Math.min(cut, wanted.size); place++) best += 1 / Math.log2(place + 2);
    return [found / wanted.size, gain / best];
  });
}

function holdOut({ rule, missing }: NamedRule, seed: number) {
  const portal = createSamplePortal({
    seed,
    now,
    size,
    limits: 'off',
    goodAccounts: { rule, missing, isNamed: false },
  });
  const random = createRandom(seed);
  const all = profiledCompaniesOf(portal, now);
  const isGood = ({ company }: ProfiledCompany) => portal.goodCompanies.has(company.id);
  const good = all
    .filter((one) => isGood(one) && !one.company.isTargetAccount && !isWonAccount(one))
    .filter(({ profile }) => profile.recommendation.state !== 'dismissed')
    .map((one) => ({ one, draw: random.next() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ one }) => one);
  const wanted = new Set<string>(good.slice(0, heldOut).map(({ company }) => company.id));
  const gone = new Set(good.slice(heldOut));
  const companies = all.filter((one) => !gone.has(one));
  const candidates = companies.filter(
    (one) =>
      !one.company.isTargetAccount && !isWonAccount(one) && one.profile.recommendation.state !== 'dismissed',
  );
  return { companies, candidates, wanted };
}

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
    const { companies, candidates, wanted } = holdOut(named, seed * 7919);
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
    const isBehind = name !== 'ours' && means.some((mean, place) => mean >= (ours[place] ?? 0));
    if (isBehind) isAhead = false;
    say(
      `  ${name.padEnd(43)}${means.map((mean) => percent(mean).padStart(8)).join('')}${isBehind ? '  not behind ours' : ''}`,
    );
  }
}
say(isAhead ? '\nOurs is ahead of all on every rule.' : '\nOurs is not ahead everywhere.');
if (!isAhead) process.exitCode = 1;
