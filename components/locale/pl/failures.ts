import type { Messages } from '../en.ts';

export const failures: Messages['failures'] = {
  hubSpotSays: (words) => `Odpowiedź HubSpot: „${words}”`,
  pressed: {
    online: 'Naciśnij ponownie, gdy wróci połączenie.',
    later: 'Spróbuj ponownie za chwilę.',
  },
  'no-key': {
    sentence: 'Nie zapisano klucza usługi.',
    whatToDo: 'Podaj klucz usługi HubSpot w ustawieniach albo obejrzyj dane przykładowe.',
  },
  'key-refused': {
    sentence: 'HubSpot nie przyjmuje tego klucza usługi.',
    whatToDo:
      'Klucz zawiera błąd albo został unieważniony. Skopiuj go z HubSpot jeszcze raz lub utwórz nowy.',
  },
  'not-a-key': {
    sentence: 'To nie jest pełny klucz usługi.',
    whatToDo: 'Brakuje jego części albo to inny rodzaj tokenu. Skopiuj z HubSpot cały klucz usługi.',
  },
  'key-expired': {
    sentence: 'Ten klucz usługi wygasł.',
    whatToDo: 'Utwórz w HubSpot nowy klucz usługi i podaj go w ustawieniach.',
  },
  'missing-scopes': {
    sentence: 'Kluczowi usługi brakuje uprawnienia.',
    sentenceNaming: (scopes) => `Kluczowi usługi brakuje: ${scopes}.`,
    whatToDo: 'Edytuj klucz usługi w HubSpot i dodaj brakujące zakresy. Sam klucz się nie zmieni.',
  },
  forbidden: {
    sentence: 'HubSpot na to nie pozwala.',
    whatToDo: 'Zapytaj administratora HubSpot, czy Wasze konto to obejmuje.',
  },
  'no-permission': {
    sentence: 'Przeglądarka nie pozwala Bullseye łączyć się z HubSpot.',
    whatToDo: 'Połącz się ponownie w ustawieniach i zezwól na dostęp do api.hubapi.com.',
  },
  offline: {
    sentence: 'Nie ma połączenia z internetem.',
    whatToDo: 'Wszystko tutaj pochodzi z kopii na Twoim komputerze. Odświeży się, gdy połączenie wróci.',
  },
  timeout: {
    sentence: 'HubSpot nie odpowiedział na czas.',
    whatToDo: 'Kolejna próba nastąpi automatycznie. Możesz też zsynchronizować teraz.',
  },
  'rate-limited': {
    sentence: 'HubSpot prosi, żeby zwolnić.',
    sentenceUntil: (when) => `HubSpot prosi, żeby zwolnić. Następna próba ${when}.`,
    whatToDo: 'Nie trzeba nic robić: praca ruszy dalej sama.',
  },
  'daily-limit': {
    sentence: 'Wasze konto HubSpot wykorzystało dzisiejszy limit zapytań.',
    sentenceUntil: (when) =>
      `Wasze konto HubSpot wykorzystało dzisiejszy limit zapytań. Następna próba ${when}.`,
    whatToDo:
      'Liczą się też inne integracje: administrator HubSpot zobaczy, która ich używa, wśród połączonych aplikacji.',
  },
  server: {
    sentence: 'HubSpot ma problem po swojej stronie.',
    sentenceStatus: (status) => `HubSpot ma problem po swojej stronie (${status}).`,
    whatToDo: 'Kolejna próba nastąpi automatycznie. Więcej na status.hubspot.com.',
  },
  unreadable: {
    sentence: 'To, co przyszło, nie jest odpowiedzią HubSpot.',
    whatToDo:
      'Po drodze może stać serwer proxy, strona logowania sieci lub filtr. Sprawdź sieć i zsynchronizuj ponownie.',
  },
  'not-found': {
    sentence: 'W HubSpot nie ma już tego rekordu.',
    whatToDo: 'Został usunięty lub scalony. Następna synchronizacja zaktualizuje listę.',
  },
  refused: {
    sentence: 'HubSpot odmówił.',
    whatToDo: 'Ponów, jeśli przyczyna zniknęła, albo odrzuć zmianę.',
  },
  storage: {
    sentence: 'Przeglądarka nie mogła zapisać lokalnej kopii.',
    whatToDo: 'Zwolnij miejsce na dysku lub zamknij inne strony Bullseye i spróbuj ponownie.',
  },
  unexpected: {
    sentence: 'Coś poszło nie tak w Bullseye.',
    whatToDo: 'Spróbuj ponownie. Jeśli to nie pomoże, skopiuj diagnostykę z ustawień do zgłoszenia.',
  },
};
