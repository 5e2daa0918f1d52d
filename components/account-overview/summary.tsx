import type { ComponentChildren } from 'preact';
import { accountFigures } from '#core/domain/account-figures.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import Crown from 'lucide/dist/esm/icons/crown.mjs';
import OctagonX from 'lucide/dist/esm/icons/octagon-x.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import { useFormats } from '#components/locale/format.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Chip } from '#components/ui/chip.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { RelativeTime } from './relative-time.tsx';
import styles from './summary.module.css';

interface SummaryProps {
  readonly overview: OverviewReadModel;
  readonly now: number;
}

/** The index's figures of one account. */
export function Summary({ overview, now }: SummaryProps) {
  const { overview: texts, hubspotWords } = useMessages();
  const formats = useFormats();
  const { company, portal, gdpr, bundle } = overview;
  const figures = accountFigures(company, gdpr, bundle?.contacts);
  const { lastEngagement, scheduled } = figures;
  const nothing = (text: string) => <span class={styles.nothing}>{text}</span>;
  return (
    <section class={styles.summary} aria-label={texts.summary.title}>
      <dl class={styles.figures}>
        <Figure label={texts.summary.contacts}>{formats.number(figures.contacts)}</Figure>
        <Figure label={texts.summary.openDeals}>{formats.number(figures.openDeals)}</Figure>
        <Figure label={texts.summary.openDealValue}>
          {formats.moneyCompact(figures.openDealValue, portal?.currency)}
        </Figure>
        <Figure label={texts.summary.lastTouch}>
          {figures.lastTouchAt === undefined ? (
            nothing(texts.summary.never)
          ) : (
            <RelativeTime at={figures.lastTouchAt} now={now} />
          )}
        </Figure>
        <Figure
          label={texts.summary.lastEngagement}
          detail={lastEngagement?.type && hubspotWord(hubspotWords.engagement, lastEngagement.type)}
        >
          {lastEngagement ? <RelativeTime at={lastEngagement.at} now={now} /> : nothing(texts.summary.never)}
        </Figure>
        <Figure
          label={texts.summary.scheduled}
          detail={scheduled?.type && hubspotWord(hubspotWords.nextActivity, scheduled.type)}
        >
          {scheduled ? <RelativeTime at={scheduled.at} now={now} /> : nothing(texts.summary.nothingPlanned)}
        </Figure>
        <Figure label={texts.summary.buyingRoles} wide>
          <Committee overview={overview} />
        </Figure>
      </dl>
      {gdpr && <p class={styles.note}>{texts.summary.gdpr}</p>}
    </section>
  );
}

function Figure(props: {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={classNames(styles.figure, props.wide && styles.wide)}>
      <dt class={styles.label}>{props.label}</dt>
      <dd class={styles.value}>
        {props.children}
        {props.detail && <span class={styles.detail}>{props.detail}</span>}
      </dd>
    </div>
  );
}

function Committee({ overview }: { readonly overview: OverviewReadModel }) {
  const { summary } = useMessages().overview;
  const { contactsWithBuyingRole, decisionMakers, blockers } = overview.company;
  return (
    <span class={styles.chips}>
      <Chip tone={decisionMakers > 0 ? 'accent' : 'warn'} icon={decisionMakers > 0 ? Crown : TriangleAlert}>
        {summary.decisionMakers(decisionMakers)}
      </Chip>
      {blockers > 0 && (
        <Chip tone="bad" icon={OctagonX}>
          {summary.blockers(blockers)}
        </Chip>
      )}
      <span class={styles.roles}>
        {contactsWithBuyingRole > 0 ? summary.withRole(contactsWithBuyingRole) : summary.noRoles}
      </span>
    </span>
  );
}
