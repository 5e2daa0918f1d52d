import type { CompanyProperty } from '#core/domain/company-property.ts';
import { foldText } from '#core/domain/fold-text.ts';

/**
 * The properties whose label or internal name holds every word of `text`: scores first, then those whose label
 * begins with it, then by label.
 */
export function matchProperties(
  properties: readonly CompanyProperty[],
  text: string,
  locale: string,
): readonly CompanyProperty[] {
  const asked = foldText(text.trim());
  const words = asked.split(/\s+/).filter(Boolean);
  const { compare } = new Intl.Collator(locale);
  return properties
    .map((property) => ({ property, label: foldText(property.label) }))
    .filter(({ property, label }) =>
      words.every((word) => label.includes(word) || property.name.includes(word)),
    )
    .sort(
      (a, b) =>
        Number(b.property.isScore) - Number(a.property.isScore) ||
        Number(b.label.startsWith(asked)) - Number(a.label.startsWith(asked)) ||
        compare(a.property.label, b.property.label) ||
        compare(a.property.name, b.property.name),
    )
    .map(({ property }) => property);
}
