import { expect, test } from 'vitest';
import { type CalledPortal, callPortal } from '#test/support/portal-calls.ts';

const firstTarget = ({ portal }: CalledPortal, accepts: (id: string) => boolean = () => true): string =>
  portal.records.companies.find(
    ({ id, properties }) => properties['hs_is_target_account'] === 'true' && accepts(id),
  )?.id ?? '';

test('associations: text from, number to, 207 for each record without any, pages per record', async () => {
  const called = callPortal({ assocPageSize: 2 });
  const { call, portal } = called;
  const id = firstTarget(called, (own) => portal.records.related(own, 'contacts').length > 3);
  const lonely = portal.records.companies.filter(
    (own) => portal.records.related(own.id, 'contacts').length === 0,
  );
  const path = '/crm/associations/2026-09/companies/contacts/batch/read';
  const inputs = [id, lonely[0]?.id, lonely[1]?.id].map((own) => ({ id: own }));
  const { status, body } = await call('POST', path, { inputs });
  expect(status).toBe(207);
  expect(body).toMatchObject({
    numErrors: 2,
    errors: [
      {
        subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
        message: `No contact is associated with company ${lonely[0]?.id}.`,
        context: { fromObjectId: [lonely[0]?.id], fromObjectType: ['company'], toObjectType: ['contact'] },
      },
      {},
    ],
    results: [{ from: { id }, to: [{ associationTypes: expect.any(Array) }, {}], paging: { next: {} } }],
  });
  const found: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await call(
      'GET',
      `/crm/v4/objects/companies/${id}/associations/contacts${after ? `?after=${after}` : ''}`,
    );
    found.push(...page.body.results.map((result) => String(result['toObjectId'])));
    after = page.body.paging?.next.after;
    if (after === undefined) break;
  }
  expect(found).toEqual(
    portal.records
      .related(id, 'contacts')
      .map((own) => own.id)
      .toSorted(),
  );
  const tooMany = Array.from({ length: 1001 }, (_, index) => ({ id: String(index) }));
  expect((await call('POST', path, { inputs: tooMany })).status).toBe(400);
});

test('primary: the label is on one company only, and moves with a new primary', async () => {
  const { call, portal } = callPortal();
  const contact = portal.records.contacts.find(
    ({ id }) => portal.records.related(id, 'companies').length === 1,
  );
  const before = portal.records.primaryCompanyOf(contact?.id ?? '');
  const other = portal.records.companies.find(({ id }) => id !== before)?.id ?? '';
  portal.edit.associate(contact?.id ?? '', other, [1]);
  const { body } = await call('GET', `/crm/v4/objects/contacts/${contact?.id}/associations/companies`);
  const primary = body.results.filter((result) => JSON.stringify(result).includes('"label":"Primary"'));
  expect(body.results).toHaveLength(2);
  expect(primary.map((result) => String(result['toObjectId']))).toEqual([other]);
});

test('parents and subsidiaries have association types of their own', async () => {
  const { call, portal } = callPortal();
  const child = portal.records.companies.find(
    ({ properties }) => properties['hs_parent_company_id'] !== undefined,
  );
  const { body } = await call('GET', `/crm/v4/objects/companies/${child?.id}/associations/companies`);
  expect(body.results).toMatchObject([
    {
      toObjectId: Number(child?.properties['hs_parent_company_id']),
      associationTypes: expect.arrayContaining([expect.objectContaining({ typeId: 14 })]),
    },
  ]);
});
