export const objectTypes = [
  'companies',
  'contacts',
  'deals',
  'calls',
  'emails',
  'meetings',
  'notes',
  'tasks',
  'communications',
] as const;
export type ObjectType = (typeof objectTypes)[number];
export const activityTypes = ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications'] as const;

interface ObjectTypeInfo {
  readonly singular: string;
  readonly typeId: string;
  /** Scopes a key needs, all of them. */
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly created: string;
  readonly modified: string;
  /** What a read without `properties` returns, besides the three that always come. */
  readonly defaults: readonly string[];
  /** What `query` of a search looks into. */
  readonly searched: readonly string[];
}

const contactScopes = { read: ['crm.objects.contacts.read'], write: ['crm.objects.contacts.write'] };

const activity = (singular: string, typeId: string, searched: readonly string[]): ObjectTypeInfo => ({
  singular,
  typeId,
  ...contactScopes,
  created: 'hs_createdate',
  modified: 'hs_lastmodifieddate',
  defaults: [],
  searched,
});

/** What differs from one CRM object type to the next (hubspot-api.md §2.4, §3.4, §4). */
export const objectTypeInfo: Readonly<Record<ObjectType, ObjectTypeInfo>> = {
  companies: {
    singular: 'company',
    typeId: '0-2',
    read: ['crm.objects.companies.read'],
    write: ['crm.objects.companies.write'],
    created: 'createdate',
    modified: 'hs_lastmodifieddate',
    defaults: ['name', 'domain'],
    searched: ['website', 'phone', 'name', 'domain'],
  },
  contacts: {
    singular: 'contact',
    typeId: '0-1',
    ...contactScopes,
    created: 'createdate',
    modified: 'lastmodifieddate',
    defaults: ['firstname', 'lastname', 'email'],
    searched: ['firstname', 'lastname', 'email', 'phone', 'company'],
  },
  deals: {
    singular: 'deal',
    typeId: '0-3',
    read: ['crm.objects.deals.read'],
    write: ['crm.objects.deals.write'],
    created: 'createdate',
    modified: 'hs_lastmodifieddate',
    defaults: ['dealname', 'amount', 'closedate', 'pipeline', 'dealstage'],
    searched: ['dealname', 'pipeline', 'dealstage'],
  },
  calls: activity('call', '0-48', ['hs_call_title', 'hs_call_body']),
  emails: {
    ...activity('email', '0-49', ['hs_email_subject']),
    read: ['crm.objects.contacts.read', 'sales-email-read'],
  },
  meetings: activity('meeting', '0-47', ['hs_meeting_title']),
  notes: activity('note', '0-46', ['hs_note_body']),
  tasks: activity('task', '0-27', ['hs_task_subject', 'hs_task_body']),
  communications: activity('communication', '0-18', ['hs_communication_body']),
};

const byName = new Map<string, ObjectType>();
for (const type of objectTypes) {
  const { singular, typeId } = objectTypeInfo[type];
  for (const name of [type, singular, typeId]) byName.set(name, type);
}

/** The type that a path segment means: `companies`, `company`, `COMPANY` or `0-2`. */
export const readObjectType = (segment: string): ObjectType | undefined => byName.get(segment.toLowerCase());
