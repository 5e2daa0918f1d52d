import { useMemo } from 'preact/hooks';
import { viewBuyingCommittee } from '#core/domain/buying-committee.ts';
import type { ContactsView } from '#core/domain/overview-contacts.ts';
import { viewContacts } from '#core/domain/overview-contacts.ts';
import type { ContactId } from '#core/domain/ids.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { CommitteeSummary } from './committee-summary.tsx';
import { ContactItem } from './contact-item.tsx';
import { OverviewSection } from './section.tsx';
import { sectionOutcome } from './section-outcome.ts';
import type { SectionProps } from './section-props.ts';
import styles from './list.module.css';

interface ContactsSectionProps extends SectionProps {
  readonly onOpenContact: (id: ContactId) => void;
}

/** The contacts whose primary company this is. */
export function ContactsSection(props: ContactsSectionProps) {
  const { state, now, onOpenContact } = props;
  const messages = useMessages();
  const texts = messages.overview.contacts;
  const { company, bundle, gdpr } = state.overview;
  const outcome = sectionOutcome(state, 'contacts');
  const view = useMemo(
    () => viewContacts(company, bundle?.contacts ?? [], { gdpr, locale: messages.locale }),
    [company, bundle, gdpr, messages],
  );
  const committee = useMemo(
    () =>
      viewBuyingCommittee(
        view.contacts.map(({ contact }) => contact),
        { now, gdpr },
      ),
    [view, now, gdpr],
  );
  const reason = outcome.state === 'loaded' ? reasonForMore(view, company.contacts, messages) : undefined;
  return (
    <OverviewSection
      {...props}
      title={texts.title}
      count={view.contacts.length}
      outcome={outcome}
      empty={texts.empty}
      emptyHint={texts.emptyHint}
      note={reason}
      noteWhenEmpty
    >
      <CommitteeSummary committee={committee} now={now} isPart={view.notLoaded > 0} />
      <ul class={styles.list}>
        {view.contacts.map((shown) => (
          <ContactItem
            key={shown.contact.id}
            shown={shown}
            now={now}
            onOpen={() => onOpenContact(shown.contact.id)}
          />
        ))}
      </ul>
      {view.engagementLeftOut > 0 && <p class={styles.note}>{texts.gdpr}</p>}
    </OverviewSection>
  );
}

/** Why the index counts more contacts than this section lists; undefined where it does not. */
function reasonForMore(view: ContactsView, counted: number, messages: Messages): string | undefined {
  const texts = messages.overview.contacts;
  const formats = formatsFor(messages.locale);
  const parts = [
    view.primaryElsewhere > 0 && texts.primaryElsewhere(view.primaryElsewhere),
    view.withoutPrimary > 0 && texts.withoutPrimary(view.withoutPrimary),
    view.notLoaded > 0 && texts.notLoaded(view.notLoaded),
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : texts.more(counted, formats.list(parts));
}
