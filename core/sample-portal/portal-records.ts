import type { Interaction, PortalPageView } from './contact-events.ts';
import { type ObjectType, activityTypes, objectTypes } from './object-types.ts';
import { type PortalOwner, portalOwners } from './owners.ts';
import { type PortalPipeline, portalPipelines } from './pipelines.ts';
import type { PortalData } from './portal-data.ts';
import type { PortalRecord } from './record-store.ts';
import { primaryCompanyOf } from './roll-ups.ts';

/** The raw records, as an oracle reads them. Archived ones only in `archived`. */
export interface PortalRecords {
  readonly companies: readonly PortalRecord[];
  readonly contacts: readonly PortalRecord[];
  readonly deals: readonly PortalRecord[];
  /** Calls, emails, meetings, notes, tasks and messages. */
  readonly activities: readonly PortalRecord[];
  readonly archived: readonly PortalRecord[];
  readonly owners: readonly PortalOwner[];
  readonly pipelines: readonly PortalPipeline[];
  readonly pageViews: readonly PortalPageView[];
  /** Forms, opens, clicks and the like, which no CRM object holds. */
  readonly interactions: readonly Interaction[];
  get(id: string): PortalRecord | undefined;
  /** Associated records that are not archived. */
  related(id: string, to: ObjectType): readonly PortalRecord[];
  /** Primary company of a contact or deal. */
  primaryCompanyOf(id: string): string | undefined;
}

export function createPortalRecords({ store, events }: PortalData): PortalRecords {
  const all = (types: readonly ObjectType[], archived = false): readonly PortalRecord[] =>
    types
      .flatMap((type) => store.idsOf(type).map((id) => store.get(id)))
      .filter((record) => record !== undefined)
      .filter((record) => (record.archivedAt !== undefined) === archived);
  return {
    get companies() {
      return all(['companies']);
    },
    get contacts() {
      return all(['contacts']);
    },
    get deals() {
      return all(['deals']);
    },
    get activities() {
      return all(activityTypes);
    },
    get archived() {
      return all(objectTypes, true);
    },
    owners: portalOwners,
    pipelines: portalPipelines,
    get pageViews() {
      return events.allViews();
    },
    get interactions() {
      return events.allInteractions();
    },
    get: (id) => store.get(id),
    related: (id, to) => store.related(id, to),
    primaryCompanyOf(id) {
      const record = store.get(id);
      return record === undefined ? undefined : primaryCompanyOf(store, record);
    },
  };
}
