import { type ObjectType, activityTypes, objectTypeInfo } from './object-types.ts';
import { activityPropertyTable, propertyTable } from './property-table.ts';

export type PropertyType = 'string' | 'number' | 'datetime' | 'date' | 'bool' | 'enumeration';

export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: PropertyType;
  readonly fieldType: string;
  readonly readOnly: boolean;
  readonly calculated: boolean;
  readonly custom: boolean;
  readonly options: readonly (readonly [value: string, label: string])[];
}

const kinds: Readonly<Record<string, readonly [PropertyType, string]>> = {
  s: ['string', 'text'],
  a: ['string', 'textarea'],
  p: ['string', 'phonenumber'],
  h: ['string', 'html'],
  n: ['number', 'number'],
  k: ['number', 'calculation_score'],
  t: ['datetime', 'date'],
  d: ['date', 'date'],
  b: ['bool', 'booleancheckbox'],
  e: ['enumeration', 'select'],
  r: ['enumeration', 'radio'],
  m: ['enumeration', 'checkbox'],
};

const yesNo = [
  ['true', 'True'],
  ['false', 'False'],
] as const;

const inWords = (value: string): string => {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function parseLine(line: string): PropertyDefinition {
  const [name = '', label = '', kind = 's', access = 'r', options = ''] = line.split('|');
  const [type, fieldType] = kinds[kind] ?? ['string', 'text'];
  return {
    name,
    label,
    type,
    fieldType,
    readOnly: access === 'r' || access === 'c',
    calculated: access === 'c',
    custom: access === 'x',
    options:
      type === 'bool'
        ? yesNo
        : options === ''
          ? []
          : options.split(',').map((option) => {
              const [value = '', text] = option.split('=');
              return [value, text ?? inWords(value)] as const;
            }),
  };
}

const parsed = new Map<ObjectType, ReadonlyMap<string, PropertyDefinition>>();

/** The properties of an object type by internal name. */
export function propertiesOf(type: ObjectType): ReadonlyMap<string, PropertyDefinition> {
  let definitions = parsed.get(type);
  if (definitions === undefined) {
    const isActivity = activityTypes.some((activity) => activity === type);
    const table = propertyTable[type] + (isActivity ? `\n${activityPropertyTable}` : '');
    definitions = new Map(
      table.split('\n').map((line) => {
        const definition = parseLine(line);
        return [definition.name, definition];
      }),
    );
    parsed.set(type, definitions);
  }
  return definitions;
}

/** A definition as the properties endpoint shows it. `stages` stands in for deal stages and pipelines. */
export function describeProperty(
  type: ObjectType,
  definition: PropertyDefinition,
  ownOptions: PropertyDefinition['options'] = definition.options,
): Readonly<Record<string, unknown>> {
  const { name, label, fieldType, readOnly, calculated, custom } = definition;
  const isOwner = name === 'hubspot_owner_id' || name === 'hs_all_owner_ids';
  return {
    name,
    label,
    type: definition.type,
    fieldType,
    groupName: `${objectTypeInfo[type].singular}${custom ? '_custom' : 'information'}`,
    description: '',
    options: ownOptions.map(([value, text], displayOrder) => ({
      label: text,
      value,
      displayOrder,
      hidden: false,
    })),
    displayOrder: -1,
    calculated,
    externalOptions: isOwner,
    hasUniqueValue: name === 'hs_object_id' || (type === 'contacts' && name === 'email'),
    hidden: false,
    hubspotDefined: !custom,
    formField: !readOnly && (type === 'companies' || type === 'contacts'),
    modificationMetadata: {
      archivable: custom,
      readOnlyDefinition: !custom,
      readOnlyOptions: !custom,
      readOnlyValue: readOnly,
    },
    ...(isOwner ? { referencedObjectType: 'OWNER' } : {}),
    ...(name === 'amount' ? { showCurrencySymbol: true, currencyPropertyName: 'deal_currency_code' } : {}),
    ...(custom ? { createdAt: '2025-02-11T09:14:03.221Z', updatedAt: '2025-02-11T09:14:03.221Z' } : {}),
  };
}
