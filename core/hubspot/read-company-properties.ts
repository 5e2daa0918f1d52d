import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { expectShape, firstIssue, listAnswer, propertyRecord } from './envelopes.ts';
import type { Page } from './hubspot-client.ts';
import { mapCompanyProperty } from './map-company-property.ts';
import { paths } from './paths.ts';

/** The portal's company properties that a condition can be about. One request; HubSpot does not page them. */
export async function readCompanyProperties(api: Api): Promise<Page<CompanyProperty>> {
  const json = await api.send({ lane: 'standard', path: paths.properties('companies'), urgent: true });
  const { results } = expectShape(listAnswer, json);
  const setAside: SetAside[] = [];
  const items = results.flatMap((raw) => {
    const read = propertyRecord.safeParse(raw);
    if (read.success) return mapCompanyProperty(read.data) ?? [];
    const reason = firstIssue(read.error);
    setAside.push({
      objectType: 'properties',
      recordId: undefined,
      property: undefined,
      reason,
      at: api.now(),
    });
    return [];
  });
  return { items, setAside, total: items.length, cursor: undefined };
}
