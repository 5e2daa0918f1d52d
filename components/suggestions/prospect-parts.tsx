import CalendarClock from 'lucide/dist/esm/icons/calendar-clock.mjs';
import Gauge from 'lucide/dist/esm/icons/gauge.mjs';
import Handshake from 'lucide/dist/esm/icons/handshake.mjs';
import MousePointerClick from 'lucide/dist/esm/icons/mouse-pointer-click.mjs';
import Radar from 'lucide/dist/esm/icons/radar.mjs';
import type { Signal } from '#core/domain/prospect.ts';
import { Icon, type IconNode } from '#components/ui/icon.tsx';
import { signalWords, type SuggestionWords } from './signal-words.ts';
import styles from './signals.module.css';

const icons: Readonly<Record<Signal['kind'], IconNode>> = {
  'site-visit': MousePointerClick,
  intent: Radar,
  engagement: CalendarClock,
  'open-deals': Handshake,
  score: Gauge,
};

interface SignalsProps {
  readonly signals: readonly Signal[];
  readonly words: SuggestionWords;
}

const mostInRow = 2;

/** The strongest signals of a prospect, a line each; how many more there are. */
export function SignalsCell({ signals, words }: SignalsProps) {
  const more = signals.length - mostInRow;
  return (
    <td>
      <ul class={styles.lines}>
        {signals.slice(0, mostInRow).map((signal, index) => {
          const text = signalWords(signal, words);
          return (
            <li key={signal.kind} class={styles.line} title={text}>
              <Icon icon={icons[signal.kind]} size="sm" class={styles.icon} />
              <span class={styles.text}>{text}</span>
              {more > 0 && index === mostInRow - 1 && (
                <span class={styles.more}>{words.messages.suggestions.signals.more(more)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </td>
  );
}

/** All signals of a prospect, each with the HubSpot properties that it comes from. */
export function SignalDetails({ signals, words }: SignalsProps) {
  const texts = words.messages.suggestions.signals;
  return (
    <ul class={styles.all} aria-label={texts.all}>
      {signals.map((signal) => (
        <li key={signal.kind} class={styles.signal}>
          <Icon icon={icons[signal.kind]} size="sm" class={styles.icon} />
          <span>
            {signalWords(signal, words)}
            {signal.kind === 'site-visit' && signal.visits > 0 && ` · ${texts.visits(signal.visits)}`}
          </span>
          <span class={styles.source}>{texts.sources[signal.kind]}</span>
        </li>
      ))}
    </ul>
  );
}
