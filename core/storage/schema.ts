import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { DraftKind } from '#core/domain/activity-draft.ts';
import type { CandidatePass } from '#core/domain/candidate-pass.ts';
import type { PendingChange } from '#core/domain/change.ts';
import type { Checkpoint } from '#core/domain/checkpoint.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyProfile } from '#core/domain/company-profile.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Connection } from '#core/domain/connection.ts';
import type { Deal } from '#core/domain/deal.ts';
import type { FeedItem } from '#core/domain/feed-item.ts';
import type { ActivityId, CompanyId, DealId, OwnerId, PipelineId } from '#core/domain/ids.ts';
import type { ImportDraft } from '#core/domain/import-draft.ts';
import type { KnownAccount } from '#core/domain/known-account.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Pipeline, Portal } from '#core/domain/portal.ts';
import type { Rule, RuleRun, RuleVerdict } from '#core/domain/rule.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';
import type { StoredModel, StoredSuggestions } from './stored-suggestions.ts';

/** A company as HubSpot last said, with what finding it takes. */
export interface CompanyRow {
  readonly company: Company;
  /** Primary and additional domains. */
  readonly domains: readonly string[];
  /** 1 for target accounts, else left out: an index holds no booleans. */
  readonly target?: 1;
  /** The pull that saw it last as a target account. */
  readonly pullId: string | undefined;
  /** `modifiedAt` of the company when its cached tasks and meetings were counted. */
  readonly cachedFor: number | undefined;
}

/** The profile of a company that is in `companies`, too, as HubSpot last said. */
export interface ProfileRow {
  readonly companyId: CompanyId;
  readonly profile: CompanyProfile;
  /** `modifiedAt` of the company that it came with. */
  readonly modifiedAt: number;
  /** Of a dismissed or snoozed one: `modifiedAt` of the company when that was first seen. */
  readonly decidedAt?: number;
  /** The pass over the candidates that saw it last. */
  readonly passId: string | undefined;
}

/** An overview with what finding its company by a contact or deal takes. */
export interface OverviewRow extends OverviewBundle {
  /** `contact:ID` and `deal:ID` of those that are in it. */
  readonly records?: readonly string[];
}

/** An open deal as one pull saw it. Only the deals of the last complete pull are shown. */
export interface OpenDealRow {
  readonly pullId: string;
  readonly deal: Deal;
}

/** Latest engagement of one company's contacts with a legal basis. */
export interface LawfulEngagement {
  readonly companyId: CompanyId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly type: string | undefined;
}

/** Company properties as the portal defined them at a time, epoch milliseconds. */
export interface ReadProperties {
  readonly items: readonly CompanyProperty[];
  readonly readAt: number;
}

/** A change that reached HubSpot. */
export interface DeliveredChange extends Omit<PendingChange, 'delivery' | 'sentAt' | 'isWithdrawn'> {
  readonly deliveredAt: number;
  /** Of a `create-activity`: the record that it made. */
  readonly result?: { readonly activityId: ActivityId };
}

/** Single values, each a record of its own. */
export interface MetaValues {
  readonly portal: Portal;
  readonly connection: Connection;
  readonly checkpoint: Checkpoint;
  readonly syncStatus: SyncStatus;
  /** Changes with everything that the index is computed from; see snapshot-store.ts. */
  readonly generation: string;
  /** The last complete pull, whose open deals count. */
  readonly completePullId: string;
  readonly sampleState: unknown;
  readonly importDraft: ImportDraft;
  /** What `knownAccounts` was taken under; undefined until the first complete pull. */
  readonly feedBaseline: { readonly gdpr: boolean };
  /** `seq` of the newest line of the change feed that was looked at. */
  readonly feedLookedAt: number;
  readonly companyProperties: ReadProperties;
  readonly candidatePass: CandidatePass;
  /** Changes with everything in `profiles` and with their companies. */
  readonly profilesGeneration: string;
  /** Changes with every decision that reached HubSpot from here. */
  readonly decisionsGeneration: string;
  readonly suggestions: StoredSuggestions;
  readonly rankingModel: StoredModel;
}

export interface BullseyeSchema extends DBSchema {
  companies: {
    key: CompanyId;
    value: CompanyRow;
    indexes: { domains: string; linkedinSlug: string; mergedIds: CompanyId; target: number };
  };
  openDeals: { key: [string, DealId]; value: OpenDealRow };
  /** What the pull under way found; counts when it is complete. */
  pulledEngagements: { key: CompanyId; value: LawfulEngagement };
  owners: { key: OwnerId; value: Owner };
  pipelines: { key: PipelineId; value: Pipeline };
  overviews: { key: CompanyId; value: OverviewRow; indexes: { loadedAt: number; records: string } };
  /** By arrival; the key is the change's `seq`. */
  outbox: { key: number; value: Omit<PendingChange, 'seq'>; indexes: { groupId: string } };
  history: {
    key: number;
    value: DeliveredChange;
    indexes: { groupId: string; activities: [CompanyId, DraftKind] };
  };
  setAside: { key: number; value: SetAside };
  rules: { key: string; value: Rule };
  /** By arrival. */
  ruleRuns: { key: number; value: RuleRun; indexes: { ruleId: string } };
  ruleVerdicts: { key: [string, CompanyId]; value: RuleVerdict };
  /** By arrival. */
  feed: { key: number; value: FeedItem; indexes: { seenAt: number } };
  /** The target accounts as the change feed compared them last. */
  knownAccounts: { key: CompanyId; value: KnownAccount };
  profiles: { key: CompanyId; value: ProfileRow; indexes: { decidedAt: number } };
  meta: { key: keyof MetaValues; value: Partial<MetaValues> };
}

export type StoreName = StoreNames<BullseyeSchema>;
/** The local copy of the CRM. */
export type Database = IDBPDatabase<BullseyeSchema>;
export type Write = IDBPTransaction<BullseyeSchema, StoreName[], 'readwrite'>;

export const storeNames = [
  'companies',
  'openDeals',
  'pulledEngagements',
  'owners',
  'pipelines',
  'overviews',
  'outbox',
  'history',
  'setAside',
  'rules',
  'ruleRuns',
  'ruleVerdicts',
  'feed',
  'knownAccounts',
  'profiles',
  'meta',
] as const satisfies readonly StoreName[];
