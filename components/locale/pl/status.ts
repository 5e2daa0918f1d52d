import { counted } from '../counted.ts';
import type { Messages } from '../en.ts';

const records = (count: number) =>
  counted('pl', count, { one: 'rekordu', few: 'rekordów', many: 'rekordów', other: 'rekordu' });
const changes = (count: number) =>
  counted('pl', count, { one: 'zmiana', few: 'zmiany', many: 'zmian', other: 'zmiany' });
const companies = (count: number) =>
  counted('pl', count, { one: 'firmę', few: 'firmy', many: 'firm', other: 'firmy' });

export const status: Messages['status'] = {
  syncNow: 'Synchronizuj teraz',
  never: 'Jeszcze nie zsynchronizowano',
  updated: (when) => `Zaktualizowano ${when}`,
  updatedNow: 'Zaktualizowano przed chwilą',
  updatedTitle: (dateTime) => `Ostatnia pełna synchronizacja: ${dateTime}`,
  steps: {
    portal: 'Odczyt danych konta HubSpot',
    owners: 'Synchronizacja właścicieli',
    accounts: 'Synchronizacja kont',
    deals: 'Synchronizacja transakcji',
    engagement: 'Synchronizacja zaangażowania',
    saving: 'Zapisywanie',
  },
  progress: (step, done, total) => `${step}: ${done} z ${total}`,
  progressOpen: (step, done) => `${step}: ${done}`,
  offline: 'Brak połączenia',
  waiting: 'Czekamy na HubSpot',
  waitingUntil: (reason, when) => `${reason}, następna próba ${when}`,
  needsKey: 'Potrzebny klucz usługi',
  failed: 'Synchronizacja nie powiodła się',
  setAside: (count) => `Nie udało się odczytać ${records(count)}`,
  setAsideNext: 'Zobacz, których, w ustawieniach',
  sample: 'Dane przykładowe',
  pending: {
    label: 'Zmiany w drodze',
    waiting: (count) => `${changes(count)} w drodze do HubSpot`,
    waitingUntil: (count, when) => `${changes(count)} w kolejce, następna próba ${when}`,
    refusedList: 'Nieprzyjęte zmiany',
    mark: (name) => `Dodanie ${name} do kont docelowych`,
    unmark: (name) => `Usunięcie ${name} z kont docelowych`,
    decide: {
      dismissed: (name) => `Odrzucenie rekomendacji: ${name}`,
      snoozed: (name) => `Odłożenie na później: ${name}`,
      none: (name) => `Przywrócenie do rekomendacji: ${name}`,
    },
    create: {
      note: (name) => `Dodanie notatki: ${name}`,
      task: (name) => `Utworzenie zadania: ${name}`,
      call: (name) => `Zapisanie rozmowy: ${name}`,
    },
    archive: {
      note: (name) => `Usunięcie notatki: ${name}`,
      task: (name) => `Usunięcie zadania: ${name}`,
      call: (name) => `Usunięcie rozmowy: ${name}`,
    },
    retry: (what) => `Ponów: ${what}`,
    discard: (what) => `Odrzuć: ${what}`,
    retryAll: 'Ponów wszystkie',
    discardAll: 'Odrzuć wszystkie',
    more: (count) => `i jeszcze ${changes(count)}`,
    progress: 'Postęp zmian',
  },
  changes: {
    title: 'Zmiany',
    open: (count) => (count === 0 ? 'Zmiany' : `Zmiany: ${count} w drodze`),
    waitingTitle: 'W drodze do HubSpot',
    nothingWaiting: 'Wszystko dotarło do HubSpot.',
    queued: 'Do wysłania jako następna',
    sendNow: 'Wyślij teraz',
    sendAllNow: 'Wyślij wszystkie teraz',
    next: (reason, when) => `${reason} Następna próba ${when}.`,
    historyTitle: 'Ostatnie zmiany',
    nothingYet: 'To, co zmienisz, pojawi się tutaj i da się cofnąć.',
    marked: (name) => `Dodano ${name} do kont docelowych`,
    unmarked: (name) => `Usunięto ${name} z kont docelowych`,
    decided: {
      dismissed: (name) => `Odrzucono rekomendację: ${name}`,
      snoozed: (name) => `Odłożono na później: ${name}`,
      none: (name) => `Przywrócono do rekomendacji: ${name}`,
    },
    created: {
      note: (name) => `Dodano notatkę: ${name}`,
      task: (name) => `Utworzono zadanie: ${name}`,
      call: (name) => `Zapisano rozmowę: ${name}`,
    },
    archived: {
      note: (name) => `Usunięto notatkę: ${name}`,
      task: (name) => `Usunięto zadanie: ${name}`,
      call: (name) => `Usunięto rozmowę: ${name}`,
    },
    markedMany: (count) => `Dodano ${companies(count)} do kont docelowych`,
    unmarkedMany: (count) => `Usunięto ${companies(count)} z kont docelowych`,
    decidedMany: {
      dismissed: (count) => `Odrzucono w rekomendacjach ${companies(count)}`,
      snoozed: (count) => `Odłożono na później ${companies(count)}`,
      none: (count) => `Przywrócono do rekomendacji ${companies(count)}`,
    },
    mixed: (count) => `Wprowadzone zmiany: ${count}`,
    andMore: (names, count) => `${names} i jeszcze ${count}`,
    reached: (done, total) => `${done} z ${total} w HubSpot`,
    refused: (count) => `nieprzyjęte: ${count}`,
    undone: 'Cofnięto',
    undo: (what) => `Cofnij: ${what}`,
    redo: 'Przywróć',
    redoWhat: (what) => `Przywróć: ${what}`,
  },
};
