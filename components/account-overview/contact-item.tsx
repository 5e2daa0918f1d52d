import type { ShownContact } from '#core/domain/overview-contacts.ts';
import type { Contact } from '#core/domain/contact.ts';
import Crown from 'lucide/dist/esm/icons/crown.mjs';
import IdCard from 'lucide/dist/esm/icons/id-card.mjs';
import Mail from 'lucide/dist/esm/icons/mail.mjs';
import OctagonX from 'lucide/dist/esm/icons/octagon-x.mjs';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { IconLink } from '#components/ui/icon-link.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { RelativeTime } from './relative-time.tsx';
import { mailHref, phoneHref, safeWebHref } from './safe-href.ts';
import styles from './contact-item.module.css';

interface ContactItemProps {
  readonly shown: ShownContact;
  readonly now: number;
  readonly onOpen: () => void;
}

/** One contact: who, which roles, how recently, and how to reach them. */
export function ContactItem({ shown, now, onOpen }: ContactItemProps) {
  const { overview } = useMessages();
  const { contact } = shown;
  const name = contact.name ?? overview.unnamedContact;
  return (
    <li class={styles.item}>
      <Avatar name={name} />
      <div class={styles.who}>
        <LinkButton look="name" onClick={onOpen}>
          {name}
        </LinkButton>
        {contact.jobTitle && <p class={styles.title}>{contact.jobTitle}</p>}
      </div>
      <Reach contact={contact} name={name} />
      <div class={styles.more}>
        <BuyingRoles roles={contact.buyingRoles} />
        <Recency shown={shown} now={now} />
      </div>
    </li>
  );
}

function Reach({ contact, name }: { readonly contact: Contact; readonly name: string }) {
  const texts = useMessages().overview.contacts;
  const mail = contact.email === undefined ? undefined : mailHref(contact.email);
  const phone = contact.phone === undefined ? undefined : phoneHref(contact.phone);
  const profile = contact.linkedinUrl === undefined ? undefined : safeWebHref(contact.linkedinUrl);
  return (
    <div class={styles.reach}>
      {mail && <IconLink href={mail} icon={Mail} label={texts.email(name)} title={contact.email} />}
      {phone && <IconLink href={phone} icon={Phone} label={texts.call(name)} title={contact.phone} />}
      {profile && <IconLink href={profile} icon={IdCard} label={texts.linkedin(name)} />}
    </div>
  );
}

const marks = {
  DECISION_MAKER: { tone: 'accent', icon: Crown },
  BLOCKER: { tone: 'bad', icon: OctagonX },
} as const;

const markOf = (role: string) => (role === 'DECISION_MAKER' || role === 'BLOCKER' ? marks[role] : undefined);

function BuyingRoles({ roles }: { readonly roles: Contact['buyingRoles'] }) {
  const { hubspotWords, overview } = useMessages();
  if (roles.length === 0) return null;
  return (
    <ul class={styles.roles} aria-label={overview.summary.buyingRoles}>
      {roles.map((role) => {
        const mark = markOf(role);
        return (
          <li key={role}>
            <Chip tone={mark?.tone ?? 'neutral'} icon={mark?.icon}>
              {hubspotWord(hubspotWords.buyingRole, role)}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}

function Recency({ shown, now }: { readonly shown: ShownContact; readonly now: number }) {
  const { overview, hubspotWords } = useMessages();
  const texts = overview.contacts;
  const { contact, lastEngagement, engagementLeftOut } = shown;
  return (
    <dl class={styles.recency}>
      <div>
        <dt>{texts.lastTouch}</dt>
        <dd>
          {contact.lastTouchAt === undefined ? (
            texts.never
          ) : (
            <RelativeTime at={contact.lastTouchAt} now={now} />
          )}
        </dd>
      </div>
      <div>
        <dt>{texts.lastEngagement}</dt>
        <dd>
          {engagementLeftOut && texts.noBasis}
          {!engagementLeftOut && lastEngagement === undefined && texts.never}
          {lastEngagement && (
            <>
              <RelativeTime at={lastEngagement.at} now={now} />
              {lastEngagement.type && (
                <>
                  {', '}
                  <span class={styles.engagement}>
                    {hubspotWord(hubspotWords.engagement, lastEngagement.type)}
                  </span>
                </>
              )}
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
