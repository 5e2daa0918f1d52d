import X from 'lucide/dist/esm/icons/x.mjs';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { Rule } from '#core/domain/rule.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { RuleActions } from './rule-actions.ts';
import styles from './match-list.module.css';

interface MatchListProps {
  readonly rule: Rule;
  readonly companies: readonly Company[];
  readonly actions: Pick<RuleActions, 'select' | 'dismiss' | 'openRecord'>;
}

const shownAtFirst = 8;
const shownMore = 50;

/** Companies that a rule has found, each to select or to dismiss; the first few, and the rest on demand. */
export function MatchList({ rule, companies, actions }: MatchListProps) {
  const messages = useMessages();
  const texts = messages.rules.waiting;
  const formats = useFormats();
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(shownAtFirst);
  const rest = companies.length - shown;
  const decided = useRef<number | undefined>(undefined);
  const decide = (index: number, act: () => void) => {
    decided.current = index;
    act();
  };

  // A decided company leaves the list with the focus on it: the one that takes its place is next.
  useLayoutEffect(() => {
    const index = decided.current;
    decided.current = undefined;
    if (index === undefined || document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-select] > button:first-child') ?? [];
    buttons[Math.min(index, buttons.length - 1)]?.focus();
  }, [companies]);

  return (
    <>
      <ul ref={list} class={styles.list} aria-label={texts.list(rule.name)}>
        {companies.slice(0, shown).map((company, index) => {
          const name = companyLabel(company, messages.targetAccounts.table.unnamed(company.id));
          return (
            <li key={company.id} class={styles.company}>
              <span class={styles.what}>
                <LinkButton look="name" onClick={() => actions.openRecord(company.id)}>
                  {name}
                </LinkButton>
                <span class={styles.fact}>
                  {[company.name && company.domain, company.city].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span class={styles.actions} data-select>
                <Button
                  size="sm"
                  label={texts.selectLabel(name)}
                  onClick={() => decide(index, () => actions.select([company]))}
                >
                  {texts.select}
                </Button>
                <IconButton
                  size="sm"
                  label={texts.dismissLabel(name)}
                  icon={X}
                  onClick={() => decide(index, () => actions.dismiss(rule, company))}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="sm" kind="quiet" onClick={() => setShown(shown + shownMore)}>
            {texts.showMore(formats.number(Math.min(rest, shownMore)))}
          </Button>
        </div>
      )}
    </>
  );
}
