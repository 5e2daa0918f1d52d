import { account } from './account.ts';
import { invalid } from './api-error.ts';
import { type ObjectType, objectTypeInfo } from './object-types.ts';
import { findOwner } from './owners.ts';
import { findStage, portalPipelines } from './pipelines.ts';
import { type PropertyDefinition, propertiesOf } from './property-definitions.ts';
import { type Json, isJson, textOf } from './route.ts';

interface Problem {
  readonly error: string;
  readonly message: string;
}

function problemOf(definition: PropertyDefinition, value: string): Problem | undefined {
  const { name, type, options, fieldType } = definition;
  const wrong = (error: string, what: string): Problem => ({ error, message: `${value} was not ${what}.` });
  if (type === 'number' && Number.isNaN(Number(value))) return wrong('INVALID_DOUBLE', 'a valid number');
  if ((type === 'datetime' || type === 'date') && timeIn(value) === undefined) {
    return wrong('INVALID_DATE', 'a valid date');
  }
  if (name === 'dealstage') {
    return findStage(value) === undefined ? wrong('INVALID_OPTION', 'one of the allowed options') : undefined;
  }
  if (name === 'pipeline') {
    const isKnown = portalPipelines.some((pipeline) => pipeline.id === value);
    return isKnown ? undefined : wrong('INVALID_OPTION', 'one of the allowed options');
  }
  if (name === 'hubspot_owner_id') {
    return findOwner(value) === undefined ? wrong('INVALID_OWNER_ID', 'a valid owner') : undefined;
  }
  if (options.length === 0) return undefined;
  const given =
    fieldType === 'checkbox' ? value.split(';').filter((part) => part !== '') : [value.toLowerCase()];
  const unknown = given.find((part) =>
    options.every(
      ([option]) => option !== part && (fieldType === 'checkbox' || option.toLowerCase() !== part),
    ),
  );
  return unknown === undefined ? undefined : wrong('INVALID_OPTION', 'one of the allowed options');
}

function timeIn(value: string): number | undefined {
  const at = /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}

/** A value as HubSpot keeps it: times as ISO 8601, days as `YYYY-MM-DD`, options in their own case. */
function stored({ type, options, fieldType }: PropertyDefinition, value: string): string {
  const at = type === 'datetime' || type === 'date' ? timeIn(value) : undefined;
  if (at !== undefined) {
    const iso = new Date(at).toISOString();
    return type === 'date' ? iso.slice(0, 10) : iso;
  }
  if (options.length === 0 || fieldType === 'checkbox') return value;
  return options.find(([option]) => option.toLowerCase() === value.toLowerCase())?.[0] ?? value;
}

/**
 * The values of a create or update as they will be kept; `''` clears. Throws HubSpot's 400, which lists every
 * unknown, read-only or wrong property, and then nothing is written.
 */
export function readValues(type: ObjectType, properties: unknown): Readonly<Record<string, string>> {
  if (!isJson(properties)) throw invalid('Invalid input JSON: required field properties is missing.');
  const known = propertiesOf(type);
  const values: Record<string, string> = {};
  const problems: Json[] = [];
  for (const [name, raw] of Object.entries(properties)) {
    const definition = known.get(name);
    const value = raw === null ? '' : typeof raw === 'boolean' ? String(raw) : textOf(raw);
    let problem: Problem | undefined;
    if (definition === undefined) {
      problem = { error: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` };
    } else if (definition.readOnly) {
      problem = {
        error: 'READ_ONLY_VALUE',
        message: `"${name}" is a read only property; its value cannot be set.`,
      };
    } else if (value === undefined) {
      throw invalid(`Invalid input JSON: cannot deserialize value of ${name}.`);
    } else {
      problem = value === '' ? undefined : problemOf(definition, value);
      if (problem === undefined) values[name] = value === '' ? '' : stored(definition, value);
    }
    if (problem !== undefined) {
      problems.push({ isValid: false, ...problem, name, propertyValue: value, portalId: account.portalId });
    }
  }
  if (problems.length > 0) {
    throw invalid(`Property values were not valid: ${JSON.stringify(problems)}`, {
      errors: problems.map(({ message, error, name }) => ({
        message,
        code: error,
        context: { propertyName: [name], objectType: [objectTypeInfo[type].singular] },
      })),
    });
  }
  if (values.domain !== undefined) values.domain = values.domain.toLowerCase();
  return values;
}
