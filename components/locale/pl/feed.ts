import { counted } from '../counted.ts';
import type { Messages } from '../en.ts';

const changes = (count: number) =>
  counted('pl', count, { one: 'zmiana', few: 'zmiany', many: 'zmian', other: 'zmiany' });

export const feed: Messages['feed'] = {
  toolbar: (count) => `Bullseye: ${changes(count)} od ostatniego sprawdzenia`,
  title: 'Zmiany poza Bullseye',
  text: 'Co działo się w HubSpot z Twoimi kontami docelowymi przez ostatnie 30 dni.',
  open: (unread) =>
    unread === 0
      ? 'Zmiany poza Bullseye'
      : `Zmiany poza Bullseye: ${counted('pl', unread, { one: 'nowa', few: 'nowe', many: 'nowych', other: 'nowe' })}`,
  isNew: 'Nowe',
  rowChanged: 'Zmiana od ostatniego sprawdzenia',
  filter: 'Rodzaj zmiany',
  kinds: {
    all: 'Wszystkie zmiany',
    accounts: 'Konta',
    engagement: 'Zaangażowanie',
    deals: 'Transakcje',
    meetings: 'Spotkania',
  },
  gdpr: 'RODO: pokazane jest tylko zaangażowanie kontaktów z podstawą prawną przetwarzania.',
  empty: 'Nic się jeszcze nie zmieniło',
  emptyText:
    'Konta oznaczone lub odznaczone, nowe zaangażowanie, przesunięte transakcje i zaplanowane spotkania pojawiają się tu po synchronizacji.',
  emptyKind: 'Nie ma zmian tego rodzaju',
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  seenAt: (time) => `Zauważone podczas synchronizacji: ${time}`,
  events: {
    marked: 'Oznaczono jako konto docelowe',
    unmarked: 'Nie jest już kontem docelowym',
    gone: 'Usunięto lub scalono w HubSpot',
    mergedInto: (name) => `Scalono z: ${name}`,
    engagement: 'Nowe zaangażowanie',
    meeting: (when, distance) => `Zaplanowano spotkanie: ${when} (${distance})`,
    unnamedDeal: 'Transakcja bez nazwy',
    unknownStage: 'etap nieznany',
    dealOpened: (deal, stage) => `${deal}: otwarto na etapie ${stage}`,
    dealMoved: (deal, from, to) => `${deal}: zmiana etapu z ${from} na ${to}`,
    dealClosed: (deal, stage) => `${deal}: zamknięto, ostatni etap: ${stage}`,
  },
};
