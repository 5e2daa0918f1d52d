import type { ShownDeal } from '#core/domain/overview-deals.ts';
import type { Messages } from '#components/locale/en.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import styles from './stage-progress.module.css';

/** A deal's stage as its place in the pipeline: drawn as steps, and said in words. */
export function StageProgress({
  shown,
  namesPipeline,
}: {
  readonly shown: ShownDeal;
  readonly namesPipeline: boolean;
}) {
  const texts = useMessages().overview.deals;
  const { stage, pipeline, progress } = shown;
  const label =
    stage?.label ?? (shown.state === 'open' ? withoutStage(shown, texts) : texts.closedAs[shown.state]);
  if (progress === undefined || pipeline === undefined) return <p class={styles.label}>{label}</p>;
  const words = texts.stageOf(label, progress.step, progress.steps, pipeline.label);
  return (
    <div class={styles.progress} title={words}>
      <span class="visually-hidden">{words}</span>
      <span class={styles.steps} aria-hidden="true">
        {Array.from({ length: progress.steps }, (_, index) => (
          <span key={index} class={classNames(styles.step, index < progress.step && styles.done)} />
        ))}
      </span>
      <span class={styles.label} aria-hidden="true">
        {label}
        {namesPipeline && <span class={styles.pipeline}> · {pipeline.label}</span>}
      </span>
    </div>
  );
}

/** Pipelines and stages may be archived while deals are still in them. */
function withoutStage({ deal, pipeline }: ShownDeal, texts: Messages['overview']['deals']): string {
  if (pipeline !== undefined) {
    return deal.stageId === undefined ? texts.unknownStage : texts.archivedStage(pipeline.label);
  }
  return deal.pipelineId === undefined ? texts.unknownStage : texts.unknownPipeline;
}
