import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { BullseyeSchema, StoreName } from './schema.ts';

/** Takes the database from the version before to the next. Never edited once it has shipped. */
export type Migration = (
  db: IDBPDatabase<BullseyeSchema>,
  tx: IDBPTransaction<BullseyeSchema, StoreName[], 'versionchange'>,
) => void;

const createStores: Migration = (db) => {
  const companies = db.createObjectStore('companies', { keyPath: 'company.id' });
  companies.createIndex('domains', 'domains', { multiEntry: true });
  companies.createIndex('linkedinSlug', 'company.linkedinSlug');
  companies.createIndex('mergedIds', 'company.mergedIds', { multiEntry: true });
  companies.createIndex('target', 'target');
  db.createObjectStore('openDeals', { keyPath: ['pullId', 'deal.id'] });
  db.createObjectStore('pulledEngagements', { keyPath: 'companyId' });
  db.createObjectStore('owners', { keyPath: 'id' });
  db.createObjectStore('pipelines', { keyPath: 'id' });
  db.createObjectStore('overviews', { keyPath: 'companyId' }).createIndex('loadedAt', 'loadedAt');
  db.createObjectStore('outbox', { autoIncrement: true }).createIndex('groupId', 'groupId');
  db.createObjectStore('history', { keyPath: 'seq' }).createIndex('groupId', 'groupId');
  db.createObjectStore('setAside', { autoIncrement: true });
  db.createObjectStore('meta');
};

const addRulesAndFeed: Migration = (db) => {
  db.createObjectStore('rules', { keyPath: 'id' });
  db.createObjectStore('ruleRuns', { autoIncrement: true }).createIndex('ruleId', 'ruleId');
  db.createObjectStore('feed', { autoIncrement: true }).createIndex('seenAt', 'seenAt');
};

const addRuleVerdicts: Migration = (db) => {
  db.createObjectStore('ruleVerdicts', { keyPath: ['ruleId', 'companyId'] });
};

const addFeedBaseline: Migration = (db) => {
  db.createObjectStore('knownAccounts', { keyPath: 'companyId' });
};

/** Changes without an activity are not in it. */
const addHistoryOfActivities: Migration = (_db, tx) => {
  tx.objectStore('history').createIndex('activities', ['change.companyId', 'change.draft.kind']);
};

const addRecordsOfOverviews: Migration = (_db, tx) => {
  tx.objectStore('overviews').createIndex('records', 'records', { multiEntry: true });
};

const addProfiles: Migration = (db) => {
  db.createObjectStore('profiles', { keyPath: 'companyId' }).createIndex('decidedAt', 'decidedAt');
};

/** One per version, in order: the database's version is how many there are. */
export const migrations: readonly Migration[] = [
  createStores,
  addRulesAndFeed,
  addRuleVerdicts,
  addFeedBaseline,
  addHistoryOfActivities,
  addRecordsOfOverviews,
  addProfiles,
];
