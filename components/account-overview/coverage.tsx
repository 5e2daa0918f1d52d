import { coverageOf, type CoveragePoint } from '#core/domain/coverage.ts';
import { thisHour } from '#core/domain/this-hour.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import { CoverageMeter } from '#components/coverage/coverage-meter.tsx';
import { CoveragePoints } from '#components/coverage/coverage-points.tsx';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import styles from './coverage.module.css';

interface CoverageProps {
  readonly overview: Pick<OverviewReadModel, 'company' | 'gdpr'>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onCreateTask: () => void;
  readonly onShowContacts: () => void;
  readonly onViewRecord: () => void;
}

/** How well a target account is covered, what is missing, and what to do about each; the index says the same. */
export function Coverage({ overview, now, ...does }: CoverageProps) {
  const { coverage: texts } = useMessages();
  const formats = useFormats();
  const { company, gdpr } = overview;
  if (!company.isTargetAccount) return null;
  const { score, points } = coverageOf(company, { now: thisHour(now), gdpr });
  return (
    <section class={styles.coverage} aria-label={texts.title}>
      <p class={styles.head}>
        <span class={styles.title}>{texts.title}</span>
        <strong class={styles.score}>{texts.score(formats.number(score))}</strong>
        <CoverageMeter score={score} />
      </p>
      {points.length === 0 ? (
        <p class={styles.whole}>{texts.whole}</p>
      ) : (
        <CoveragePoints
          points={points}
          now={now}
          actionOf={(point) => (
            <span class={styles.action}>
              <LinkButton onClick={actionFor(point, does)}>{texts.actions[point.kind]}</LinkButton>
            </span>
          )}
        />
      )}
    </section>
  );
}

function actionFor(
  { kind }: CoveragePoint,
  does: Pick<CoverageProps, 'onCreateTask' | 'onShowContacts' | 'onViewRecord'>,
): () => void {
  switch (kind) {
    case 'gone-cold':
    case 'no-next-step':
    case 'next-step-late':
      return does.onCreateTask;
    case 'blocker':
      return does.onShowContacts;
    default:
      return does.onViewRecord;
  }
}
