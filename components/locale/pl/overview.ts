import { counted } from '../counted.ts';
import { plural } from '../plural.ts';
import type { Messages } from '../en.ts';
import { overviewSections } from './overview-sections.ts';

const companies = (count: number) =>
  plural('pl', count, {
    one: `pasuje ${count} firma`,
    few: `pasują ${count} firmy`,
    many: `pasuje ${count} firm`,
    other: `pasuje ${count} firmy`,
  });
const contacts = (count: number) =>
  counted('pl', count, { one: 'kontakt', few: 'kontakty', many: 'kontaktów', other: 'kontaktu' });

export const overview: Messages['overview'] = {
  loading: 'Otwieranie konta',
  targetAccount: 'Konto docelowe',
  unnamedCompany: 'Firma bez nazwy',
  unnamedContact: 'Kontakt bez nazwy',
  unnamedDeal: 'Transakcja bez nazwy',
  noOwner: 'Brak właściciela',
  ownedBy: (name) => `Właściciel: ${name}`,
  deactivated: 'Nieaktywny użytkownik',
  viewRecord: 'Pokaż rekord firmy',
  openSite: (domain) => `Otwórz ${domain}`,
  partOf: (parent) => `Część firmy ${parent}`,
  parentCompany: 'Firma nadrzędna',
  more: 'Więcej',
  pin: {
    action: 'Przypnij to konto',
    pinned: 'Panel przypięty do tego konta',
    elsewhere: (name) => `Panel przypięty. Karta: ${name}`,
    show: 'Pokaż',
  },
  notThis: {
    action: 'To nie ta firma',
    said: (names) => `Wykluczono na tej stronie: ${names}.`,
  },
  load: {
    text: 'Przeglądu tego konta nie ma jeszcze na Twoim komputerze. HubSpot dostanie pytanie, dopiero gdy naciśniesz przycisk.',
    button: 'Wczytaj przegląd',
  },
  sampleData: 'Dane przykładowe',
  undo: 'Cofnij',
  retry: 'Ponów',
  discard: 'Odrzuć',
  refresh: 'Odśwież',
  openSettings: 'Otwórz ustawienia',
  goTo: 'Przejdź do sekcji',
  jump: {
    activities: 'Aktywności',
    contacts: 'Kontakty',
    stakeholders: 'Nasi',
    deals: 'Transakcje',
    pages: 'Strony',
  },

  notConnected: {
    title: 'Połącz HubSpot, aby widzieć tu konta',
    text: 'Panel pokazuje, co dzieje się z firmą, której stronę oglądasz: aktywności, kontakty, transakcje i nie tylko, z kopii na Twoim komputerze.',
    connect: 'Połącz HubSpot',
    sample: 'Wypróbuj na danych przykładowych',
  },
  noCompany: {
    title: 'Na tej stronie nie ma firmy',
    text: 'Otwórz witrynę firmy, jej stronę na LinkedIn albo jej rekord w HubSpot, a konto pojawi się tutaj.',
  },
  unknownLink: {
    title: 'Ten link nie prowadzi do żadnego konta',
    text: 'W lokalnej kopii nie ma firmy dla tego linku albo jest ich kilka. Otwórz go w karcie, a panel pokaże, co wiadomo.',
    back: 'Wróć',
  },
  unknown: {
    site: (host) => host,
    linkedin: (slug) => `Strona LinkedIn „${slug}”`,
    hubspot: (id) => `Rekord HubSpot ${id}`,
    title: 'Brak w lokalnej kopii',
    text: 'W lokalnej kopii nie ma firmy, do której należy ta strona. HubSpot dostanie pytanie, dopiero gdy naciśniesz przycisk.',
    lookUp: 'Sprawdź w HubSpot',
    asking: 'Sprawdzanie w HubSpot',
    notInCrmTitle: 'Brak w HubSpot',
    notInCrmText:
      'W HubSpot nie ma firmy, do której należy ta strona. Firma musi tam istnieć, zanim zostanie kontem docelowym.',
    create: 'Najpierw utwórz ją w HubSpot',
    askAgain: 'Sprawdź ponownie',
    listedText:
      'W lokalnej kopii nie ma jeszcze jej danych. HubSpot dostanie pytanie, dopiero gdy naciśniesz przycisk.',
  },
  several: {
    title: 'Która to firma?',
    text: (count) =>
      `Do tej strony ${companies(count)}. Wybór zostanie zapamiętany; możesz go zmienić w\u00A0każdej chwili.`,
    choices: 'Firmy pasujące do tej strony',
    contacts,
    record: (id) => `Rekord ${id}`,
    listedText: (listed, all) => {
      if (listed > 1)
        return `${listed === all ? 'Żadnej' : 'Niektórych'} z nich nie ma jeszcze w lokalnej kopii: wybór wczytuje firmę z HubSpot.`;
      return `${listed === all ? 'Tej firmy' : 'Jednej z nich'} nie ma jeszcze w lokalnej kopii: wybór wczytuje ją z HubSpot.`;
    },
    chosen: (count) => `Do tej strony ${companies(count)}.`,
    chooseAgain: 'Wybierz inną',
  },
  needsPermission: {
    title: 'Konto firmy obok każdej strony, którą otworzysz',
    text: 'Aby podążać za kartą, panel prosi przeglądarkę o uprawnienie „tabs”. Przeglądarka nazywa je „Odczytywanie historii przeglądania”, ale Bullseye odczytuje tylko adres otwartej strony. Porównuje go z kopią na Twoim komputerze; nie zapisuje go ani nigdzie nie wysyła.',
    allow: 'Podążaj za moją kartą',
    alternative:
      'Bez tego: kliknij przycisk Bullseye na pasku narzędzi na dowolnej stronie, a panel sprawdzi tylko tę jedną.',
  },

  target: {
    not: 'Jest w HubSpot, ale nie jest kontem docelowym.',
    make: 'Ustaw jako konto docelowe',
    queued: 'Zapisano. W drodze do HubSpot.',
    waiting: 'Zapisano. Czeka na wysłanie do HubSpot.',
    refused: 'HubSpot nie przyjął zmiany.',
  },

  fresh: {
    updated: (ago) => `Zaktualizowano ${ago}`,
    loading: 'Wczytywanie przeglądu konta',
    refreshing: (ago) => `Odświeżanie. Zaktualizowano ${ago}`,
    offline: (ago) => `Brak połączenia. Ostatnia aktualizacja: ${ago}`,
    offlineEmpty: 'Brak połączenia. Jeszcze nie wczytano',
    stale: (ago) => `Nie udało się odświeżyć. Ostatnia aktualizacja: ${ago}`,
    notLoaded: 'Jeszcze nie wczytano',
  },

  summary: {
    title: 'Podsumowanie',
    contacts: 'Kontakty',
    openDeals: 'Otwarte transakcje',
    openDealValue: 'Wartość otwartych transakcji',
    lastTouch: 'Ostatni kontakt',
    lastEngagement: 'Ostatnie zaangażowanie',
    scheduled: 'Zaplanowane',
    buyingRoles: 'Role zakupowe',
    never: 'Nigdy',
    nothingPlanned: 'Nic nie zaplanowano',
    noRoles: 'Nie ustawiono ról',
    withRole: (count) => `${contacts(count)} z rolą`,
    decisionMakers: (count) =>
      count === 0
        ? 'Brak decydenta'
        : counted('pl', count, { one: 'decydent', few: 'decydenci', many: 'decydentów', other: 'decydenta' }),
    blockers: (count) =>
      counted('pl', count, {
        one: 'blokujący',
        few: 'blokujących',
        many: 'blokujących',
        other: 'blokującego',
      }),
    gdpr: 'RODO jest włączone: kontakty bez podstawy prawnej nie liczą się do ostatniego zaangażowania.',
  },

  ...overviewSections,
};
