import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { mapProfiledCompany } from '#core/hubspot/map-profile.ts';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

/** All companies of a portal as the client reads them from HubSpot's answers. */
export function profiledCompaniesOf(
  { records }: SamplePortal,
  readAt: number,
  scores: readonly string[] = [],
): readonly ProfiledCompany[] {
  return records.companies.map(({ id, properties, createdAt, updatedAt }) =>
    mapProfiledCompany(
      {
        id,
        properties,
        createdAt: new Date(createdAt).toISOString(),
        updatedAt: new Date(updatedAt).toISOString(),
        leaveOut(property, reason) {
          throw new Error(`${property} of ${id}: ${reason}`);
        },
      },
      scores,
      readAt,
    ),
  );
}
