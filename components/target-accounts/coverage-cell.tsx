import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CoveragePoint } from '#core/domain/coverage.ts';
import { CoverageMeter } from '#components/coverage/coverage-meter.tsx';
import { CoveragePoints } from '#components/coverage/coverage-points.tsx';
import { coverageWords } from '#components/coverage/coverage-words.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { popoverPosition } from '#components/ui/popover-position.ts';
import styles from './coverage-cell.module.css';

interface CoverageCellProps {
  readonly score: number;
  readonly points: readonly CoveragePoint[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly tabIndex: number;
}

/** How well an account is covered; pressed, what is missing. The tooltip says it, too. */
export function CoverageCell({ score, points, now, tabIndex }: CoverageCellProps) {
  const messages = useMessages();
  const { coverage: texts } = messages;
  const formats = useFormats();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const position = popoverPosition(id);
  const figure = formats.number(score);
  const lines = points.map(
    (point) => `${formats.signed(-point.lost)} ${coverageWords(point, messages, now)}`,
  );
  return (
    <td>
      <button
        type="button"
        class={styles.cell}
        style={position.anchor}
        tabIndex={tabIndex}
        title={lines.length > 0 ? lines.join('\n') : texts.whole}
        aria-label={texts.explain(figure)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        // Escape closes what is open, and does nothing else to the table.
        onKeyDown={(event) => isOpen && event.key === 'Escape' && event.stopPropagation()}
      >
        <span class={styles.figure}>{figure}</span>
        <CoverageMeter score={score} />
      </button>
      {isOpen && (
        <Explanation
          id={id}
          style={position.popover}
          onDismiss={() => setOpen(false)}
          label={texts.explain(figure)}
        >
          {points.length > 0 ? <CoveragePoints points={points} now={now} /> : <p>{texts.whole}</p>}
        </Explanation>
      )}
    </td>
  );
}

interface ExplanationProps {
  readonly id: string;
  readonly label: string;
  readonly style: ReturnType<typeof popoverPosition>['popover'];
  readonly onDismiss: () => void;
  readonly children: ComponentChildren;
}

function Explanation({ id, label, style, onDismiss, children }: ExplanationProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => panel.current?.showPopover(), []);
  return (
    <div
      ref={panel}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it hangs on its button, which a dialog does not
      role="dialog"
      aria-label={label}
      popover="auto"
      class={styles.panel}
      style={style}
      onToggle={(event) => {
        if (event.newState === 'closed') onDismiss();
      }}
    >
      <p class={styles.title}>{label}</p>
      {children}
    </div>
  );
}
