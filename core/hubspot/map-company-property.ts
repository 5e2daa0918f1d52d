import type * as z from 'zod/mini';
import type { CompanyProperty, PropertyType } from '#core/domain/company-property.ts';
import type { propertyRecord } from './envelopes.ts';

type Raw = z.infer<typeof propertyRecord>;

/** Properties about which no condition makes sense: the one that rules set, and the record id. */
const left = new Set(['hs_is_target_account', 'hs_object_id']);

const typeNames: Readonly<Record<string, PropertyType>> = {
  string: 'string',
  phone_number: 'string',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  bool: 'bool',
  enumeration: 'enumeration',
};

/**
 * A property's definition as far as conditions need it; undefined for one that is hidden, or of a type that can't be
 * compared (JSON, pointers to other records).
 */
export function mapCompanyProperty(raw: Raw): CompanyProperty | undefined {
  const known = typeNames[raw.type];
  if (!known || raw.hidden === true || left.has(raw.name)) return undefined;
  const type = known === 'enumeration' && raw.fieldType === 'checkbox' ? 'multi-checkbox' : known;
  const label = raw.label?.trim() || raw.name;
  return { name: raw.name, label, type, options: optionsOf(raw), isScore: type === 'number' && isScore(raw) };
}

/** HubSpot leaves the options of owners and teams empty: they are records of their own. */
function optionsOf(raw: Raw): CompanyProperty['options'] {
  if (raw.type !== 'enumeration') return [];
  if (raw.referencedObjectType?.toUpperCase() === 'OWNER') return 'owners';
  if (raw.name === 'hubspot_team_id' || raw.name === 'hs_all_team_ids') return 'teams';
  return (raw.options ?? [])
    .filter((option) => option.hidden !== true && option.value !== '')
    .map((option, index) => ({
      ...option,
      place: (option.displayOrder ?? -1) < 0 ? index : option.displayOrder,
    }))
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map(({ value, label }) => ({ value, label: label?.trim() || value }));
}

/**
 * `hubspotscore` and whatever the scoring tools made have a field type or a group that says so; a score that the
 * portal keeps itself is known by its name (`account_fit_score`) or its label.
 */
const isScore = ({ name, label, fieldType, groupName }: Raw): boolean =>
  fieldType === 'calculation_score' ||
  /scor(e|ing)/i.test(groupName ?? '') ||
  /score(_v\d+)?$/i.test(name) ||
  /\bscore\b/i.test(label ?? '');
