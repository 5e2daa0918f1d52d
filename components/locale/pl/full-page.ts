import { counted } from '../counted.ts';
import type { Messages } from '../en.ts';

const accounts = (count: number) =>
  counted('pl', count, { one: 'konto', few: 'konta', many: 'kont', other: 'konta' });

export const fullPage: Messages['fullPage'] = {
  views: { label: 'Widoki', accounts: 'Konta', workload: 'Obciążenie właścicieli' },
  columns: {
    label: 'Kolumny',
    chosen: (count) =>
      counted('pl', count, { one: 'kolumna', few: 'kolumny', many: 'kolumn', other: 'kolumny' }),
  },
  link: {
    copy: 'Skopiuj link',
    copied: 'Skopiowano link do tego widoku',
    failed: 'Przeglądarka nie pozwoliła skopiować linku',
  },
  export: {
    label: 'Eksportuj',
    onScreen: 'Konta na ekranie (CSV)',
    everything: 'Cała lokalna kopia (JSON Lines)',
    selected: (count) => `Eksportuj ${count}`,
    done: (count) => `Wyeksportowano ${accounts(count)}`,
    doneEverything: 'Wyeksportowano całą lokalną kopię',
    csvName: 'konta-docelowe',
    everythingName: 'bullseye-wszystko',
    kindOf: (column) => `${column}: rodzaj`,
    recordId: 'ID rekordu',
  },
  selection: {
    row: (name) => `Zaznacz ${name}`,
    onScreen: 'Zaznacz konta na ekranie',
    clear: 'Wyczyść zaznaczenie',
    all: (count) => `Zaznacz wszystkie: ${count}`,
    label: 'Zaznaczone konta',
    count: (count) => `Zaznaczono ${accounts(count)}`,
    none: 'Nic nie zaznaczono',
    remove: (count) => `Usuń ${accounts(count)}`,
  },
  removeDialog: {
    title: (count) => `Usunąć ${accounts(count)} z kont docelowych?`,
    text: 'Firmy i wszystko, co ich dotyczy, zostają w HubSpot. Zmieni się tylko ich właściwość „Target Account”: na fałsz.',
    more: (count) => `i jeszcze ${count}`,
  },
  workload: {
    intro:
      'Wszystkie konta docelowe, niezależnie od filtrów. Liczba, która jest linkiem, otwiera swoje konta.',
    byOwner: 'Według właściciela',
    byTeam: 'Według zespołu',
    teamNote: 'Konto liczy się raz w każdym zespole swojego właściciela.',
    owner: 'Właściciel',
    team: 'Zespół',
    unassigned: 'Nieprzypisane',
    noTeam: 'Bez zespołu',
    unknownTeam: (id) => `Zespół ${id}`,
    deactivated: 'Nieaktywny',
    total: 'Wszystkie konta',
    columns: {
      accounts: 'Konta',
      openDealValue: 'Wartość otwartych transakcji',
      quiet14: 'Bez kontaktu od 14 dni',
      quiet30: 'Bez kontaktu od 30 dni',
      quiet60: 'Bez kontaktu od 60 dni',
      missingDecisionMaker: 'Bez decydentów',
      overdueTasks: 'Zaległe zadania',
    },
    sources: {
      accounts: 'Firmy, w których właściwość HubSpot „Target Account” ma wartość prawda',
      openDealValue:
        'Kwoty ich otwartych transakcji w walucie firmy; transakcja dwóch kont liczy się raz w każdym wierszu i raz w sumie',
      quiet14: 'HubSpot: „Last Contacted” sprzed 14 dni lub więcej albo nigdy',
      quiet30: 'HubSpot: „Last Contacted” sprzed 30 dni lub więcej albo nigdy',
      quiet60: 'HubSpot: „Last Contacted” sprzed 60 dni lub więcej albo nigdy',
      missingDecisionMaker: 'HubSpot: „Number of decision makers” wynosi 0',
      overdueTasks:
        'HubSpot: „Last Open Task Date” sprzed dzisiaj. HubSpot podaje tylko datę ostatniego otwartego zadania: konto, które obok zaległego ma późniejsze, nie jest tu liczone.',
    },
    open: (figure, column, holder) => `${figure}, ${column}, ${holder}`,
  },
};
