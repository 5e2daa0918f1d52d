import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '#core/domain/failure.ts';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { useRemembered } from './account-place.tsx';
import { sectionId } from './section-id.ts';
import { SectionProblem } from './section-problem.tsx';
import type { SectionProps } from './section-props.ts';
import { SectionSkeleton } from './section-skeleton.tsx';
import type { SectionOutcome } from './section-outcome.ts';
import styles from './section.module.css';

interface OverviewSectionProps extends SectionProps {
  readonly title: string;
  /** How many records the section lists. */
  readonly count: number;
  readonly outcome: SectionOutcome;
  /** Gathered from a part of what there is: none is no finding. */
  readonly isPart?: boolean | undefined;
  /** What an empty section says, and what the person can do about it. */
  readonly empty: string;
  readonly emptyHint: string;
  /** Above the list: where the figures come from, why they differ from others. */
  readonly note?: ComponentChildren;
  /** The note explains why there is nothing, too. */
  readonly noteWhenEmpty?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** One section of the overview: a region with its own loading, empty, failed, partial, stale and missing-scope states. */
export function OverviewSection(props: OverviewSectionProps) {
  const { name, title, count, outcome, now } = props;
  const formats = useFormats();
  const { section: texts } = useMessages().overview;
  const [open, setOpen] = useRemembered(`${name}-open`, true, (value) => typeof value === 'boolean');
  const bodyId = useId();
  const section = useRef<HTMLElement>(null);
  const retried = useRef(false);
  const problem = problemOf(outcome);
  useLayoutEffect(() => {
    // The button that was pressed went away with the problem.
    if (problem || !retried.current) return;
    retried.current = false;
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, [problem]);
  const hasMore = outcome.state === 'loaded' && outcome.hasMore;
  const isIncomplete = hasMore || (outcome.state === 'loaded' && outcome.missing !== undefined);
  // With a part missing, none is no finding.
  const isCounted =
    outcome.state === 'loaded' && (count > 0 || (outcome.missing === undefined && !props.isPart));
  const stale = outcome.state === 'loaded' ? outcome.stale : undefined;
  return (
    <section
      ref={section}
      id={sectionId(props.state.overview.company.id, name)}
      class={styles.section}
      aria-label={title}
      aria-busy={outcome.state === 'loading' ? true : undefined}
      tabIndex={-1}
    >
      <div class={styles.header}>
        <h2 class={styles.heading}>
          <button
            type="button"
            class={styles.toggle}
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => setOpen(!open)}
          >
            <Icon icon={ChevronDown} size="sm" class={classNames(styles.chevron, !open && styles.closed)} />
            <span>
              {title}
              {isCounted && (
                <>
                  {'\u00a0'}
                  <span class={styles.count}>
                    {formats.number(count)}
                    {isIncomplete && '+'}
                  </span>
                </>
              )}
            </span>
          </button>
        </h2>
        {stale && (
          <span class={styles.stale} title={formats.dateTime(stale.at)}>
            <Icon icon={Clock} size="sm" />
            {texts.asOf(formats.ago(stale.at, now))}
          </span>
        )}
      </div>
      <div id={bodyId} class={styles.body} hidden={!open}>
        <SectionBody
          {...props}
          hasMore={hasMore}
          onRefresh={() => {
            retried.current = true;
            props.onRefresh();
          }}
        />
      </div>
    </section>
  );
}

function SectionBody(props: OverviewSectionProps & { readonly hasMore: boolean }) {
  const { section } = useMessages().overview;
  const formats = useFormats();
  const { state, outcome, count, now, onRefresh } = props;
  const isOffline = state.failure?.kind === 'offline';
  if (outcome.state === 'loading' || outcome.state === 'not-loaded') {
    // What was written here is known before anything is loaded.
    return (
      <>
        {count > 0 && props.children}
        {outcome.state === 'loading' ? (
          <SectionSkeleton label={section.loading(props.title)} />
        ) : (
          <p class={styles.quiet}>
            <span>{count > 0 ? section.othersNotLoaded : section.notLoaded}</span>{' '}
            {isOffline && <span>{section.offline}</span>}
          </p>
        )}
      </>
    );
  }
  const stale = outcome.state === 'loaded' ? outcome.stale : undefined;
  const missing = outcome.state === 'failed' ? outcome.reason : outcome.missing;
  const problem = problemOf(outcome);
  return (
    <>
      {problem && (
        <SectionProblem
          reason={problem}
          now={now}
          isPart={outcome.state === 'loaded'}
          busy={state.refreshing}
          onRetry={onRefresh}
          copyText={props.copyText}
        >
          {/* A number stays with its unit. */}
          {missing ? undefined : section.stale(formats.ago(stale?.at ?? now, now).replaceAll(' ', '\u00a0'))}
        </SectionProblem>
      )}
      {props.note && (count > 0 || props.noteWhenEmpty) && <div class={styles.note}>{props.note}</div>}
      {count > 0 && props.children}
      {count === 0 && missing === undefined && (
        <p class={styles.empty}>
          <strong>{props.empty}</strong> {props.emptyHint}{' '}
          <LinkButton onClick={props.onViewRecord}>{section.viewAll}</LinkButton>
        </p>
      )}
      {props.hasMore && (
        <p class={styles.note}>
          {section.more} <LinkButton onClick={props.onViewRecord}>{section.viewAll}</LinkButton>
        </p>
      )}
    </>
  );
}

/** What is to be said of a section: why it, or a part of it, is missing or old. */
function problemOf(outcome: SectionOutcome): Failure | undefined {
  if (outcome.state === 'failed') return outcome.reason;
  return outcome.state === 'loaded' ? (outcome.missing ?? outcome.stale?.reason) : undefined;
}
