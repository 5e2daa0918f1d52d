/** `first names|last names` by language. */
const people: Readonly<Record<string, string>> = {
  en: 'Olivia,James,Amelia,Daniel,Grace,Nathan,Hannah,Oliver,Ruth,Samuel,Naomi,Edward,Isaac,Chloe,Gareth,Imani|Bennett,Okafor,Clarke,Hughes,Patel,Reid,Sullivan,Walsh,Carter,Brooks,Nguyen,Fletcher,Ramsay,Morgan,Ellis,Whitaker',
  de: 'Anna,Lukas,Sabine,Jürgen,Katrin,Felix,Birgit,Matthias,Heike,Stefan,Lena,Günther|Schäfer,Müller,Hoffmann,Krüger,Weiß,Lehmann,Vogel,Brandt,König,Jäger,Seidel,Böhm',
  pl: 'Agnieszka,Piotr,Łukasz,Magdalena,Zofia,Tomasz,Józef,Ewa,Krzysztof,Paweł,Żaneta,Marcin|Nowak,Wiśniewska,Lewandowski,Zając,Kamiński,Dąbrowska,Szymański,Woźniak,Górska,Pawłowski,Mazur,Jaźwiński',
  fr: 'Camille,Julien,Aurélie,Étienne,Manon,Benoît,Solène,Thierry|Lefèvre,Moreau,Girard,Rousseau,Fontaine,Mercier,Gauthier,Chevalier',
  es: 'Lucía,Javier,Carmen,Álvaro,Núria,Sergio,Marta,Íñigo|García,Ibáñez,Ferrer,Muñoz,Serrano,Vidal,Ortega,Peña',
  it: 'Chiara,Matteo,Giulia,Lorenzo,Elisa,Davide,Paola,Nicolò|Ricci,Bianchi,Conti,Ferraro,Galli,Moretti,Rinaldi,Villa',
  nl: 'Sanne,Daan,Femke,Jeroen,Lotte,Pieter,Maaike,Bram|de Vries,Jansen,van Dijk,Bakker,Visser,Smit,Mulder,van Leeuwen',
  sv: 'Astrid,Erik,Linnéa,Lars,Ingrid,Søren,Freja,Mats|Lindqvist,Berg,Johansson,Ødegård,Nyström,Holm,Sjöberg,Dahl',
};

export const firstAndLastNames = (language: string): readonly [readonly string[], readonly string[]] => {
  const [first = '', last = ''] = (people[language] ?? people.en ?? '').split('|');
  return [first.split(','), last.split(',')];
};

/** `title|seniority rank|buying roles it tends to`. */
export const jobTitles: readonly (readonly [title: string, roles: string])[] = [
  ['Chief Operating Officer', 'DECISION_MAKER;EXECUTIVE_SPONSOR'],
  ['Head of Procurement', 'BUDGET_HOLDER'],
  ['VP Operations', 'DECISION_MAKER'],
  ['Production Planning Manager', 'CHAMPION'],
  ['IT Director', 'INFLUENCER'],
  ['Finance Director', 'BUDGET_HOLDER;DECISION_MAKER'],
  ['Supply Chain Analyst', 'END_USER'],
  ['Head of Legal', 'LEGAL_AND_COMPLIANCE'],
  ['Information Security Officer', 'BLOCKER'],
  ['Operations Excellence Lead', 'CHAMPION;INFLUENCER'],
  ['Planning Specialist', 'END_USER'],
  ['Managing Director', 'DECISION_MAKER'],
  ['Enterprise Architect', 'BLOCKER;INFLUENCER'],
  ['Warehouse Supervisor', 'END_USER'],
  ['Digital Transformation Manager', 'CHAMPION'],
  ['Executive Assistant', 'OTHER'],
];
