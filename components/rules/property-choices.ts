import type { CompanyProperty, PropertyOption } from '#core/domain/company-property.ts';
import type { Owner } from '#core/domain/owner.ts';

/** What the rules page knows of the portal to speak about conditions. */
export interface RuleWords {
  readonly properties: readonly CompanyProperty[];
  readonly owners: readonly Owner[];
}

/** The values to choose from for a property, in the order to show them: its options, owners or teams by name. */
export function choicesOf(
  property: CompanyProperty,
  { owners }: RuleWords,
  locale: string,
): readonly PropertyOption[] {
  const { compare } = new Intl.Collator(locale);
  const byLabel = (a: PropertyOption, b: PropertyOption) => compare(a.label, b.label);
  if (property.options === 'owners') {
    return owners.map(({ id, name }) => ({ value: id as string, label: name })).sort(byLabel);
  }
  if (property.options === 'teams') {
    const teams = new Map(owners.flatMap((owner) => owner.teams.map(({ id, name }) => [id as string, name])));
    return [...teams].map(([value, label]) => ({ value, label })).sort(byLabel);
  }
  return property.options;
}

/** What a value is called; itself where nothing is known of it. */
export const choiceLabel = (choices: readonly PropertyOption[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;
