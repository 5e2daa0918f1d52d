import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId, type PortalId } from '#core/domain/ids.ts';
import type { ImportDraft } from '#core/domain/import-draft.ts';
import { clearEverything } from '#core/storage/clear-everything.ts';
import { saveConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { readImportDraft, removeImportDraft, saveImportDraft } from '#core/storage/import-draft.ts';
import { buildImportCompany } from '#test/support/import-verbs.ts';
import { freshDatabase } from '#test/support/fresh-database.ts';

const portalId = brandId<PortalId>('4815162');
const draft: ImportDraft = {
  portalId,
  fileName: 'firmy.csv',
  text: 'Domena\nacme.example\n',
  separator: 'none',
  choice: { hasHeader: true, roles: ['any'] },
  progress: {
    way: 'ask',
    companies: [buildImportCompany('1', { domain: 'acme.example' })],
    answered: new Set(['domain acme.example']),
    cursor: undefined,
    total: undefined,
  },
  chosen: new Map([[0, brandId<CompanyId>('1')]]),
  marked: undefined,
};

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await saveConnection(db, { kind: 'portal', portalId, connectedAt: 1 });
});

test('an import is kept as it is, until it is removed', async () => {
  expect(await readImportDraft(db)).toBeUndefined();
  await saveImportDraft(db, draft);
  expect(await readImportDraft(db)).toEqual(draft);
  await removeImportDraft(db);
  expect(await readImportDraft(db)).toBeUndefined();
});

test('what was forgotten with its portal stays forgotten, though its page still writes', async () => {
  await saveImportDraft(db, draft);
  await clearEverything(db);
  expect(await readImportDraft(db)).toBeUndefined();
  await saveImportDraft(db, draft);
  expect(await readImportDraft(db)).toBeUndefined();
  await saveConnection(db, { kind: 'portal', portalId: brandId('1'), connectedAt: 2 });
  await saveImportDraft(db, draft);
  expect(await readImportDraft(db)).toBeUndefined();
});
