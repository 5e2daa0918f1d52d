import type { RankedCompany, Reason } from '#core/domain/ranking/ranking.ts';
import type { ShownRecommendation } from '#core/read-models/suggestions-read-model.ts';
import { formatsFor } from '#components/locale/format.ts';
import { classNames } from '#components/ui/class-names.ts';
import { reasonWords } from './reason-words.ts';
import type { SuggestionWords } from './signal-words.ts';
import styles from './reasons.module.css';

interface RankedProps {
  readonly ranked: RankedCompany;
  readonly words: SuggestionWords;
}

/** A recommendation's score, and how far it can be trusted. */
export function ScoreCell({ ranked, words }: RankedProps) {
  const { confidence: texts } = words.messages.suggestions;
  return (
    <td title={texts.explained[ranked.confidence]}>
      <span class={styles.score}>
        {formatsFor(words.messages.locale).signed(ranked.score)}
        <Confidence level={ranked.confidence} />
      </span>
      <span class={styles.confidence}>{texts[ranked.confidence]}</span>
    </td>
  );
}

const levels = ['low', 'medium', 'high'] as const;

/** One, two or three bars; the words beside them say the same. */
const Confidence = ({ level }: { readonly level: RankedCompany['confidence'] }) => (
  <span class={styles.bars} aria-hidden="true">
    {levels.map((each, index) => (
      <span key={each} class={classNames(styles.bar, index <= levels.indexOf(level) && styles.isFull)} />
    ))}
  </span>
);

const mostInRow = 3;

/** The reasons that count most, a line each; how many more there are. */
export function ReasonsCell({ ranked, words }: RankedProps) {
  const more = ranked.reasons.length - mostInRow;
  return (
    <td>
      <ul class={styles.lines}>
        {ranked.reasons.slice(0, mostInRow).map((reason, index) => (
          <ReasonLine key={reason.feature} reason={reason} words={words}>
            {more > 0 && index === mostInRow - 1 ? words.messages.suggestions.reasons.more(more) : undefined}
          </ReasonLine>
        ))}
      </ul>
    </td>
  );
}

interface ReasonLineProps {
  readonly reason: Reason;
  readonly words: SuggestionWords;
  readonly children?: string | undefined;
}

function ReasonLine({ reason, words, children }: ReasonLineProps) {
  const { reasons: texts } = words.messages.suggestions;
  const text = reasonWords(reason, words);
  const points = formatsFor(words.messages.locale).signed(reason.points);
  return (
    <li class={styles.line} title={`${text} (${texts.points(reason.points, points)})`}>
      <span class={classNames(styles.points, reason.points > 0 ? styles.isFor : styles.isAgainst)}>
        {points}
      </span>
      <span class={styles.text}>{text}</span>
      {children && <span class={styles.more}>{children}</span>}
    </li>
  );
}

interface ReasonDetailsProps {
  readonly shown: ShownRecommendation;
  readonly words: SuggestionWords;
}

/** All reasons for and against a company, how they add up to its score, how far to trust it, and HubSpot's own guess. */
export function ReasonDetails({ shown, words }: ReasonDetailsProps) {
  const { reasons: texts, confidence } = words.messages.suggestions;
  const formats = formatsFor(words.messages.locale);
  const pro = shown.reasons.filter(({ points }) => points > 0);
  const con = shown.reasons.filter(({ points }) => points < 0);
  const total = (reasons: readonly Reason[]) => reasons.reduce((sum, { points }) => sum + points, 0);
  const sum = [...(pro.length > 0 ? [total(pro)] : []), ...(con.length > 0 ? [total(con)] : [])];
  return (
    <div class={styles.details}>
      <div class={styles.sides}>
        <Side title={texts.for} nothing={texts.nothingFor} reasons={pro} words={words} />
        <Side title={texts.against} nothing={texts.nothingAgainst} reasons={con} words={words} />
      </div>
      <p class={styles.sum}>
        {sum.length > 1 && (
          <strong class={styles.figure}>
            {texts.sum(sum.map(formats.signed).join(' '), formats.signed(shown.score))}
          </strong>
        )}{' '}
        {texts.sumText} {texts.pointsText}
      </p>
      <p class={styles.sum}>
        {confidence[shown.confidence]}: {confidence.explained[shown.confidence]}
      </p>
      {shown.probability !== undefined && (
        <p class={styles.sum}>{texts.hubspot(formats.percent(shown.probability))}</p>
      )}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly nothing: string;
  readonly reasons: readonly Reason[];
  readonly words: SuggestionWords;
}

const Side = ({ title, nothing, reasons, words }: SideProps) => (
  <div class={styles.side}>
    <h3 class={styles.title}>{title}</h3>
    {reasons.length === 0 ? (
      <p class={styles.nothing}>{nothing}</p>
    ) : (
      <ul class={styles.lines} aria-label={title}>
        {reasons.map((reason) => (
          <ReasonLine key={reason.feature} reason={reason} words={words} />
        ))}
      </ul>
    )}
  </div>
);
