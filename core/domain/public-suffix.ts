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
  az: 'biz info int name pp pro',
  bo: 'int tv web',
  br: 'adm adv agr am app arq art ato bio blog bsb cim coop cnt dev eco ecn emp eng esp etc far flog fm fnd fot fst g12 geo imb ind inf jor jus leg lel log mat med mp mus not ntr odo ong ppg pro psc psi qsl radio rec rep seg slg srv tec tmp trd tur tv vet vix vlog wiki zlg',
  bw: 'ind',
  ca: 'ab bc gc mb nb nl ns nt nu on pe qc sk yk',
  ci: 'asso ed go int or',
  cn: 'ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj',
  co: 'arts firm info int nom rec web',
  cr: 'ed fi go or sa',
  cy: 'biz ltd press pro tm',
  ec: 'fin info k12 med pro',
  es: 'nom',
  fr: 'aeroport asso avocat cci gouv huissier-justice medecin nom notaires pharmacien prd prm tm veterinaire',
  gr: 'biz',
  hk: 'idv',
  hr: 'from iz name',
  hu: 'agrar bolt film forum hotel info ingatlan media news priv reklam shop sport tm utazas',
  id: 'biz desa go my or sch web',
  il: 'idf k12 muni',
  in: 'biz business coop cs delhi dr er firm gen gujarat ind info int internet io me nic pg post pro res travel tv up us',
  jp: 'ad ed go gr lg ne or',
  ke: 'go info me mobi ne or sc',
  kr: 'es go hs kg ms ne or pe re sc',
  lv: 'asn conf id',
  ma: 'press',
  me: 'its priv',
  mk: 'inf name',
  mu: 'or',
  my: 'biz name',
  ng: 'i mobi name sch',
  no: 'fhs herad kommune museum priv stat vgs',
  nz: 'cri geek gen govt health iwi kiwi maori parliament school',
  pe: 'nom',
  ph: 'i ngo',
  pk: 'biz fam gok gon gop gos info web',
  pl: 'agro aid atm auto biz gmina gsm info mail media miasta nieruchomosci nom pc powiat priv realestate rel shop sklep sos szkola targi tm tourism travel turystyka',
  pt: 'int nome publ',
  ro: 'arts firm info nom nt rec store tm',
  rs: 'in',
  sa: 'med pub sch',
  se: 'pp press tm',
  sg: 'per',
  sn: 'art gouv perso univ',
  th: 'go in mi or',
  tn: 'ens fin ind info intl nat perso tourism',
  tr: 'av bbs bel biz dr gen info k12 kep name pol tel tv web',
  tw: 'club ebiz game idv',
  ua: 'ck cn cr cv dn dp if in inf kh km kr ks kv lg lt ltd mk od pp rv sm te uz vn zp zt cc',
  ug: 'go ne or sc',
  uk: 'ltd me nhs plc police sch',
  us: 'ak al ar as az ca co ct dc de dni fed fl ga gu hi ia id il in isa kids ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nsn nv ny oh ok or pa pr ri sc sd tn tx ut va vi vt wa wi wv wy',
  ve: 'arts firm info nom rec store tec web',
  vn: 'biz health info int name pro',
  za: 'agric alt law nis ngo nom school tm web',
  zm: 'biz info sch',
};
/**
 * Cities and regions that registries sell below, and whose own site is often there, too: the city of Gdańsk is a company
 * of the CRM at `gdansk.pl`, and the companies below it are others.
 */
const places: Readonly<Record<string, string>> = {
  it: 'bo fi ge mi milano na napoli pd roma rm to torino tn tv ve venezia vr verona',
  jp: 'aichi akita aomori chiba ehime fukui fukuoka fukushima gifu gunma hiroshima hokkaido hyogo ibaraki ishikawa iwate kagawa kagoshima kanagawa kochi kumamoto kyoto mie miyagi miyazaki nagano nagasaki nara niigata oita okayama okinawa osaka saga saitama shiga shimane shizuoka tochigi tokushima tokyo tottori toyama wakayama yamagata yamaguchi yamanashi',
  kr: 'busan chungbuk chungnam daegu daejeon gangwon gwangju gyeongbuk gyeonggi gyeongnam incheon jeju jeonbuk jeonnam seoul ulsan',
  no: 'oslo',
  pl: 'augustow babia-gora bedzin beskidy bialowieza bialystok bielawa bieszczady boleslawiec bydgoszcz bytom cieszyn czeladz czest dlugoleka elblag elk gda gdansk gdynia gliwice glogow gniezno gorlice grajewo ilawa jaworzno jelenia-gora jgora kalisz karpacz kartuzy kaszuby katowice kazimierz-dolny kepno ketrzyn klodzko kobierzyce kolobrzeg konin konskowola krakow kutno lapy lebork legnica lezajsk limanowa lodz lomza lowicz lubin lublin lukow malbork malopolska mazowsze mazury mielec mielno mragowo naklo nowaruda nysa olawa olecko olkusz olsztyn opoczno opole ostroda ostroleka ostrowiec ostrowwlkp pila pisz podhale podlasie polkowice pomorskie pomorze poznan prochowice pruszkow przeworsk pulawy radom rawa-maz rybnik rzeszow sanok sejny skoczow slask slupsk sopot sosnowiec stalowa-wola starachowice stargard suwalki swidnica swiebodzin swinoujscie szczecin szczytno tarnobrzeg tgory torun turek tychy ustka walbrzych warmia warszawa waw wegrow wielun wlocl wloclawek wodzislaw wolomin wroc wroclaw zachpomor zagan zakopane zarow zgora zgorzelec',
  ru: 'msk spb',
  ua: 'cherkassy cherkasy chernigov chernihiv chernivtsi crimea dnipropetrovsk donetsk ivano-frankivsk kharkiv kharkov kherson khmelnytskyi kiev kyiv lugansk lutsk lviv mykolaiv nikolaev odesa odessa poltava rivne rovno sevastopol sumy ternopil uzhgorod vinnica vinnytsia volyn yalta zaporizhzhe zhitomir zhytomyr',
};

const named = (byCountry: Readonly<Record<string, string>>): string[] =>
  Object.entries(byCountry).flatMap(([country, names]) =>
    names.split(' ').map((name) => `${name}.${country}`),
  );

const placeNames = new Set(named(places));
const suffixes = new Set(named(ofCountry));
/** Sold by companies under generic TLDs much as registries do. */
for (const suffix of 'ae.org africa.com ar.com br.com cn.com co.com de.com eu.com eu.org gb.net gr.com hu.com hu.net in.net jp.net jpn.com kr.com mex.com no.com qc.com ru.com sa.com se.net uk.com uk.net us.com us.org uy.com za.com'.split(
  ' ',
))
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

/** Whether names directly below this host are sold to anybody, while the host itself is a city's or region's own. */
export const isPlace = (host: string): boolean => placeNames.has(host);
