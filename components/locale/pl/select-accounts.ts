import { counted } from '../counted.ts';
import type { Messages } from '../en.ts';

const companies = (count: number) =>
  counted('pl', count, { one: 'firmę', few: 'firmy', many: 'firm', other: 'firmy' });

export const selectAccounts: Messages['selectAccounts'] = {
  open: 'Wybierz konta docelowe',
  openShort: 'Wybierz',
  title: 'Wybierz konta docelowe',
  firstTitle: 'Wybierz pierwsze konta docelowe',
  firstText:
    'Wyszukaj firmy w swoim HubSpot, zaznacz, ile chcesz, i potwierdź. Przycisk Importuj przyjmie całą listę; Rekomendacje pokażą, co pasuje najlepiej. Możesz to cofnąć i zmienić w każdej chwili.',
  search: 'Szukaj firm',
  clearSearch: 'Wyczyść wyszukiwanie',
  keys: 'Strzałki przesuwają, spacja zaznacza, Ctrl+Enter potwierdza.',
  results: 'Znalezione firmy',
  searching: 'Szukamy w HubSpot',
  shownOf: (shown, total) => `${shown} z ${total}`,
  loadMore: 'Pokaż więcej',
  targetAccount: 'Konto docelowe',
  noOwner: 'Bez właściciela',
  unnamed: (id) => `Firma ${id}`,
  chosen: (count) => `Zaznaczono ${companies(count)}`,
  chosenList: 'Zaznaczone firmy',
  remove: (name) => `Odznacz: ${name}`,
  clear: 'Odznacz wszystkie',
  confirmNone: 'Dodaj do kont docelowych',
  confirm: (count) => `Dodaj ${companies(count)} do kont docelowych`,
  nothing: (text) => `Żadna firma w HubSpot nie pasuje do „${text}”`,
  nothingAtAll: 'W Twoim HubSpot nie ma jeszcze firm',
  mustExist: 'Firma musi najpierw istnieć w HubSpot, żeby mogła być kontem docelowym.',
  notThere: 'Nie ma jej na liście? Firma musi najpierw istnieć w HubSpot.',
  openHubSpot: 'Otwórz firmy w HubSpot',
  local: 'To firmy z kopii na Twoim komputerze. W HubSpot może być ich więcej.',
  localNothing: 'Kopia na Twoim komputerze nie ma takiej firmy.',
  again: 'Szukaj w HubSpot ponownie',
};
