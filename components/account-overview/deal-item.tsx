import type { Deal } from '#core/domain/deal.ts';
import type { ShownDeal } from '#core/domain/overview-deals.ts';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import type { Messages } from '#components/locale/en.ts';
import { type Formats, useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Chip } from '#components/ui/chip.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { InlineFacts } from './inline-facts.tsx';
import { SafeText } from './safe-text.tsx';
import { StageProgress } from './stage-progress.tsx';
import styles from './deal-item.module.css';

interface DealItemProps {
  readonly shown: ShownDeal;
  readonly owner: string | undefined;
  /** Company currency. */
  readonly currency: string | undefined;
  /** There are several pipelines to be told apart. */
  readonly namesPipeline: boolean;
  readonly onOpen: () => void;
}

/** One deal: how much, how far, until when, whose. */
export function DealItem({ shown, owner, currency, namesPipeline, onOpen }: DealItemProps) {
  const { overview } = useMessages();
  const texts = overview.deals;
  const formats = useFormats();
  const { deal } = shown;
  return (
    <li class={styles.item}>
      <div class={styles.head}>
        <LinkButton look="name" onClick={onOpen}>
          {deal.name ?? overview.unnamedDeal}
        </LinkButton>
        <Amount deal={deal} currency={currency} />
      </div>
      <StageProgress shown={shown} namesPipeline={namesPipeline} />
      <InlineFacts
        lead={
          shown.isOverdue && (
            <Chip tone="warn" icon={Clock}>
              {overview.activities.overdue}
            </Chip>
          )
        }
        facts={[closeDate(shown, texts, formats), owner ?? overview.noOwner]}
      />
      {deal.nextStep && (
        <p class={styles.nextStep}>
          <span class={styles.label}>{texts.nextStep}:</span> <SafeText text={deal.nextStep} />
        </p>
      )}
    </li>
  );
}

/** The amount in the deal's currency, with what that is in company currency where the two differ. */
function Amount({ deal, currency }: { readonly deal: Deal; readonly currency: string | undefined }) {
  const texts = useMessages().overview.deals;
  const formats = useFormats();
  if (deal.amount === undefined) return <span class={styles.missing}>{texts.noAmount}</span>;
  const isForeign = deal.currency !== undefined && deal.currency !== currency;
  return (
    <span class={styles.amount}>
      {formats.money(deal.amount, deal.currency ?? currency)}
      {isForeign && deal.value !== undefined && (
        <span class={styles.value}>≈ {formats.money(deal.value, currency)}</span>
      )}
    </span>
  );
}

function closeDate(
  { deal: { closeAt }, state, isOverdue }: ShownDeal,
  texts: Messages['overview']['deals'],
  formats: Formats,
): string {
  if (closeAt === undefined) return texts.noCloseDate;
  const date = formats.date(closeAt);
  if (state !== 'open') return texts.closed(date);
  return isOverdue ? texts.wasDue(date) : texts.closes(date);
}
