import { counted } from '../counted.ts';
import { plural } from '../plural.ts';
import type { Messages } from '../en.ts';
import type { overviewSections as english } from '../en/overview-sections.ts';

/** The overview's sections. */
export const overviewSections: Pick<Messages['overview'], keyof typeof english> = {
  section: {
    loading: (name) => `Wczytywanie: ${name}`,
    failed: 'Nie udało się wczytać tej sekcji.',
    notLoaded: 'Jeszcze nie wczytano.',
    othersNotLoaded: 'Pozostałych jeszcze nie wczytano.',
    missingScopes: (count) =>
      count === 1 ? 'Kluczowi usługi brakuje zakresu:' : 'Kluczowi usługi brakuje zakresów:',
    missingScopeUnnamed: 'Kluczowi usługi brakuje zakresu, którego wymaga ta sekcja.',
    grant: (scopes) =>
      `Nadaj ${scopes > 1 ? 'je' : 'go'} w HubSpot: Development\u00a0→ Keys\u00a0→ Service keys, a\u00a0potem odśwież.`,
    copyScopes: (count) => (count === 1 ? 'Skopiuj zakres' : 'Skopiuj zakresy'),
    more: 'W HubSpot jest więcej, niż tu widać.',
    viewAll: 'Pokaż w HubSpot',
    showNext: (count) => `Pokaż następne (${count})`,
    asOf: (ago) => `Wczytano ${ago}`,
    stale: (ago) => `Nie udało się odświeżyć. To, co widać, wczytano ${ago}.`,
    offline: 'Naciśnij „Wczytaj przegląd”, gdy wróci połączenie.',
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
    kindsInSentence: {
      call: 'rozmowy',
      email: 'e-maile',
      meeting: 'spotkania',
      note: 'notatki',
      task: 'zadania',
      message: 'wiadomości',
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
    with: (names) => `Z udziałem: ${names}`,
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
    gap: (kinds) => `Dalej wstecz nie wszystko wczytano: ${kinds}.`,
  },

  contacts: {
    title: 'Kontakty',
    empty: 'Dla żadnego kontaktu nie jest to firma główna.',
    emptyHint: 'Powiąż kontakt w rekordzie firmy w HubSpot i oznacz tę firmę jako główną.',
    lastTouch: 'Ostatni kontakt',
    lastEngagement: 'Ostatnie zaangażowanie',
    never: 'nigdy',
    noBasis: 'brak podstawy prawnej',
    more: (all, parts) => `Lista kont liczy wszystkie powiązane kontakty (${all}). Poza tą sekcją: ${parts}.`,
    primaryElsewhere: (count) => `${count}\u00A0z\u00A0inną firmą główną`,
    withoutPrimary: (count) => `${count}\u00A0bez firmy głównej`,
    notLoaded: (count) =>
      `${count}\u00A0jeszcze ${plural('pl', count, { one: 'niewczytany', few: 'niewczytane', many: 'niewczytanych', other: 'niewczytanego' })}`,
    email: (name) => `Napisz e-mail: ${name}`,
    call: (name) => `Zadzwoń: ${name}`,
    linkedin: (name) => `Profil na LinkedIn: ${name}`,
    committee: {
      title: 'Komitet zakupowy',
      nobody: 'Jeszcze nikt',
      noRoles: 'Nie ustawiono ról zakupowych.',
      noRolesHint:
        'Ustaw je przy kontaktach w HubSpot, aby wiedzieć, kto decyduje, kto płaci, a kto Was popiera.',
      cold: 'Konto ostygło',
      coldText: (days) =>
        `Od ${counted('pl', days, { one: 'dnia', few: 'dni', many: 'dni', other: 'dnia' })} z nikim nie było kontaktu i nikt nie okazał zaangażowania.`,
      single: 'Tylko jedna osoba',
      singleText: (name, days) =>
        `W ciągu ostatnich ${days}\u00A0dni kontakt lub zaangażowanie dotyczyły tylko jednej osoby: ${name}.`,
      over: 'Wśród kontaktów, dla których to firma główna.',
      overSome: 'Wśród wczytanych kontaktów, dla których to firma główna.',
    },
    gdpr: 'RODO jest włączone: przy kontaktach bez podstawy prawnej nie widać ostatniego zaangażowania.',
  },

  stakeholders: {
    title: 'Osoby po naszej stronie',
    empty: 'Nikt z nas nie ma jeszcze aktywności z tą firmą.',
    emptyOfLoaded: 'Wśród wczytanych aktywności nie ma nikogo z nas.',
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
    closedAs: { won: 'Wygrana', lost: 'Przegrana' },
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
    fromEvents: 'Pojedyncze odsłony ze zdarzeń HubSpot.',
    fromAnalytics: 'Ze statystyk kontaktów: ostatnia strona, którą widział każdy z nich.',
    fromAnalyticsWithTotals:
      'Ze statystyk kontaktów: ostatnia strona, którą widział każdy z nich, i łączna liczba jego odsłon.',
    unknownContact: 'Nieznany kontakt',
    by: 'Grupuj',
    byPage: 'Według stron',
    byPerson: 'Według osób',
    viewsInAll: (count) =>
      `${count === 1 ? '' : 'łącznie '}${counted('pl', count, { one: 'odsłona', few: 'odsłony', many: 'odsłon', other: 'odsłony' })}`,
    loadEvents: 'Wczytaj wszystkie odsłony',
    loadEventsAgain: 'Wczytaj ponownie',
    seenSince: (count) => `Kontakty, które od tego czasu były na Waszych stronach: ${count}.`,
    readAt: (ago) => `Wczytano ${ago}.`,
    noEvents:
      'HubSpot nie przechowuje pojedynczych odsłon dla tego portalu; robi to dopiero w planie Enterprise.',
    eventsFailed: 'Nie udało się wczytać odsłon.',
    gdpr: (count) => `RODO jest włączone: pominięto wizyty kontaktów bez podstawy prawnej (${count}).`,
  },
};
