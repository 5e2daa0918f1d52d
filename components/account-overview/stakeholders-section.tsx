import { useMemo } from 'preact/hooks';
import { activityKinds } from '#core/domain/activity.ts';
import { viewStakeholders, type Stakeholder } from '#core/domain/overview-stakeholders.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { InlineFacts } from './inline-facts.tsx';
import { RelativeTime } from './relative-time.tsx';
import { OverviewSection } from './section.tsx';
import { sectionOutcome } from './section-outcome.ts';
import type { SectionProps } from './section-props.ts';
import list from './list.module.css';
import styles from './stakeholders-section.module.css';

/** Our users who created or took part in the activities. */
export function StakeholdersSection(props: SectionProps) {
  const { state, now } = props;
  const texts = useMessages().overview.stakeholders;
  const { bundle, owners } = state.overview;
  const outcome = sectionOutcome(state, 'activities');
  const stakeholders = useMemo(
    () => viewStakeholders(bundle?.activities ?? [], owners, now),
    [bundle, owners, now],
  );
  const isPart = outcome.state === 'loaded' && (outcome.hasMore || outcome.missing !== undefined);
  return (
    <OverviewSection
      {...props}
      title={texts.title}
      count={stakeholders.length}
      outcome={
        outcome.state === 'loaded'
          ? {
              ...outcome,
              hasMore: false,
              missing: stakeholders.length === 0 ? outcome.missing : undefined,
              // Why is said, and tried again, where the activities are.
              stale: outcome.stale && { at: outcome.stale.at, reason: undefined },
            }
          : outcome
      }
      isPart={isPart}
      empty={isPart ? texts.emptyOfLoaded : texts.empty}
      emptyHint={texts.emptyHint}
      note={isPart ? texts.fromActivities : undefined}
    >
      <ul class={list.list}>
        {stakeholders.map((stakeholder) => (
          <StakeholderItem key={keyOf(stakeholder)} stakeholder={stakeholder} now={now} />
        ))}
      </ul>
    </OverviewSection>
  );
}

function StakeholderItem({ stakeholder, now }: { readonly stakeholder: Stakeholder; readonly now: number }) {
  const { overview } = useMessages();
  const { who, byKind, lastAt } = stakeholder;
  const owner = who.kind === 'owner' ? who.owner : undefined;
  const name = owner?.name ?? overview.stakeholders.unknownUser;
  const team = owner && (owner.teams.find(({ isPrimary }) => isPrimary) ?? owner.teams[0])?.name;
  const counts = activityKinds
    .filter((kind) => byKind[kind] > 0)
    .map((kind) => overview.activities.countOf[kind](byKind[kind]));
  return (
    <li class={styles.item}>
      <Avatar name={name} />
      <div class={styles.who}>
        <p class={styles.name}>
          <span>{name}</span>
          {owner && !owner.isActive && <Chip>{overview.deactivated}</Chip>}
        </p>
        <InlineFacts facts={[team, ...counts].filter((fact) => fact !== undefined)} />
      </div>
      {lastAt !== undefined && <RelativeTime class={styles.time} at={lastAt} now={now} />}
    </li>
  );
}

function keyOf({ who }: Stakeholder): string {
  switch (who.kind) {
    case 'owner':
      return who.owner.id;
    case 'unknown-owner':
      return who.ownerId;
    case 'unknown-user':
      return `user ${who.userId}`;
  }
}
