import type { Company } from '#core/domain/company.ts';
import { brandId, type CompanyId, type OwnerId, type TeamId } from '#core/domain/ids.ts';
import type { PackedIndex, PackedLists } from './packed-index.ts';

/** The columns that packed companies share. */
export interface Columns {
  readonly packed: PackedIndex;
  readonly textAt: (code: number) => string | undefined;
  readonly listAt: (lists: PackedLists, row: number) => readonly string[];
}

const none = -1;

/** Company ids that were packed as what they are: strings. */
export const idsOf = (raw: readonly string[]): readonly CompanyId[] => raw as readonly CompanyId[];

/** One row of a packed index as a company. A class, because ten thousand of them share their getters. */
export class PackedCompany implements Company {
  readonly #columns: Columns;
  readonly #row: number;

  constructor(columns: Columns, row: number) {
    this.#columns = columns;
    this.#row = row;
  }

  get id(): CompanyId {
    return brandId(this.#text('id') ?? '');
  }

  get name(): string | undefined {
    return this.#text('name');
  }

  get domain(): string | undefined {
    return this.#text('domain');
  }

  get linkedinSlug(): string | undefined {
    return this.#text('linkedinSlug');
  }

  get city(): string | undefined {
    return this.#text('city');
  }

  get country(): string | undefined {
    return this.#text('country');
  }

  get industry(): string | undefined {
    return this.#text('industry');
  }

  get ownerId(): OwnerId | undefined {
    const id = this.#text('ownerId');
    return id === undefined ? undefined : brandId(id);
  }

  get teamId(): TeamId | undefined {
    const id = this.#text('teamId');
    return id === undefined ? undefined : brandId(id);
  }

  get parentId(): CompanyId | undefined {
    const id = this.#text('parentId');
    return id === undefined ? undefined : brandId(id);
  }

  get lastEngagementType(): string | undefined {
    return this.#text('lastEngagementType');
  }

  get lawfulEngagementType(): string | undefined {
    return this.#text('lawfulEngagementType');
  }

  get scheduledType(): string | undefined {
    return this.#text('scheduledType');
  }

  get contacts(): number {
    return this.#columns.packed.counts.contacts[this.#row] ?? 0;
  }

  get openDeals(): number {
    return this.#columns.packed.counts.openDeals[this.#row] ?? 0;
  }

  get contactsWithBuyingRole(): number {
    return this.#columns.packed.counts.contactsWithBuyingRole[this.#row] ?? 0;
  }

  get decisionMakers(): number {
    return this.#columns.packed.counts.decisionMakers[this.#row] ?? 0;
  }

  get blockers(): number {
    return this.#columns.packed.counts.blockers[this.#row] ?? 0;
  }

  get cachedOpenTasks(): number | undefined {
    const count = this.#columns.packed.counts.cachedOpenTasks[this.#row] ?? none;
    return count === none ? undefined : count;
  }

  get cachedMeetings(): number | undefined {
    const count = this.#columns.packed.counts.cachedMeetings[this.#row] ?? none;
    return count === none ? undefined : count;
  }

  get openDealValue(): number {
    return this.#number('openDealValue') ?? 0;
  }

  get modifiedAt(): number {
    return this.#number('modifiedAt') ?? 0;
  }

  get lastOpenTaskAt(): number | undefined {
    return this.#number('lastOpenTaskAt');
  }

  get lastCallAt(): number | undefined {
    return this.#number('lastCallAt');
  }

  get lastMeetingAt(): number | undefined {
    return this.#number('lastMeetingAt');
  }

  get latestMeetingActivityAt(): number | undefined {
    return this.#number('latestMeetingActivityAt');
  }

  get lastTouchAt(): number | undefined {
    return this.#number('lastTouchAt');
  }

  get lastEngagementAt(): number | undefined {
    return this.#number('lastEngagementAt');
  }

  get lawfulEngagementAt(): number | undefined {
    return this.#number('lawfulEngagementAt');
  }

  get scheduledAt(): number | undefined {
    return this.#number('scheduledAt');
  }

  get isTargetAccount(): boolean {
    return this.#columns.packed.isTargetAccount[this.#row] === 1;
  }

  get additionalDomains(): readonly string[] {
    return this.#columns.listAt(this.#columns.packed.lists.additionalDomains, this.#row);
  }

  get mergedIds(): readonly CompanyId[] {
    return idsOf(this.#columns.listAt(this.#columns.packed.lists.mergedIds, this.#row));
  }

  #text(field: keyof PackedIndex['texts']): string | undefined {
    return this.#columns.textAt(this.#columns.packed.texts[field][this.#row] ?? none);
  }

  #number(field: keyof PackedIndex['numbers']): number | undefined {
    const value = this.#columns.packed.numbers[field][this.#row] ?? NaN;
    return Number.isNaN(value) ? undefined : value;
  }
}
