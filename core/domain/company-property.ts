/** What kind of value a company property holds, as the rules need it. */
export const propertyTypes = [
  'string',
  'number',
  'date',
  'datetime',
  'bool',
  'enumeration',
  'multi-checkbox',
] as const;
export type PropertyType = (typeof propertyTypes)[number];

/** One value that an enumeration may have. */
export interface PropertyOption {
  readonly value: string;
  readonly label: string;
}

/** A company property as the portal defines it. */
export interface CompanyProperty {
  /** Internal name; labels need not be unique. */
  readonly name: string;
  readonly label: string;
  readonly type: PropertyType;
  /** In display order; `owners` and `teams` where the values are the portal's owners or teams. */
  readonly options: readonly PropertyOption[] | 'owners' | 'teams';
  /** A number that says how good a company is: HubSpot's own scores and those that a portal made itself. */
  readonly isScore: boolean;
}
