import { useRef, useState } from 'preact/hooks';
import type { Failure } from '#core/domain/failure.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import { mayHavePageEvents, type ShownPageViews } from '#core/domain/shown-page-views.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { pressedFailureText } from '#components/locale/pressed-failure-text.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import styles from './page-source.module.css';

interface PageSourceProps {
  readonly bundle: OverviewBundle;
  readonly views: ShownPageViews;
  /** By person, the list says how many pages each one viewed. */
  readonly by: 'page' | 'person';
  /** When HubSpot said that the portal keeps no single page views, epoch milliseconds. */
  readonly noPageEventsAt: number | undefined;
  readonly now: number;
  readonly onLoad: () => Promise<Outcome<null>>;
}

/** Which of HubSpot's two sources the page views come from, and the way to the fuller one. */
export function PageSource({ bundle, views, by, noPageEventsAt, now, onLoad }: PageSourceProps) {
  const messages = useMessages();
  const texts = messages.overview.pages;
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const said = useRef<HTMLParagraphElement>(null);
  const hasEvents = bundle.pageViewSource === 'events';
  const fromAnalytics = by === 'person' ? texts.fromAnalyticsWithTotals : texts.fromAnalytics;
  const source = hasEvents ? texts.fromEvents : fromAnalytics;
  const mayHave = mayHavePageEvents(noPageEventsAt, now);
  const canLoad = hasEvents ? views.seenSince > 0 : mayHave && views.pageViews.length > 0;
  const load = async () => {
    setBusy(true);
    const outcome = await onLoad();
    setBusy(false);
    setFailure(outcome.ok ? undefined : outcome.failure);
    // The button is about to go.
    if (outcome.ok) said.current?.focus({ preventScroll: true });
  };
  const words = failure && pressedFailureText(failure, messages, now);
  return (
    <div class={styles.source}>
      <p ref={said} tabIndex={-1}>
        {source}
        {bundle.pageViewsAt !== undefined && ` ${texts.readAt(formats.ago(bundle.pageViewsAt, now))}`}
        {views.seenSince > 0 && ` ${texts.seenSince(views.seenSince)}`}
      </p>
      {!hasEvents && !mayHave && <p>{texts.noEvents}</p>}
      {views.leftOut > 0 && <p>{texts.gdpr(views.leftOut)}</p>}
      {words && (
        <Notice kind="warn" announce nextStep={[words.sentence, words.whatToDo].join(' ')}>
          {texts.eventsFailed}
        </Notice>
      )}
      {canLoad && (
        <Button size="sm" busy={busy} onClick={() => void load()}>
          {hasEvents ? texts.loadEventsAgain : texts.loadEvents}
        </Button>
      )}
    </div>
  );
}
