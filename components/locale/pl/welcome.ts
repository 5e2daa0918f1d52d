import type { Messages } from '../en.ts';

export const welcome: Messages['welcome'] = {
  title: 'Twoje konta docelowe obok każdej strony',
  does: [
    'Przycisk na pasku narzędzi mieści wszystkie konta docelowe: kto jest aktywny, kto ucichł, czego brakuje.',
    'Panel boczny pokazuje konto firmy, której stronę oglądasz: aktywności, ludzi, transakcje i następne kroki.',
    'Wszystko pochodzi z kopii na Twoim komputerze, więc pojawia się od razu i działa bez sieci.',
  ],
  connect: 'Połącz HubSpot',
  sample: 'Wypróbuj na danych przykładowych',
  pin: 'Przypnij Bullseye do paska narzędzi: kliknij ikonę puzzli, a potem pinezkę obok Bullseye.',
  privacyTitle: 'Prywatność z założenia',
  privacy: [
    'Adres oglądanej strony jest porównywany z kopią na Twoim komputerze; żaden nie jest zapisywany ani wysyłany.',
    'Klucz usługi zostaje w tej przeglądarce i służy tylko do HubSpot. Nie mamy żadnego serwera.',
  ],
};
