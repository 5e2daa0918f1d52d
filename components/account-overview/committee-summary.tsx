import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import Crown from 'lucide/dist/esm/icons/crown.mjs';
import OctagonX from 'lucide/dist/esm/icons/octagon-x.mjs';
import Snowflake from 'lucide/dist/esm/icons/snowflake.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import UserRound from 'lucide/dist/esm/icons/user-round.mjs';
import { importantRoles, singleThreadMs, type BuyingCommittee } from '#core/domain/buying-committee.ts';
import type { Contact } from '#core/domain/contact.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Chip } from '#components/ui/chip.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon, type IconNode } from '#components/ui/icon.tsx';
import styles from './committee-summary.module.css';

const dayMs = 24 * 60 * 60_000;
/** Whoever is named after the first few is counted. */
const namesShown = 2;

interface CommitteeProps {
  readonly committee: BuyingCommittee;
  readonly now: number;
  /** Not all contacts of the account are loaded. */
  readonly isPart: boolean;
}

/** The buying committee at a glance: who fills which role, who is missing, who blocks, and whether the talk goes on. */
export function CommitteeSummary({ committee, now, isPart }: CommitteeProps) {
  const { overview, hubspotWords } = useMessages();
  const texts = overview.contacts.committee;
  const { filled, missing, blockers } = committee;
  const titleId = useId();
  const hasRoles = filled.length > 0 || blockers.length > 0;
  // The important ones first, filled or not; the others follow in HubSpot's order.
  const others = filled.filter(({ role }) => !importantRoles.some((important) => important === role));
  const holders = (role: string) => filled.find((one) => one.role === role)?.contacts ?? [];
  return (
    <section class={styles.committee} aria-labelledby={titleId}>
      <h3 id={titleId} class={styles.title}>
        {texts.title}
      </h3>
      <Momentum committee={committee} now={now} />
      {hasRoles ? (
        <dl class={styles.roles}>
          {[...importantRoles, ...others.map(({ role }) => role)].map((role) => {
            const isMissing = missing.some((one) => one === role);
            return (
              <Role
                key={role}
                name={hubspotWord(hubspotWords.buyingRole, role)}
                tone={isMissing ? 'missing' : undefined}
                icon={isMissing ? TriangleAlert : role === 'DECISION_MAKER' ? Crown : undefined}
              >
                {isMissing ? texts.nobody : <Names contacts={holders(role)} />}
              </Role>
            );
          })}
          {blockers.length > 0 && (
            <Role name={hubspotWord(hubspotWords.buyingRole, 'BLOCKER')} tone="blocks" icon={OctagonX}>
              <Names contacts={blockers} />
            </Role>
          )}
        </dl>
      ) : (
        <p class={styles.hint}>
          <strong>{texts.noRoles}</strong> {texts.noRolesHint}
        </p>
      )}
      <p class={styles.over}>{isPart ? texts.overSome : texts.over}</p>
    </section>
  );
}

function Momentum({ committee, now }: Pick<CommitteeProps, 'committee' | 'now'>) {
  const { overview } = useMessages();
  const texts = overview.contacts.committee;
  const { goneCold, singleThreaded } = committee;
  return (
    <>
      {goneCold && (
        <p class={styles.momentum}>
          <Chip tone="warn" icon={Snowflake}>
            {texts.cold}
          </Chip>{' '}
          {texts.coldText(Math.floor((now - goneCold.at) / dayMs))}
        </p>
      )}
      {singleThreaded && (
        <p class={styles.momentum}>
          <Chip tone="warn" icon={UserRound}>
            {texts.single}
          </Chip>{' '}
          {texts.singleText(singleThreaded.contact.name ?? overview.unnamedContact, singleThreadMs / dayMs)}
        </p>
      )}
    </>
  );
}

function Role(props: {
  readonly name: string;
  readonly tone?: 'missing' | 'blocks' | undefined;
  readonly icon?: IconNode | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={classNames(styles.role, props.tone && styles[props.tone])}>
      <dt class={styles.name}>{props.name}</dt>
      <dd class={styles.who}>
        {props.icon && <Icon icon={props.icon} class={styles.icon} />}
        <span>{props.children}</span>
      </dd>
    </div>
  );
}

function Names({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { overview } = useMessages();
  const names = contacts.map(({ name }) => name ?? overview.unnamedContact);
  const more = names.length - namesShown;
  const shown = names.slice(0, namesShown).join(', ');
  return (
    <span title={more > 0 ? names.join(', ') : undefined}>
      {more > 0 ? `${shown}\u00a0${overview.activities.andMore(more)}` : shown}
    </span>
  );
}
