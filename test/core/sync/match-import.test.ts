import { describe, expect, test } from 'vitest';
import { guessReading } from '#core/domain/import-columns.ts';
import type { ImportLine } from '#core/domain/import-list.ts';
import { matchLines, noProgress } from '#core/domain/import-progress.ts';
import type { ImportKnowledge, ImportProgress } from '#core/domain/import-progress.ts';
import { asksOf } from '#core/domain/match-import.ts';
import type { ImportCompany, ImportMatch } from '#core/domain/match-import.ts';
import { importName } from '#core/domain/read-import-cell.ts';
import { readImportList } from '#core/domain/read-import-list.ts';
import { sniffSeparator } from '#core/domain/sniff-separator.ts';
import { brandId } from '#core/domain/ids.ts';
import { driveImport } from '#core/messaging/drive-import.ts';
import { parseCsv } from '#core/platform/parse-csv.ts';
import { createSamplePortal, type SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { matchImport } from '#core/sync/match-import.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';
import { createHarness, testKey } from '#test/support/hubspot-harness.ts';
import { makeImportWorld, type ExpectedLine } from '#test/support/import-world.ts';

const now = Date.UTC(2026, 10, 23, 12);

function world(companies: number, targetAccounts = 300) {
  const clock = createFakeClock(now);
  const portal = createSamplePortal({
    seed: 5,
    now,
    clock: () => clock.now(),
    indexLagMs: 0,
    keys: { [testKey]: { scopes: 'all' } },
    size: { targetAccounts, companies },
  });
  return { portal, ...createHarness((request) => portal.fetch(request), { clock }) };
}
type World = ReturnType<typeof world>;

/** The local copy as it is after a sync. */
function knowledgeOf(portal: SamplePortal): ImportKnowledge {
  const targets = portal.records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] === 'true')
    .map(({ id, properties }): ImportCompany => ({
      id: brandId(id),
      name: properties['name'],
      domain: properties['domain'],
      additionalDomains: properties['hs_additional_domains']?.split(';') ?? [],
      mergedIds: properties['hs_merged_object_ids']?.split(';').map((one) => brandId(one)) ?? [],
      isTargetAccount: true,
      city: properties['city'],
      country: properties['country'],
    }));
  return { targets, intended: new Map() };
}

const read = (text: string) => {
  const records = parseCsv(text.replace(/^\uFEFF/, ''), sniffSeparator(text));
  return readImportList(records, guessReading(records), undefined);
};

async function match(
  { run, portal }: World,
  lines: readonly ImportLine[],
  over: Partial<Parameters<typeof driveImport>[0]> = {},
) {
  const knowledge = knowledgeOf(portal);
  const outcome = await driveImport({
    lines,
    knowledge,
    from: noProgress,
    step: async (step) => ({ ok: true, value: await run((client) => matchImport(client, step)) }),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...over,
  });
  if (!outcome.ok || !outcome.value) throw new Error('It did not end');
  return matchLines(lines, knowledge, outcome.value);
}

const idsOf = (one: ImportMatch): readonly string[] =>
  one.kind === 'ambiguous'
    ? one.companies.map(({ id }) => id)
    : one.kind === 'found' || one.kind === 'already'
      ? [one.company.id]
      : [];

/** The list through the reader and HubSpot, told as the oracle tells it. */
async function importWorld(connection: World, csv: string) {
  const list = read(csv);
  const matches = await match(connection, list.lines);
  const results = [
    ...list.lines.map(({ line }, at) => {
      const found = matches[at];
      return { line, kind: found?.kind ?? 'open', ids: found ? idsOf(found).toSorted() : [] };
    }),
    ...list.malformed.map(({ line }) => ({ line, kind: 'malformed', ids: [] })),
  ].toSorted((a, b) => a.line - b.line);
  return { list, results };
}

/** Domains that a company has besides, and records that it has swallowed, as portals have them. */
function makeOddities({ portal }: World, count: number) {
  const plain = portal.records.companies.filter(
    ({ properties }) => properties['domain'] && properties['hs_is_target_account'] !== 'true',
  );
  for (const [at, company] of plain.slice(0, count).entries())
    portal.edit.setProperty(company.id, 'hs_additional_domains', `second-${at}.example;third-${at}.example`);
  for (let at = 0; at < count; at++) {
    const [winner, loser] = [plain[count + 2 * at], plain[count + 2 * at + 1]];
    if (winner && loser) portal.edit.merge(winner.id, loser.id);
  }
}

/**
 * No way needs fewer requests than: by list, all companies at 200 a search; by asking, the characters of the questions
 * that decide the lines, at what a search of 3,000 characters has room for besides the properties wanted and one
 * filter; by either, 200 records an answer.
 */
function leastRequests({ portal }: World, lines: readonly ImportLine[], expected: readonly ExpectedLine[]) {
  const known = matchLines(lines, knowledgeOf(portal), noProgress);
  const kinds = new Map(expected.map(({ line, kind }) => [line, kind]));
  const primary = new Set(
    portal.records.companies.flatMap(({ id, properties }) => [
      id,
      properties['domain'],
      importName(properties['name'] ?? ''),
    ]),
  );
  let characters = 0;
  for (const [at, line] of lines.entries()) {
    if (known[at]?.kind !== 'open') continue;
    for (const [position, { value }] of asksOf(line).entries())
      if (position === 0 || kinds.get(line.line) === 'not-found' || !primary.has(value))
        characters += value.length + 3;
  }
  const needed = new Set(expected.filter(({ kind }) => kind !== 'already').flatMap(({ ids }) => ids)).size;
  const byRecords = Math.ceil(needed / 200);
  const byList = Math.ceil(portal.records.companies.length / 200);
  const byAsking = Math.max(Math.ceil(characters / 2_770), byRecords);
  return { byList, byAsking, byRecords, needed, least: Math.min(byList, byAsking) };
}

test.each([
  ['most of a portal, so the list is read', 9_800, 'list'],
  ['a part of a large portal, so it is asked for', 30_000, 'ask'],
])(
  '10,000 lines over %s: exact, and hardly a request too many',
  { timeout: 180_000 },
  async (_, size, way) => {
    const connection = world(size);
    makeOddities(connection, 40);
    const { csv, expected } = makeImportWorld(connection.portal, 10_000);
    const { list, results } = await importWorld(connection, csv);
    const duplicates = new Set(list.duplicates.map(({ line }) => line));
    // Only the ambiguous names repeat.
    expect(results).toEqual(
      expected
        .filter(({ line }) => !duplicates.has(line))
        .map(({ line, kind, ids }) => ({ line, kind, ids: ids.toSorted() })),
    );
    const count = (kind: string) => expected.filter((one) => one.kind === kind).length;
    expect([count('not-found'), count('ambiguous'), count('malformed')]).toEqual([500, 200, 100]);
    expect(count('already')).toBeGreaterThan(50);

    const least = leastRequests(connection, list.lines, expected);
    const requests = connection.sent.length;
    process.stdout.write(
      `Import of 10,000 lines, ${size} companies, by ${way}: ${requests} requests; least by list ${least.byList}, ` +
        `by asking ${least.byAsking}; no way answers ${least.needed} companies in fewer than ${least.byRecords}\n`,
    );
    expect(requests).toBeLessThanOrEqual(1.1 * least.least);
    expect(connection.sent.every(({ path }) => path.endsWith('/companies/search'))).toBe(true);
    expect(connection.sent.every(({ body }) => body.length <= 3_000)).toBe(true);
  },
);

describe('one line', () => {
  const connection = world(400, 60);
  const { portal } = connection;
  const create = (properties: Record<string, string>) => portal.edit.create('companies', properties).id;
  const acme = create({ name: 'Acme Żółw', domain: 'acme.example' });
  const acmeToo = create({ name: 'acme żółw', domain: 'acme-two.example' });
  const twinA = create({ name: 'Twin A', domain: 'twin.example' });
  const twinB = create({ name: 'Twin B', domain: 'twin.example' });
  const group = create({
    name: 'Group',
    domain: 'group.example',
    hs_additional_domains: 'brand.example;twin.example',
  });
  const marked = create({ name: 'Marked', domain: 'marked.example', hs_is_target_account: 'true' });
  const winner = create({ name: 'Winner', domain: 'winner.example' });
  const loser = create({ name: 'Loser', domain: 'loser.example' });
  portal.edit.merge(winner, loser);

  test.each([
    ['a domain', 'acme.example', 'found', [acme]],
    ['an address below it', 'https://shop.acme.example/x', 'found', [acme]],
    ['a name that two have, whatever its case', 'ACME ŻÓŁW', 'ambiguous', [acme, acmeToo]],
    ['a domain that two have, before one that has it besides', 'twin.example', 'ambiguous', [twinA, twinB]],
    ['an additional domain', 'brand.example', 'found', [group]],
    ['an id', twinA, 'found', [twinA]],
    ['an id that was merged away', loser, 'found', [winner]],
    ['a domain that came along in a merge', 'loser.example', 'found', [winner]],
    ['a company marked elsewhere since the last sync', 'marked.example', 'already', [marked]],
    ['an unknown id', '77', 'not-found', []],
    ['part of a name', 'Acme', 'not-found', []],
  ])('%s', async (_, text, kind, ids) => {
    const [result] = (await importWorld(connection, text)).results;
    expect(result).toEqual({ line: 1, kind, ids: ids.toSorted() });
  });

  const header = 'Record ID,Company name,Domain';
  test.each([
    ['the id counts before the domain', `${twinA},,acme.example`, 'found', [twinA]],
    ['an unknown id gives way to the domain', '77,,acme.example', 'found', [acme]],
    ['an unknown domain gives way to the name', ',Group,unknown.example', 'not-found', []],
    ['a name decides where there is no domain', ',Group,', 'found', [group]],
  ])('%s', async (_, text, kind, ids) => {
    const [result] = (await importWorld(connection, `${header}\n${text}`)).results;
    expect(result).toEqual({ line: 2, kind, ids });
  });

  test('a few lines are one request, and again one for those that were not found', async () => {
    const before = connection.sent.length;
    await importWorld(connection, 'acme.example\ntwin.example\ngroup.example');
    expect(connection.sent.length - before).toBe(1);
    await importWorld(connection, 'acme.example\nbrand.example\nnobody.example');
    expect(connection.sent.length - before).toBe(3);
  });

  test('what the local copy knows as a target account costs no request', async () => {
    const before = connection.sent.length;
    const target = knowledgeOf(portal).targets.find(({ domain }) => domain);
    const { results } = await importWorld(connection, `${target?.domain}\n${target?.id}`);
    expect(results.map(({ kind }) => kind)).toEqual(['already', 'already']);
    expect(connection.sent.length - before).toBe(0);
  });

  test('a portal that does not list many-valued properties is asked by words', async () => {
    const take = portal.setFault({
      path: '/search',
      times: 1,
      status: 400,
      body: { category: 'VALIDATION_ERROR', message: 'IN' },
    });
    const { run } = connection;
    const ask = { by: 'additional', value: 'brand.example' } as const;
    const { companies } = await run((client) => client.matchCompanies([ask], 4));
    take();
    expect(companies.map(({ id }) => id)).toEqual([group]);
  });
});

describe('a drive', () => {
  test('that was stopped goes on where it was', async () => {
    const connection = world(3_000);
    const { csv } = makeImportWorld(connection.portal, 2_000);
    const { lines } = read(csv);
    const whole = await match(connection, lines);
    const requests = connection.sent.length;
    for (const steps of [1, 4]) {
      const stop = new AbortController();
      let kept: ImportProgress = noProgress;
      let left = steps;
      const { portal, run } = connection;
      const stopped = await driveImport({
        lines,
        knowledge: knowledgeOf(portal),
        from: noProgress,
        step: async (step) => ({ ok: true, value: await run((client) => matchImport(client, step)) }),
        signal: stop.signal,
        onProgress: (progress) => {
          kept = progress;
          if (--left === 0) stop.abort();
        },
      });
      expect(stopped).toEqual({ ok: true, value: undefined });
      expect(await match(connection, lines, { from: structuredClone(kept) })).toEqual(whole);
    }
    expect(connection.sent.length).toBe(3 * requests);
  });

  test('ends with the failure of a step, and keeps what was found', async () => {
    const connection = world(400, 10);
    const { lines } = read(makeImportWorld(connection.portal, 300).csv);
    const failure = { kind: 'offline' } as const;
    const outcome = await driveImport({
      lines,
      knowledge: knowledgeOf(connection.portal),
      from: noProgress,
      step: async () => ({ ok: false, failure }),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(outcome).toEqual({ ok: false, failure });
  });

  test('counts what is pending as done', () => {
    const [line] = read('acme.example').lines;
    const company = { id: brandId<ImportCompany['id']>('1'), name: 'Acme', domain: 'acme.example' };
    const found = {
      ...company,
      additionalDomains: [],
      mergedIds: [],
      isTargetAccount: false,
      city: '',
      country: '',
    };
    const progress = {
      ...noProgress,
      way: 'ask',
      companies: [found],
      answered: new Set(['domain acme.example']),
    } as const;
    if (!line) throw new Error('No line');
    const kinds = (value: boolean) =>
      matchLines([line], { targets: [], intended: new Map([[found.id, value]]) }, progress).map(
        ({ kind }) => kind,
      );
    expect([kinds(true), kinds(false)]).toEqual([['already'], ['found']]);
  });
});
