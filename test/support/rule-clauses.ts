import fc from 'fast-check';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import { addDays } from '#core/domain/day-range.ts';
import { operatorsOf, valuesOf } from '#core/domain/rule-operators.ts';
import type { RuleClause, RuleOperator } from '#core/domain/rule.ts';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

/** Clauses that make sense on the portal's properties, with values that some of its companies have or nearly have. */
export function arbitraryClause(
  portal: SamplePortal,
  properties: readonly CompanyProperty[],
): fc.Arbitrary<RuleClause> {
  return fc.constantFrom(...properties).chain((property) => {
    const seen = [
      ...new Set(
        portal.records.companies
          .map((company) => company.properties[property.name])
          .filter((value) => value !== undefined),
      ),
    ];
    return fc
      .constantFrom(...operatorsOf(property))
      .chain((operator) =>
        valuesFor(property, operator, seen).map((values) => ({ property: property.name, operator, values })),
      );
  });
}

function valuesFor(
  property: CompanyProperty,
  operator: RuleOperator,
  seen: readonly string[],
): fc.Arbitrary<readonly string[]> {
  if (operator === 'in-last-days' || operator === 'in-next-days')
    return fc.integer({ min: 1, max: 400 }).map((days) => [String(days)]);
  const wanted = valuesOf(operator);
  if (wanted === 'none') return fc.constant([]);
  const one = oneValue(property, operator, seen);
  switch (wanted) {
    case 'one':
      return one.map((value) => [value]);
    case 'two':
      return fc.tuple(one, one).map((pair) => pair.toSorted(byOrder(property)));
    case 'several':
      return fc.uniqueArray(one, { minLength: 1, maxLength: 5 });
  }
}

const byOrder =
  ({ type }: CompanyProperty) =>
  (a: string, b: string) =>
    type === 'number' ? Number(a) - Number(b) : a < b ? -1 : 1;

function oneValue(
  { type, options }: CompanyProperty,
  operator: RuleOperator,
  seen: readonly string[],
): fc.Arbitrary<string> {
  const some = seen.length > 0 ? fc.constantFrom(...seen) : fc.constant('7');
  switch (type) {
    case 'number':
      return fc.oneof(
        some,
        fc.integer({ min: -5, max: 120 }).map(String),
        some.map((value) => String(Number(value) + 1)),
      );
    case 'date':
    case 'datetime':
      return fc
        .tuple(
          seen.length > 0 ? fc.constantFrom(...seen) : fc.constant('2026-11-20'),
          fc.integer({ min: -2, max: 2 }),
        )
        .map(([value, days]) => addDays(value.slice(0, 10), days));
    case 'bool':
      return fc.constantFrom('true', 'false');
    case 'enumeration':
    case 'multi-checkbox':
      return typeof options === 'string' ? some : fc.constantFrom(...options.map(({ value }) => value));
    case 'string':
      return fc.oneof(some, some.map(swapCase), piece(some)).filter((value) => {
        const text = value.trim();
        return (
          text === value && text.length <= 200 && (operator !== 'contains' || /[\p{L}\p{N}]/u.test(text))
        );
      });
  }
}

const swapCase = (text: string) => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase());

const piece = (some: fc.Arbitrary<string>) =>
  fc
    .tuple(some, fc.nat({ max: 8 }), fc.integer({ min: 2, max: 9 }))
    .map(([text, from, length]) => text.slice(from, from + length) || text);
