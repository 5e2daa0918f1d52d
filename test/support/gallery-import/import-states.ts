import { createImport, type ImportModel } from '#components/import/create-import.ts';
import type { Connection } from '#core/domain/connection.ts';
import { brandId, type PortalId } from '#core/domain/ids.ts';
import type { ChangeGroup } from '#core/read-models/read-change-group.ts';
import { encodeText } from '#test/support/encode-text.ts';
import { buildImportCompany, buildImportVerbs } from '#test/support/import-verbs.ts';

/** What one picture of the import is drawn from. */
export interface ImportPicture {
  readonly connection?: Connection | undefined;
  readonly model?: ImportModel;
  readonly group?: ChangeGroup;
  /** The group of the preview to open, by its place. */
  readonly press?: number;
}

const portalId = brandId<PortalId>('4815162');
const never = () => new Promise<never>(() => undefined);

const companies = [
  ...Array.from({ length: 60 }, (_, at) =>
    buildImportCompany(String(18_204_511_051 + at), {
      name:
        ['Northwind Traders', 'Żegluga Bałtycka S.A.', 'Contoso', 'Fabrikam', 'Tailspin Toys'][at % 5] +
        (at > 4 ? ` ${at}` : ''),
      domain: `company-${at}.example`,
      city: ['Chicago', 'Gdynia', 'London'][at % 3],
      country: ['United States', 'Poland', 'United Kingdom'][at % 3],
      isTargetAccount: at % 9 === 8,
    }),
  ),
  ...[1, 2, 3].map((at) =>
    buildImportCompany(`777${at}`, {
      name: 'Globex',
      domain: `globex-${at}.example`,
      city: 'Springfield',
      country: 'United States',
    }),
  ),
  buildImportCompany('8001', { name: 'Initech', domain: 'initech.example' }),
  buildImportCompany('8002', {
    name: 'Initech Research and Development of Very Long Company Names',
    domain: 'initech.example',
    city: 'Austin',
    country: 'United States',
  }),
];

const csv = [
  'Record ID,Company name,Company Domain Name,Industry,City',
  ...companies
    .slice(0, 58)
    .map(
      ({ id, name, domain, city }, at) =>
        `${at % 2 ? id : ''},${at % 2 ? '' : `"${name}, Inc."`},${at % 2 ? '' : domain},Retail,${city}`,
    ),
  ',Globex,,,',
  ',,initech.example,,',
  ',,https://www.nobody.example/about,,',
  ',"A company that nobody has entered into HubSpot and whose name is long, Sp. z o.o.",,,',
  '1.82E+10,,,,',
  ',,person@gmail.com,,',
  '"Stray" quote,,,,',
  ',,company-0.example,,',
].join('\n');

function start(over: Parameters<typeof buildImportVerbs>[1] = {}): ImportModel {
  const model = createImport(portalId, buildImportVerbs(companies, over));
  model.readText(csv);
  return model;
}

async function matched(text = csv, all = companies): Promise<ImportModel> {
  const model = createImport(portalId, buildImportVerbs(all));
  model.readText(text);
  await model.match();
  return model;
}

async function done(isUndone = false): Promise<ImportModel> {
  const model = await matched();
  await model.mark();
  if (isUndone) await model.undo();
  return model;
}

const listPage = { way: 'list', companies, total: 10_400, cursor: 'next' } as const;
/** One step that answers, then none. */
function once<Answer>(answer: Answer) {
  let count = 0;
  return () => (count++ === 0 ? Promise.resolve({ ok: true as const, value: answer }) : never());
}

const refused = ['7771', '8001', '8002'].map((id, seq) => ({
  seq,
  companyId: brandId<ChangeGroup['refused'][number]['companyId']>(id),
  reason: {
    kind: 'refused' as const,
    status: 400,
    message: 'Property values were not valid: hs_is_target_account is read-only for this object.',
  },
}));

const many = Array.from({ length: 10_000 }, (_, at) =>
  buildImportCompany(String(at + 1), {
    name: `Northwind ${at + 1}`,
    domain: `northwind-${at + 1}.example`,
    isTargetAccount: at % 40 === 0,
  }),
);

const preview = (press: number) => async (): Promise<ImportPicture> => ({ model: await matched(), press });

export const importPictures: Readonly<Record<string, () => ImportPicture | Promise<ImportPicture>>> = {
  loading: () => ({ connection: undefined }),
  'not-connected': () => ({ connection: { kind: 'none' } }),
  source: () => ({ model: createImport(portalId, buildImportVerbs([])) }),
  'source-empty': () => {
    const model = createImport(portalId, buildImportVerbs([]));
    model.readText('  ');
    return { model };
  },
  reading: () => ({ model: start() }),
  'reading-file': async () => {
    const model = createImport(portalId, buildImportVerbs([]));
    const bytes = encodeText('Nazwa firmy;Domena\nŻabka;z.pl\n', 'windows-1250').slice();
    await model.readFile(new File([bytes], 'klienci – kontrahenci 2026.csv'));
    return { model };
  },
  'reading-list': () => {
    const model = createImport(portalId, buildImportVerbs([]));
    model.readText('northwind.example\nContoso Ltd\n18204511051\n');
    return { model };
  },
  'reading-nothing': () => {
    const model = start();
    model.useChoice({ roles: ['ignore', 'ignore', 'ignore', 'id', 'ignore'] });
    return { model };
  },
  'matching-start': () => {
    const model = start({ step: never });
    void model.match();
    return { model };
  },
  'matching-list': () => {
    const model = start({ step: once(listPage) });
    void model.match();
    return { model };
  },
  'matching-ask': () => {
    const model = start({ step: once({ way: 'ask', companies: [], taken: 20 }) });
    void model.match();
    return { model };
  },
  paused: async () => {
    const model = start({ step: once(listPage) });
    void model.match();
    await new Promise((resolve) => setTimeout(resolve, 20));
    model.stop();
    return { model };
  },
  failed: async () => {
    const reason = {
      kind: 'missing-scopes',
      scopes: ['crm.objects.companies.read'],
      message: "This app hasn't been granted all required scopes.",
    } as const;
    const model = start({ step: () => Promise.resolve({ ok: false, failure: reason }) });
    await model.match();
    return { model };
  },
  found: preview(0),
  ambiguous: preview(1),
  already: preview(2),
  'not-found': preview(3),
  malformed: preview(4),
  duplicates: preview(5),
  'nothing-found': async () => ({ model: await matched('nobody.example', []), press: 0 }),
  many: async () => ({
    model: await matched(many.map(({ domain }) => domain).join('\n'), many),
    press: 0,
  }),
  'mark-failed': async () => {
    const model = createImport(
      portalId,
      buildImportVerbs(companies, {
        mark: () =>
          Promise.resolve({ ok: false, failure: { kind: 'storage', message: 'QuotaExceededError' } }),
      }),
    );
    model.readText(csv);
    await model.match();
    await model.mark();
    return { model };
  },
  'done-waiting': async () => ({ model: await done(), group: { delivered: 20, waiting: 31, refused: [] } }),
  'done-refused': async () => ({ model: await done(), group: { delivered: 48, waiting: 0, refused } }),
  done: async () => ({ model: await done(), group: { delivered: 51, waiting: 0, refused: [] } }),
  undone: async () => ({ model: await done(true) }),
};
