export interface PortalStage {
  readonly id: string;
  readonly label: string;
  readonly isClosed: boolean;
  readonly probability: number;
}
export interface PortalPipeline {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly PortalStage[];
}

const stage = (id: string, label: string, probability: number): PortalStage => ({
  id,
  label,
  isClosed: probability === 0 || probability === 1,
  probability,
});

/** HubSpot's default pipeline, and a portal's own with the ids such ones have. */
export const portalPipelines: readonly PortalPipeline[] = [
  {
    id: 'default',
    label: 'Sales Pipeline',
    stages: [
      stage('appointmentscheduled', 'Appointment Scheduled', 0.2),
      stage('qualifiedtobuy', 'Qualified To Buy', 0.4),
      stage('presentationscheduled', 'Presentation Scheduled', 0.6),
      stage('decisionmakerboughtin', 'Decision Maker Bought-In', 0.8),
      stage('contractsent', 'Contract Sent', 0.9),
      stage('closedwon', 'Closed Won', 1),
      stage('closedlost', 'Closed Lost', 0),
    ],
  },
  {
    id: '76120943',
    label: 'Renewals & Expansion',
    stages: [
      stage('146310877', 'Renewal due', 0.5),
      stage('wycena-wysłana', 'Quote sent', 0.7),
      stage('verlängerung-geprüft', 'In legal review', 0.85),
      stage('146310880', 'Renewed', 1),
      stage('146310881', 'Churned', 0),
    ],
  },
];

const stages = new Map(
  portalPipelines.flatMap((pipeline) =>
    pipeline.stages.map((own) => [own.id, { ...own, pipelineId: pipeline.id }] as const),
  ),
);

/** A stage with its pipeline; stage ids are unique over the pipelines. */
export const findStage = (id: string): (PortalStage & { readonly pipelineId: string }) | undefined =>
  stages.get(id);
