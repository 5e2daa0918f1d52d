import { useMemo } from 'preact/hooks';
import type { DealId } from '#core/domain/ids.ts';
import { viewDeals, type DealState } from '#core/domain/overview-deals.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { DealItem } from './deal-item.tsx';
import { OverviewSection } from './section.tsx';
import { sectionOutcome } from './section-outcome.ts';
import type { SectionProps } from './section-props.ts';
import styles from './deals-section.module.css';

const states: readonly DealState[] = ['open', 'won', 'lost'];

interface DealsSectionProps extends SectionProps {
  readonly onOpenDeal: (id: DealId) => void;
}

/** The company's deals: open ones first, then won and lost. */
export function DealsSection(props: DealsSectionProps) {
  const { state, now, onOpenDeal } = props;
  const texts = useMessages().overview.deals;
  const formats = useFormats();
  const { bundle, pipelines, portal, owners } = state.overview;
  const timeZone = portal?.timeZone ?? 'UTC';
  const deals = useMemo(
    () => viewDeals(bundle?.deals ?? [], pipelines, { now, timeZone }),
    [bundle, pipelines, now, timeZone],
  );
  return (
    <OverviewSection
      {...props}
      title={texts.title}
      count={deals.length}
      outcome={sectionOutcome(state, 'deals')}
      empty={texts.empty}
      emptyHint={texts.emptyHint}
    >
      {states.map((each) => {
        const group = deals.filter((shown) => shown.state === each);
        if (group.length === 0) return null;
        return (
          <div key={each} class={styles.group}>
            <h3 class={styles.heading}>
              {texts[each]} <span class={styles.count}>{formats.number(group.length)}</span>
            </h3>
            <ul class={styles.list}>
              {group.map((shown) => (
                <DealItem
                  key={shown.deal.id}
                  shown={shown}
                  owner={owners.find((owner) => owner.id === shown.deal.ownerId)?.name}
                  currency={portal?.currency}
                  namesPipeline={pipelines.length > 1}
                  onOpen={() => onOpenDeal(shown.deal.id)}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </OverviewSection>
  );
}
