import fc from 'fast-check';
import { brandId } from '#core/domain/ids.ts';
import type { Company } from '#core/domain/company.ts';
import type { StoredIndex } from '#core/storage/packed-index.ts';
import { buildOwner } from './builders.ts';

/** Any string that JavaScript has, lone surrogates and all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constant('\ud800'),
);
/** Plain objects only: fast-check would make some without a prototype. */
const record = <Value>(fields: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record<Value>(fields, { noNullPrototype: true });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const anyId = <Id extends Parameters<typeof brandId>[0]>(): fc.Arbitrary<Id> =>
  anyText.map((raw) => raw as Id);
const time = maybe(fc.integer({ min: -8.64e15, max: 8.64e15 }));
const count = fc.nat(2 ** 31 - 1);
const money = fc.double({ noNaN: true });

/** Any company, every field of it. */
export const arbitraryCompany: fc.Arbitrary<Company> = record({
  id: anyId<Company['id']>(),
  name: maybe(anyText),
  domain: maybe(anyText),
  additionalDomains: fc.array(anyText, { maxLength: 3 }),
  linkedinSlug: maybe(anyText),
  city: maybe(anyText),
  country: maybe(anyText),
  industry: maybe(anyText),
  isTargetAccount: fc.boolean(),
  ownerId: maybe(anyId<NonNullable<Company['ownerId']>>()),
  teamId: maybe(anyId<NonNullable<Company['teamId']>>()),
  parentId: maybe(anyId<Company['id']>()),
  contacts: count,
  openDeals: count,
  openDealValue: money,
  contactsWithBuyingRole: count,
  decisionMakers: count,
  blockers: count,
  lastOpenTaskAt: time,
  lastCallAt: time,
  lastMeetingAt: time,
  latestMeetingActivityAt: time,
  lastTouchAt: time,
  lastEngagementAt: time,
  lastEngagementType: maybe(anyText),
  lawfulEngagementAt: time,
  lawfulEngagementType: maybe(anyText),
  scheduledAt: time,
  scheduledType: maybe(anyText),
  cachedOpenTasks: maybe(count),
  cachedMeetings: maybe(count),
  mergedIds: fc.array(anyId<Company['id']>(), { maxLength: 3 }),
  modifiedAt: fc.integer({ min: 0, max: 8.64e15 }),
});

/** Any index as storage has it. */
export const arbitraryStoredIndex: fc.Arbitrary<StoredIndex> = record({
  accounts: fc.array(arbitraryCompany, { maxLength: 8 }),
  openDeals: fc.array(
    record({
      id: anyId<StoredIndex['openDeals'][number]['id']>(),
      value: money,
      companyIds: fc.array(anyId<Company['id']>(), { maxLength: 3 }),
    }),
    { maxLength: 8 },
  ),
  owners: fc.constantFrom([], [buildOwner({ name: 'Żaneta' })]),
  portal: fc.constantFrom(undefined, {
    id: brandId('1'),
    uiDomain: 'app.hubspot.com',
    currency: 'EUR',
    timeZone: 'Europe/Warsaw',
  }),
});
