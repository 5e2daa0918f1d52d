import type { RankingFeature, Reason, ReasonValue } from '#core/domain/ranking/ranking.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor, type Formats } from '#components/locale/format.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import type { SuggestionWords } from './signal-words.ts';

/** A reason in words: `Employees: 50–249`. Its points are not in them. */
export function reasonWords(
  { feature, value }: Pick<Reason, 'feature' | 'value'>,
  words: SuggestionWords,
): string {
  const texts = words.messages.suggestions.reasons;
  const name =
    feature === 'score' && words.scoreName !== undefined ? words.scoreName : texts.features[feature];
  return texts.statement(name, valueWords(feature, value, words));
}

function valueWords(feature: RankingFeature, value: ReasonValue, words: SuggestionWords): string {
  const { messages, currency } = words;
  const texts = messages.suggestions.reasons;
  switch (value.kind) {
    case 'value':
      return constantWord(feature, value.value, messages);
    case 'rare':
      return texts.rare;
    case 'range':
      return rangeWords(figureOf(feature, currency, formatsFor(messages.locale)), value, messages);
    case 'days-ago':
      return daysWords(value, messages);
    case 'none':
      return happens.has(feature) ? texts.never : texts.unknown;
  }
}

/** Where nothing is known of these, it never happened. */
const happens: ReadonlySet<RankingFeature> = new Set(['last-touch', 'last-engagement', 'last-visit']);

function constantWord(feature: RankingFeature, constant: string, messages: Messages): string {
  const { type, lifecycleStage, icpTier } = messages.suggestions.words;
  switch (feature) {
    case 'type':
      return hubspotWord(type, constant);
    case 'lifecycle-stage':
      return hubspotWord(lifecycleStage, constant);
    case 'icp-tier':
      return hubspotWord(icpTier, constant);
    case 'industry':
      return hubspotWord({}, constant);
    default:
      // As the record has it.
      return constant;
  }
}

/** How a feature's figures are written; `step` 1 where there is nothing between two whole numbers. */
interface Figure {
  readonly step: 0 | 1;
  readonly one: (value: number) => string;
  readonly span: (from: number, to: number) => string;
}

function figureOf(feature: RankingFeature, currency: string | undefined, formats: Formats): Figure {
  switch (feature) {
    case 'revenue':
      return {
        step: 0,
        one: (value) => formats.moneyShort(value, currency),
        span: (from, to) => formats.moneyRange(from, to, currency),
      };
    case 'probability':
      return {
        step: 0,
        one: formats.percent,
        span: (from, to) => `${formats.percent(from)}–${formats.percent(to)}`,
      };
    case 'score':
      return { step: 0, one: formats.number, span: formats.numberRange };
    default:
      return { step: 1, one: formats.number, span: formats.numberRange };
  }
}

/** Whole numbers are said with the last one that is still in it; of what is between them the end stays outside. */
function rangeWords(
  { step, one, span }: Figure,
  { from, to }: Extract<ReasonValue, { kind: 'range' }>,
  messages: Messages,
): string {
  const texts = messages.suggestions.reasons;
  if (to === undefined) return from === undefined ? texts.unknown : texts.atLeast(one(from));
  const last = to - step;
  if (from === undefined) return step === 1 && last === 0 ? one(0) : texts.under(one(to));
  return last <= from ? one(from) : span(from, last);
}

function daysWords({ from, to }: Extract<ReasonValue, { kind: 'days-ago' }>, messages: Messages): string {
  const texts = messages.suggestions.reasons;
  const { number } = formatsFor(messages.locale);
  if (to === undefined) return from === 0 ? texts.anyTime : texts.longAgo(from);
  return from === 0 ? texts.lastDays(to) : texts.daysAgo(number(from), number(to));
}
