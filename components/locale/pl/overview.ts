import { counted } from '../counted.ts';
import { plural } from '../plural.ts';
import type { Messages } from '../en.ts';

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
  deactivated: 'Konto wyłączone',
  viewRecord: 'Pokaż rekord firmy',
  openSite: (domain) => `Otwórz ${domain}`,
  partOf: (parent) => `Część firmy ${parent}`,
  parentCompany: 'Firma nadrzędna',
  more: 'Więcej',
  pin: {
    action: 'Przypnij to konto',
    pinned: 'Panel przypięty do tego konta',
    elsewhere: (name) => `Przypięty. W tej karcie: ${name}`,
    show: 'Pokaż',
  },
  notThis: {
    action: 'To nie ta firma',
    said: (names) => `Na tej stronie nie: ${names}.`,
  },
  load: {
    text: 'Przeglądu tego konta nie ma jeszcze na Twoim komputerze. HubSpot dostanie pytanie dopiero, gdy naciśniesz przycisk.',
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
    stakeholders: 'Zespół',
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
    title: 'Za tym linkiem nie ma konta',
    text: 'W lokalnej kopii nie ma jednej firmy, do której prowadzi ten link. Otwórz go, a panel pokaże, co o niej wiadomo.',
    back: 'Wróć',
  },
  unknown: {
    site: (host) => host,
    linkedin: (slug) => `Strona LinkedIn „${slug}”`,
    hubspot: (id) => `Rekord HubSpot ${id}`,
    title: 'Brak w lokalnej kopii',
    text: 'W lokalnej kopii nie ma firmy, do której należy ta strona. HubSpot dostanie pytanie dopiero, gdy naciśniesz przycisk.',
    lookUp: 'Sprawdź w HubSpot',
    asking: 'Sprawdzanie w HubSpot',
    notInCrmTitle: 'Nie ma jej w HubSpot',
    notInCrmText:
      'W HubSpot nie ma firmy, do której należy ta strona. Firma musi tam istnieć, zanim zostanie kontem docelowym.',
    create: 'Najpierw utwórz ją w HubSpot',
    askAgain: 'Sprawdź ponownie',
    listedText:
      'W lokalnej kopii nie ma jeszcze jej danych. HubSpot dostanie pytanie dopiero, gdy naciśniesz przycisk.',
  },
  several: {
    title: 'Która to firma?',
    text: (count) =>
      `Do tej strony ${companies(count)}. Wybór zostanie zapamiętany; możesz go zmienić w każdej chwili.`,
    choices: 'Firmy pasujące do tej strony',
    contacts,
    record: (id) => `Rekord ${id}`,
    listedText: 'Niektórych z nich nie ma jeszcze w lokalnej kopii: wybór wczytuje firmę z HubSpot.',
    chosen: (count) => `Do tej strony ${companies(count)}.`,
    chooseAgain: 'Wybierz inną',
  },
  needsPermission: {
    title: 'Konto firmy obok każdej strony, którą otworzysz',
    text: 'Aby podążać za kartą, panel prosi przeglądarkę o uprawnienie „tabs”. Adres otwartej strony jest porównywany z kopią na Twoim komputerze; nie jest zapisywany ani nigdzie wysyłany.',
    allow: 'Podążaj za moją kartą',
    alternative:
      'Bez tego: kliknij przycisk Bullseye na pasku narzędzi na dowolnej stronie, a panel sprawdzi tylko tę jedną.',
  },

  target: {
    not: 'Jest w HubSpot, ale nie jest kontem docelowym.',
    make: 'Ustaw jako konto docelowe',
    queued: 'Zapisano. Zmiana jest w drodze do HubSpot.',
    waiting: 'Zapisano. Zmiana czeka na wysłanie do HubSpot.',
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
        one: 'osoba blokująca',
        few: 'osoby blokujące',
        many: 'osób blokujących',
        other: 'osoby blokującej',
      }),
    gdpr: 'RODO jest włączone: kontakty bez podstawy prawnej nie liczą się do ostatniego zaangażowania.',
  },

  section: {
    loading: (name) => `Wczytywanie: ${name}`,
    failed: 'Nie udało się wczytać tej sekcji.',
    notLoaded: 'Jeszcze nie wczytano.',
    missingScopes: (count) =>
      count === 1 ? 'Kluczowi usługi brakuje zakresu:' : 'Kluczowi usługi brakuje zakresów:',
    missingScopeUnnamed: 'Kluczowi usługi brakuje zakresu, którego wymaga ta sekcja.',
    grant: 'Nadaj go w HubSpot w Development → Keys → Service keys, a potem odśwież.',
    copyScopes: (count) => (count === 1 ? 'Kopiuj zakres' : 'Kopiuj zakresy'),
    more: 'W HubSpot jest więcej, niż tu widać.',
    viewAll: 'Pokaż w HubSpot',
    showNext: (count) => `Pokaż następne (${count})`,
    asOf: (ago) => `Stan: ${ago}`,
    stale: (ago) => `Nie udało się odświeżyć. Ostatnia aktualizacja: ${ago}.`,
    offline: 'Wczytasz ją przyciskiem Odśwież, gdy wróci połączenie.',
  },

  activities: {
    title: 'Aktywności',
    empty: 'Nie ma jeszcze żadnych aktywności z tą firmą.',
    emptyHint: 'Napisz powyżej notatkę, dodaj zadanie lub zapisz rozmowę, a pojawi się tutaj.',
    upcoming: 'Nadchodzące',
    past: 'Minione',
    nothingOfType: 'Brak aktywności tego typu.',
    filter: 'Typ aktywności',
    all: 'Wszystkie',
    kinds: {
      call: 'Rozmowy',
      email: 'E-maile',
      meeting: 'Spotkania',
      note: 'Notatki',
      task: 'Zadania',
      message: 'Wiadomości',
    },
    kind: {
      call: 'Rozmowa',
      email: 'E-mail',
      meeting: 'Spotkanie',
      note: 'Notatka',
      task: 'Zadanie',
      message: 'Wiadomość',
    },
    countOf: {
      call: (count) =>
        counted('pl', count, { one: 'rozmowa', few: 'rozmowy', many: 'rozmów', other: 'rozmowy' }),
      email: (count) =>
        counted('pl', count, { one: 'e-mail', few: 'e-maile', many: 'e-maili', other: 'e-maila' }),
      meeting: (count) =>
        counted('pl', count, { one: 'spotkanie', few: 'spotkania', many: 'spotkań', other: 'spotkania' }),
      note: (count) =>
        counted('pl', count, { one: 'notatka', few: 'notatki', many: 'notatek', other: 'notatki' }),
      task: (count) =>
        counted('pl', count, { one: 'zadanie', few: 'zadania', many: 'zadań', other: 'zadania' }),
      message: (count) =>
        counted('pl', count, {
          one: 'wiadomość',
          few: 'wiadomości',
          many: 'wiadomości',
          other: 'wiadomości',
        }),
    },
    inbound: {
      call: 'Przychodząca',
      email: 'Odebrany',
      meeting: 'Przychodzące',
      note: 'Przychodząca',
      task: 'Przychodzące',
      message: 'Odebrana',
    },
    outbound: {
      call: 'Wychodząca',
      email: 'Wysłany',
      meeting: 'Wychodzące',
      note: 'Wychodząca',
      task: 'Wychodzące',
      message: 'Wysłana',
    },
    sequence: 'Z sekwencji',
    overdue: 'Po terminie',
    due: (when) => `Termin: ${when}`,
    with: (names) => `Uczestnicy: ${names}`,
    andMore: (count) => `+${count}`,
    showMore: 'Pokaż więcej',
    showLess: 'Pokaż mniej',
    loadOlder: 'Wczytaj starsze aktywności',
    loadOlderOf: {
      call: 'Wczytaj starsze rozmowy',
      email: 'Wczytaj starsze e-maile',
      meeting: 'Wczytaj starsze spotkania',
      note: 'Wczytaj starsze notatki',
      task: 'Wczytaj starsze zadania',
      message: 'Wczytaj starsze wiadomości',
    },
    loadFailed: 'Nie udało się wczytać starszych.',
    gap: (kinds) => `Odtąd wstecz nie wszystko jest wczytane: ${kinds}.`,
  },

  contacts: {
    title: 'Kontakty',
    empty: 'Dla żadnego kontaktu nie jest to firma główna.',
    emptyHint: 'Powiąż kontakt w rekordzie firmy w HubSpot i oznacz tę firmę jako główną.',
    lastTouch: 'Ostatni kontakt',
    lastEngagement: 'Ostatnie zaangażowanie',
    never: 'nigdy',
    noBasis: 'Brak podstawy prawnej',
    more: (all, parts) =>
      `Lista kont liczy wszystkie powiązane kontakty (${all}). Nie widać tutaj: ${parts}.`,
    primaryElsewhere: (count) => `z inną firmą główną: ${count}`,
    withoutPrimary: (count) => `bez firmy głównej: ${count}`,
    notLoaded: (count) => `jeszcze niewczytanych: ${count}`,
    email: (name) => `Napisz e-mail: ${name}`,
    call: (name) => `Zadzwoń: ${name}`,
    linkedin: (name) => `Profil na LinkedIn: ${name}`,
    committee: {
      title: 'Komitet zakupowy',
      nobody: 'Jeszcze nikt',
      blocks: 'Blokuje',
      noRoles: 'Nie ustawiono ról zakupowych.',
      noRolesHint:
        'Ustaw je przy kontaktach w HubSpot, aby wiedzieć, kto decyduje, kto płaci, a kto Was popiera.',
      cold: 'Konto ostygło',
      coldText: (days) =>
        `Od ${counted('pl', days, { one: 'dnia', few: 'dni', many: 'dni', other: 'dnia' })} z nikim nie było kontaktu i nikt nie okazał zaangażowania.`,
      single: 'Tylko jedna osoba',
      singleText: (name, days) =>
        `W ciągu ostatnich ${days} dni kontakt lub zaangażowanie dotyczyły tylko jednej osoby: ${name}.`,
      over: 'Wśród kontaktów, dla których to firma główna.',
      overSome: 'Wśród wczytanych kontaktów, dla których to firma główna.',
    },
    gdpr: 'RODO jest włączone: przy kontaktach bez podstawy prawnej nie widać ostatniego zaangażowania.',
  },

  stakeholders: {
    title: 'Osoby po naszej stronie',
    empty: 'Nikt z nas nie ma jeszcze aktywności z tą firmą.',
    emptyHint: 'Pojawi się tu każdy, kto utworzy aktywność lub weźmie w niej udział.',
    fromActivities: 'Policzone na podstawie wczytanych aktywności.',
    unknownUser: 'Nieznany użytkownik',
  },

  deals: {
    title: 'Transakcje',
    empty: 'Nie ma transakcji z tą firmą.',
    emptyHint: 'Utwórz transakcję w jej rekordzie w HubSpot, a pojawi się tutaj.',
    open: 'Otwarte',
    won: 'Wygrane',
    lost: 'Przegrane',
    noAmount: 'Bez kwoty',
    unknownStage: 'Nieznany etap',
    unknownPipeline: 'Nieznany lejek',
    archivedStage: (pipeline) => `Etap, którego nie ma już w lejku ${pipeline}`,
    stageOf: (stage, position, total, pipeline) => `${stage}, etap ${position} z ${total}, lejek ${pipeline}`,
    closes: (date) => `Zamknięcie ${date}`,
    closed: (date) => `Zamknięto ${date}`,
    wasDue: (date) => `Termin minął ${date}`,
    noCloseDate: 'Bez daty zamknięcia',
    nextStep: 'Następny krok',
  },

  pages: {
    title: 'Śledzone strony',
    empty: 'Żaden kontakt tej firmy nie odwiedził jeszcze Waszych stron.',
    emptyHint: 'Odsłony pojawią się, gdy znany kontakt wejdzie na stronę z kodem śledzącym HubSpot.',
    views: (count) =>
      counted('pl', count, { one: 'odsłona', few: 'odsłony', many: 'odsłon', other: 'odsłony' }),
    fromEvents: 'Pojedyncze odsłony, ze zdarzeń HubSpot.',
    fromAnalytics:
      'Ze statystyk kontaktów: ostatnia strona, którą widział każdy z nich, i łączna liczba jego odsłon.',
    unknownContact: 'Nieznany kontakt',
    by: 'Grupuj',
    byPage: 'Według stron',
    byPerson: 'Według osób',
    viewsInAll: (count) =>
      `łącznie ${counted('pl', count, { one: 'odsłona', few: 'odsłony', many: 'odsłon', other: 'odsłony' })}`,
    loadEvents: 'Wczytaj wszystkie odsłony',
    loadEventsAgain: 'Wczytaj ponownie',
    seenSince: (count) => `Kontakty, które od tego czasu były na Waszych stronach: ${count}.`,
    readAt: (ago) => `Wczytano ${ago}.`,
    noEvents: 'HubSpot nie przechowuje pojedynczych odsłon tego portalu; wymaga to planu Enterprise.',
    eventsFailed: 'Nie udało się wczytać odsłon.',
    gdpr: (count) => `RODO jest włączone: pominięto wizyty kontaktów bez podstawy prawnej (${count}).`,
  },
};
