import type { Signal } from '#core/domain/prospect.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor } from '#components/locale/format.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';

/** What words about a list of companies need besides the language. */
export interface SuggestionWords {
  readonly messages: Messages;
  /** ISO 4217 code of the company currency. */
  readonly currency: string | undefined;
  /** What the score property that the person chose is called in their portal. */
  readonly scoreName: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A signal in words: `On your site 3 days ago · 14 page views`. */
export function signalWords(signal: Signal, { messages, currency, scoreName, now }: SuggestionWords): string {
  const texts = messages.suggestions.signals;
  const formats = formatsFor(messages.locale);
  const ago = (at: number) => formats.relative(at, now);
  switch (signal.kind) {
    case 'site-visit':
      return signal.pageViews > 0
        ? texts.visitViews(ago(signal.at), signal.pageViews)
        : texts.visit(ago(signal.at));
    case 'intent':
      return [
        signal.at === undefined ? texts.intent : texts.intentAt(ago(signal.at)),
        signal.pageViews && texts.intentViews(signal.pageViews),
        signal.visitors && texts.intentVisitors(signal.visitors),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'engagement':
      return signal.type === undefined
        ? texts.engaged(ago(signal.at))
        : texts.engagement(hubspotWord(messages.hubspotWords.engagement, signal.type), ago(signal.at));
    case 'open-deals': {
      const count = texts.deals(signal.deals);
      return signal.value > 0 ? `${count} · ${formats.money(signal.value, currency)}` : count;
    }
    case 'score':
      return texts.score(
        scoreName ?? hubspotWord({}, signal.property),
        formats.number(signal.value),
        formats.number(signal.atLeast),
      );
  }
}
