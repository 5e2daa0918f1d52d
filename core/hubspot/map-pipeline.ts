import type * as z from 'zod/mini';
import { brandId } from '#core/domain/ids.ts';
import type { Pipeline, Stage } from '#core/domain/portal.ts';
import type { pipelineRecord, stageRecord } from './envelopes.ts';

/** A deal pipeline with its stages in HubSpot's display order. */
export function mapPipeline(raw: z.infer<typeof pipelineRecord>, stages: readonly Stage[]): Pipeline {
  return {
    id: brandId(raw.id),
    label: raw.label,
    order: raw.displayOrder ?? 0,
    stages: stages.toSorted((a, b) => a.order - b.order),
  };
}

/** A stage; where HubSpot does not say whether it is closed, probability 0 or 1 says so. */
export function mapStage(raw: z.infer<typeof stageRecord>): Stage {
  const said = Number(raw.metadata?.probability ?? Number.NaN);
  const probability = said >= 0 && said <= 1 ? said : 0;
  const isClosed = raw.metadata?.isClosed ?? undefined;
  return {
    id: brandId(raw.id),
    label: raw.label,
    order: raw.displayOrder ?? 0,
    isClosed: isClosed === undefined ? said === 0 || said === 1 : String(isClosed).toLowerCase() === 'true',
    probability,
  };
}
