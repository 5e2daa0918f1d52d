/**
 * Second levels under which registries of many countries sell names. Counting them for every two-letter TLD keeps
 * the list short; the price is that a company whose domain is literally `com.xx` is not recognised.
 */
const secondLevels = new Set('ac co com edu gob gov mil net org'.split(' '));

/** Further second levels of single countries: the common ones of each registry. */
const ofCountry: Readonly<Record<string, string>> = {
  ar: 'int tur',
  at: 'or gv',
  au: 'asn id',
  br: 'adv app art blog dev eco eng ind inf log med tec tur tv',
  fr: 'asso gouv nom prm tm',
  hu: 'info',
  id: 'biz desa go my or sch web',
  il: 'idf k12 muni',
  in: 'firm gen ind nic res',
  jp: 'ad ed go gr lg ne or',
  ke: 'go info me mobi ne or sc',
  kr: 'es go hs kg ms ne or pe re sc',
  ng: 'i mobi name sch',
  nz: 'cri geek gen govt health iwi kiwi maori parliament school',
  pl: 'agro aid auto biz gda gmina info katowice krakow lodz mail media nieruchomosci olsztyn powiat poznan priv rel sklep szczecin szkola torun turystyka waw wroc wroclaw',
  pt: 'int nome publ',
  ro: 'arts firm info nom nt rec store tm',
  ru: 'msk spb',
  sg: 'per',
  th: 'go in mi or',
  tr: 'av bbs bel biz dr gen info k12 kep name pol tel tv web',
  tw: 'club ebiz game idv',
  ua: 'dn dp if in kh kharkov kiev kyiv lviv od odessa zp',
  uk: 'ltd me nhs plc police sch',
  us: 'dni fed isa nsn',
  vn: 'biz health info int name pro',
  za: 'alt law nis nom school tm web',
};
const suffixes = new Set(
  Object.entries(ofCountry).flatMap(([country, names]) =>
    names.split(' ').map((name) => `${name}.${country}`),
  ),
);
/** Sold by companies under generic TLDs much as registries do. */
for (const suffix of [
  'br.com',
  'cn.com',
  'de.com',
  'eu.com',
  'gb.net',
  'jpn.com',
  'ru.com',
  'se.net',
  'uk.com',
  'uk.net',
  'us.com',
  'za.com',
])
  suffixes.add(suffix);

/**
 * Whether names directly below this host are sold to anybody (`com`, `co.uk`, `com.pl`), so that it identifies no
 * company. A compact list of what companies use, not the whole Public Suffix List.
 */
export function isPublicSuffix(host: string): boolean {
  const [second, top, ...more] = host.split('.');
  if (top === undefined || second === undefined) return true;
  if (more.length > 0) return false;
  return (top.length === 2 && secondLevels.has(second)) || suffixes.has(host);
}
