import { describe, expect, test } from 'vitest';
import { checkClause, checkRule, type ClauseFault } from '#core/domain/check-rule.ts';
import type { CompanyProperty, PropertyType } from '#core/domain/company-property.ts';
import { propertyTypes } from '#core/domain/company-property.ts';
import { operatorsOf, valuesOf } from '#core/domain/rule-operators.ts';
import { ruleLimits, type RuleClause, type RuleOperator } from '#core/domain/rule.ts';

const options = [
  { value: 'tier_1', label: 'Tier 1' },
  { value: 'tier_2', label: 'Tier 2' },
];
const property = (type: PropertyType, over: Partial<CompanyProperty> = {}): CompanyProperty => ({
  name: type,
  label: type,
  type,
  options: type === 'enumeration' || type === 'multi-checkbox' ? options : [],
  isScore: false,
  ...over,
});

describe('operators', () => {
  test('every type can be asked whether it has a value, last', () => {
    for (const type of propertyTypes)
      expect(operatorsOf(property(type)).slice(-2)).toEqual(['has-value', 'has-no-value']);
  });

  test('options that HubSpot does not tell leave nothing else; owners and teams are told elsewhere', () => {
    expect(operatorsOf(property('enumeration', { options: [] }))).toEqual(['has-value', 'has-no-value']);
    expect(operatorsOf(property('enumeration', { options: 'owners' }))).toContain('any-of');
  });

  test('a text is not measured, a number holds no words', () => {
    expect(operatorsOf(property('string'))).not.toContain('at-least');
    expect(operatorsOf(property('number'))).not.toContain('contains');
    expect(operatorsOf(property('number'))[0]).toBe('at-least');
  });
});

const faults: readonly (readonly [PropertyType, RuleOperator, readonly string[], ClauseFault | undefined])[] =
  [
    ['number', 'at-least', ['80'], undefined],
    ['number', 'at-least', ['-0.5'], undefined],
    ['number', 'at-least', ['80,5'], 'not-a-number'],
    ['number', 'at-least', ['1e400'], 'not-a-number'],
    ['number', 'at-least', ['many'], 'not-a-number'],
    ['number', 'at-least', [], 'value-missing'],
    ['number', 'at-least', [' '], 'value-missing'],
    ['number', 'at-least', ['1', '2'], 'too-many-values'],
    ['number', 'between', ['9', '80'], undefined],
    ['number', 'between', ['80', '9'], 'reversed'],
    ['number', 'between', ['80', '80'], undefined],
    ['number', 'between', ['80'], 'value-missing'],
    ['number', 'contains', ['80'], 'wrong-operator'],
    ['number', 'has-value', ['80'], 'too-many-values'],
    ['date', 'equals', ['2026-02-28'], undefined],
    ['date', 'equals', ['2026-02-29'], 'not-a-day'],
    ['date', 'equals', ['28.02.2026'], 'not-a-day'],
    ['date', 'at-least', ['1970-01-01'], 'not-a-day'],
    ['datetime', 'at-most', ['2200-01-01'], 'not-a-day'],
    ['datetime', 'between', ['2026-03-01', '2026-02-01'], 'reversed'],
    ['datetime', 'in-last-days', ['30'], undefined],
    ['datetime', 'in-last-days', ['0'], 'not-days'],
    ['datetime', 'in-next-days', ['1.5'], 'not-days'],
    ['datetime', 'in-next-days', ['3651'], 'not-days'],
    ['bool', 'equals', ['true'], undefined],
    ['bool', 'equals', ['yes'], 'unknown-option'],
    ['enumeration', 'any-of', ['tier_1', 'tier_2'], undefined],
    ['enumeration', 'any-of', ['TIER_1'], 'unknown-option'],
    ['enumeration', 'any-of', [], 'value-missing'],
    ['enumeration', 'equals', ['tier_1'], 'wrong-operator'],
    ['multi-checkbox', 'none-of', ['tier_1'], undefined],
    ['string', 'contains', ['& Co'], undefined],
    ['string', 'contains', ['&-'], 'no-word'],
    ['string', 'equals', ['x'.repeat(201)], 'value-too-long'],
    ['string', 'any-of', Array.from({ length: 51 }, (_, index) => `${index}`), 'too-many-values'],
    ['string', 'has-no-value', [], undefined],
  ];

describe('clauses', () => {
  test.each(faults)('%s %s %j: %s', (type, operator, values, fault) => {
    expect(checkClause({ property: type, operator, values }, property(type))).toBe(fault);
  });

  test('a property that is gone is named as that', () => {
    expect(checkClause({ property: 'x', operator: 'has-value', values: [] }, undefined)).toBe(
      'unknown-property',
    );
  });

  test('an owner that left is no fault: it matches nothing', () => {
    const owner = property('enumeration', { options: 'owners' });
    expect(checkClause({ property: 'x', operator: 'any-of', values: ['4711'] }, owner)).toBeUndefined();
  });
});

describe('rules', () => {
  const sound = {
    name: 'Good',
    clauses: [{ property: 'number', operator: 'at-least', values: ['80'] }] as readonly RuleClause[],
    limit: 50,
  };
  const known = [property('number')];
  const kinds = (over: Partial<typeof sound>) =>
    checkRule({ ...sound, ...over }, known).map((fault) =>
      fault.kind === 'clause' ? `${fault.index} ${fault.fault}` : fault.kind,
    );

  test('a sound one has no faults', () => {
    expect(kinds({})).toEqual([]);
  });

  test('name, conditions and limit are needed', () => {
    expect(kinds({ name: '  ' })).toEqual(['no-name']);
    expect(kinds({ name: 'n'.repeat(81) })).toEqual(['name-too-long']);
    expect(kinds({ clauses: [] })).toEqual(['no-clauses']);
    for (const limit of [0, 1.5, -1, Number.NaN, ruleLimits.matches + 1])
      expect(kinds({ limit })).toEqual(['wrong-limit']);
  });

  test('more conditions than one search takes are refused; each faulty one is pointed at', () => {
    const clause: RuleClause = { property: 'gone', operator: 'at-least', values: ['80'] };
    expect(kinds({ clauses: [...sound.clauses, clause] })).toEqual(['1 unknown-property']);
    const many = Array.from({ length: ruleLimits.clauses + 1 }, () => sound.clauses[0] ?? clause);
    expect(kinds({ clauses: many })).toEqual(['too-many-clauses']);
  });

  test('each operator takes a number of values that a rule can hold', () => {
    expect(valuesOf('between')).toBe('two');
    expect(valuesOf('has-value')).toBe('none');
    expect(valuesOf('none-of')).toBe('several');
    expect(valuesOf('in-next-days')).toBe('one');
  });
});
