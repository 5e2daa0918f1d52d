import { checkClause } from '#core/domain/check-rule.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { RuleClause } from '#core/domain/rule.ts';
import type { Messages } from '#components/locale/en.ts';

/** A rule to start from. */
export interface RuleSuggestion {
  readonly name: string;
  readonly clauses: readonly RuleClause[];
}

/**
 * Up to three rules that make sense on the portal's properties: a good score, the best customer profile, an
 * opportunity. Which property says what is told by its options: a portal may have called them otherwise.
 */
export function suggestRules(
  properties: readonly CompanyProperty[],
  messages: Messages,
): readonly RuleSuggestion[] {
  const texts = messages.rules.suggestions;
  const score = properties.find(({ isScore }) => isScore);
  const withOption = (value: string) =>
    properties.find(
      ({ type, options }) =>
        type === 'enumeration' && typeof options !== 'string' && options.some((one) => one.value === value),
    );
  const stage = withOption('opportunity');
  const tier = properties.find(
    ({ type, options, label }) =>
      type === 'enumeration' &&
      typeof options !== 'string' &&
      /profile/i.test(label) &&
      options.some(({ value }) => value === 'tier_1'),
  );
  const suggested = [
    score && suggestion(texts.score(score.label), score, 'at-least', '80'),
    tier && suggestion(texts.profile, tier, 'any-of', 'tier_1'),
    stage && suggestion(texts.opportunity, stage, 'any-of', 'opportunity'),
  ];
  return suggested.filter((one) => one !== undefined);
}

function suggestion(
  name: string,
  property: CompanyProperty,
  operator: RuleClause['operator'],
  value: string,
): RuleSuggestion | undefined {
  const clause = { property: property.name, operator, values: [value] };
  return checkClause(clause, property) ? undefined : { name, clauses: [clause] };
}
