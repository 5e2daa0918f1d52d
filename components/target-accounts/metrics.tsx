import { useId } from 'preact/hooks';
import type { IndexMetrics } from '#core/domain/index-metrics.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import styles from './metrics.module.css';

interface MetricsProps {
  readonly metrics: IndexMetrics;
  /** ISO 4217 code of the company currency. */
  readonly currency: string | undefined;
}

/** The five figures above the table. */
export function Metrics({ metrics, currency }: MetricsProps) {
  const texts = useMessages().targetAccounts;
  const formats = useFormats();
  const figures: readonly (keyof IndexMetrics)[] = [
    'targetAccounts',
    'accountsWithOpenDeals',
    'openDealValue',
    'missingBuyingRole',
    'missingDecisionMaker',
  ];
  return (
    <section class={styles.metrics} aria-label={texts.metrics.label}>
      {figures.map((key) => (
        <Metric
          key={key}
          name={texts.metrics[key]}
          source={texts.metricSources[key]}
          value={
            key === 'openDealValue'
              ? formats.moneyCompact(metrics.openDealValue, currency)
              : formats.number(metrics[key])
          }
          exact={key === 'openDealValue' ? formats.money(metrics.openDealValue, currency) : undefined}
        />
      ))}
    </section>
  );
}

interface MetricProps {
  readonly name: string;
  readonly source: string;
  readonly value: string;
  readonly exact: string | undefined;
}

function Metric({ name, source, value, exact }: MetricProps) {
  const id = useId();
  return (
    <div class={styles.metric} title={exact === undefined ? source : `${exact}\n${source}`}>
      <div id={id} class={styles.name}>
        {name}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms */}
      <div role="group" aria-labelledby={id} class={styles.value}>
        {value}
      </div>
    </div>
  );
}
