import { counted } from '../counted.ts';
import type { Messages } from '../en.ts';

/** In the genitive, as after *wśród* and *z*. */
const contacts = (count: number) => counted('pl', count, { one: 'kontaktu', other: 'kontaktów' });
const days = (count: number) => counted('pl', count, { one: 'dnia', other: 'dni' });

export const coverage: Messages['coverage'] = {
  title: 'Pokrycie',
  score: (score) => `${score} ze 100`,
  explain: (score) => `Pokrycie: ${score} ze 100`,
  whole: 'Niczego nie brakuje.',
  missing: 'Czego brakuje',
  sum: (lost, score) => `100 ${lost} = ${score}`,
  points: {
    noContacts: 'Nie znamy żadnego kontaktu',
    noRoles: (count) => `Brak roli zakupowej wśród ${contacts(count)}`,
    noDecisionMaker: (count) => `Brak decydenta wśród ${contacts(count)} z rolą`,
    onlyContact: 'Wszystko zależy od jednego kontaktu',
    onlyRole: (count) => `Tylko jeden z ${contacts(count)} ma rolę zakupową`,
    never: 'Nigdy nie było kontaktu',
    cold: (count) => `Żadna ze stron nie odzywa się od ${days(count)}`,
    nothingPlanned: 'Nic nie zaplanowano',
    nothingPlannedDeals: (count) =>
      `Nic nie zaplanowano przy ${counted('pl', count, { one: 'otwartej transakcji', other: 'otwartych transakcjach' })}`,
    late: (when) => `Termin ostatniego otwartego zadania minął ${when}`,
    blockers: (count) =>
      `${counted('pl', count, { one: 'kontakt blokuje', few: 'kontakty blokują', many: 'kontaktów blokuje', other: 'kontaktu blokuje' })} zakup`,
    noOwner: 'Konto nie ma właściciela',
  },
  actions: {
    'no-contacts': 'Dodaj kontakty',
    'no-buying-roles': 'Ustaw role zakupowe',
    'no-decision-maker': 'Ustaw role zakupowe',
    'single-threaded': 'Dodaj kontakty',
    'gone-cold': 'Utwórz zadanie',
    'no-next-step': 'Utwórz zadanie',
    'next-step-late': 'Utwórz zadanie',
    blocker: 'Pokaż kontakty',
    'no-owner': 'Przypisz właściciela',
  },
};
