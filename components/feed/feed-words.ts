import CalendarPlus from 'lucide/dist/esm/icons/calendar-plus.mjs';
import CircleMinus from 'lucide/dist/esm/icons/circle-minus.mjs';
import Crosshair from 'lucide/dist/esm/icons/crosshair.mjs';
import Handshake from 'lucide/dist/esm/icons/handshake.mjs';
import MousePointerClick from 'lucide/dist/esm/icons/mouse-pointer-click.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { FeedEvent } from '#core/domain/feed-item.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor } from '#components/locale/format.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import type { IconNode } from '#components/ui/icon.tsx';

/** The picture of each kind of event; the words beside it say the same. */
export const feedIcons: Readonly<Record<FeedEvent['kind'], IconNode>> = {
  marked: Crosshair,
  unmarked: CircleMinus,
  gone: Trash,
  engagement: MousePointerClick,
  meeting: CalendarPlus,
  deal: Handshake,
};

/** What happened, in words. `now` is epoch milliseconds. */
export function feedWords(event: FeedEvent, messages: Messages, now: number): string {
  const texts = messages.feed.events;
  const formats = formatsFor(messages.locale);
  switch (event.kind) {
    case 'marked':
      return texts.marked;
    case 'unmarked':
      return texts.unmarked;
    case 'gone':
      return event.into
        ? texts.mergedInto(
            event.into.companyName ?? messages.targetAccounts.table.unnamed(event.into.companyId),
          )
        : texts.gone;
    case 'engagement': {
      const what = event.type && hubspotWord(messages.hubspotWords.engagement, event.type);
      return `${what || texts.engagement}, ${formats.relative(event.at, now)}`;
    }
    case 'meeting':
      return texts.meeting(formats.dateTime(event.at), formats.relative(event.at, now));
    case 'deal':
      return dealWords(event, messages);
  }
}

function dealWords({ dealName, move }: Extract<FeedEvent, { kind: 'deal' }>, messages: Messages): string {
  const texts = messages.feed.events;
  const name = dealName ?? texts.unnamedDeal;
  switch (move.kind) {
    case 'opened':
      return texts.dealOpened(name, move.to ?? texts.unknownStage);
    case 'moved':
      return texts.dealMoved(name, move.from ?? texts.unknownStage, move.to ?? texts.unknownStage);
    case 'closed':
      return texts.dealClosed(name, move.from ?? texts.unknownStage);
  }
}
