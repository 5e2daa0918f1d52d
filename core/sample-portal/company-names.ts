/** Places: `city|country|dialling code|language`, the language deciding people's names. */
const places = `Rotterdam|Netherlands|31|nl
Utrecht|Netherlands|31|nl
Hamburg|Germany|49|de
München|Germany|49|de
Stuttgart|Germany|49|de
Leipzig|Germany|49|de
Wien|Austria|43|de
Zürich|Switzerland|41|de
Warszawa|Poland|48|pl
Kraków|Poland|48|pl
Wrocław|Poland|48|pl
Gdańsk|Poland|48|pl
Łódź|Poland|48|pl
London|United Kingdom|44|en
Manchester|United Kingdom|44|en
Leeds|United Kingdom|44|en
Edinburgh|United Kingdom|44|en
Dublin|Ireland|353|en
Lyon|France|33|fr
Nantes|France|33|fr
Lille|France|33|fr
Barcelona|Spain|34|es
Valencia|Spain|34|es
Milano|Italy|39|it
Torino|Italy|39|it
Göteborg|Sweden|46|sv
Malmö|Sweden|46|sv
Aarhus|Denmark|45|sv
Oslo|Norway|47|sv
Boston|United States|1|en
Chicago|United States|1|en
Denver|United States|1|en
Atlanta|United States|1|en
Portland|United States|1|en
Minneapolis|United States|1|en
Toronto|Canada|1|en`;

export interface Place {
  readonly city: string;
  readonly country: string;
  readonly dialling: string;
  readonly language: string;
}

export const allPlaces: readonly Place[] = places.split('\n').map((line) => {
  const [city = '', country = '', dialling = '', language = ''] = line.split('|');
  return { city, country, dialling, language };
});

/** One letter each, as the lists below use them, with what firms of that trade call themselves. */
export const trades: Readonly<Record<string, readonly [industry: string, ...words: string[]]>> = {
  L: ['LOGISTICS_AND_SUPPLY_CHAIN', 'Logistics', 'Freight', 'Shipping', 'Forwarding'],
  S: ['COMPUTER_SOFTWARE', 'Software', 'Systems', 'Labs', 'Cloud'],
  M: ['MACHINERY', 'Industries', 'Machinery', 'Works', 'Tools'],
  H: ['HOSPITAL_HEALTH_CARE', 'Health', 'Medical', 'Clinics', 'Care'],
  F: ['FINANCIAL_SERVICES', 'Capital', 'Finance', 'Payments', 'Bank'],
  R: ['RETAIL', 'Retail', 'Outfitters', 'Home', 'Market'],
  E: ['RENEWABLES_ENVIRONMENT', 'Solar', 'Wind', 'Renewables', 'Energy'],
  C: ['CONSTRUCTION', 'Construction', 'Builders', 'Materials', 'Timber'],
  D: ['HIGHER_EDUCATION', 'Institute', 'Academy', 'Learning', 'Press'],
  T: ['HOSPITALITY', 'Hotels', 'Resorts', 'Travel', 'Catering'],
  B: ['FOOD_BEVERAGES', 'Foods', 'Brewing', 'Roasters', 'Dairy'],
  A: ['AUTOMOTIVE', 'Motors', 'Mobility', 'Automotive', 'Components'],
  P: ['PHARMACEUTICALS', 'Pharma', 'Biotech', 'Therapeutics', 'Diagnostics'],
  I: ['INSURANCE', 'Insurance', 'Mutual', 'Assurance', 'Risk'],
  U: ['UTILITIES', 'Water', 'Networks', 'Power', 'Grid'],
};

/** Names and domains of the first target accounts: `name|domain|trade|city`. */
export const namedCompanies = `Northwind Logistics|northwind|L|Rotterdam
Bergmann & Söhne Maschinenbau|bergmann-soehne|M|Stuttgart
Zielona Energia|zielona-energia|E|Gdańsk
Harcourt Mutual|harcourtmutual|I|London
Lumen Ridge Software|lumenridge|S|Denver
Atelier Clairmont|atelier-clairmont|R|Lyon
Kestrel Freight|kestrelfreight|L|Leeds
Grünwald Präzision|gruenwald-praezision|M|München
Polska Grupa Żeglugowa|pgzegluga|L|Gdańsk
Meridian Health Partners|meridianhealth|H|Boston
Fjordkraft Marine|fjordmarine|U|Oslo
Sunny Side 🌞 Foods|sunnysidefoods|B|Portland
Castellane Hôtels|castellane|T|Nantes
Verano Componentes|verano-componentes|A|Valencia
Alder & Finch Builders|alderfinch|C|Manchester
Quillan Therapeutics|quillan|P|Dublin
Oberland Versicherung|oberland|I|Zürich
Tessera Payments|tesserapay|F|Utrecht
Młyny Wrocławskie|mlynywroclaw|B|Wrocław
Cobalt Harbor Systems|cobaltharbor|S|Boston
Ashgrove Institute|ashgrove|D|Edinburgh
Nordlys Vind|nordlysvind|E|Aarhus
Ferrovia Lombarda|ferrovialombarda|L|Milano
Stonebridge Capital|stonebridgecap|F|Chicago
Kowalscy Meble|kowalscymeble|R|Łódź
Prairie Grid|prairiegrid|U|Minneapolis
Delacroix Biotech|delacroixbio|P|Lyon
Waldheim Kliniken|waldheim-kliniken|H|Leipzig
Brightwater Outfitters|brightwater|R|Portland
Hanse Kontor Hamburg|hansekontor|L|Hamburg
Silesia Motors|silesiamotors|A|Kraków
Redwood & Vale|redwoodvale|C|Toronto
Aurelia Cloud|aureliacloud|S|Dublin
Torvald Timber|torvaldtimber|C|Göteborg
Piccola Torrefazione|piccolatorrefazione|B|Torino
Ironquay Shipping|ironquay|L|London
Sierra Clara Solar|sierraclara|E|Barcelona
Wien Akademie Verlag|akademieverlag|D|Wien
Harcourt Mutual Ireland|harcourtmutual-ireland|I|Dublin
Carrick Assurance|carrick|I|Edinburgh
Orchard Lane Dairy|orchardlane|B|Leeds
Telmark Networks|telmark|U|Atlanta
Vistula Software House|vistulasoft|S|Warszawa
Montclair Clinics|montclairclinics|H|Toronto
Rheintal Werkzeuge|rheintal|M|Zürich
Copperfield Press|copperfieldpress|D|Manchester
Costa Brava Resorts|costabrava-resorts|T|Barcelona
Dovetail Mobility|dovetailmobility|A|Utrecht
Evergreen Diagnostics|evergreendx|P|Boston
Halyard Finance|halyard|F|London
Baltic Crane Works|balticcrane|M|Gdańsk
Sable & Stone Hotels|sablestone|T|Dublin
Larkspur Learning|larkspur|D|Minneapolis
Nimbus Forwarding|nimbusforwarding|L|Atlanta
Olympia Automotive|olympia-auto|A|Milano
Pinecrest Materials|pinecrest|C|Denver
Quarry Road Roasters|quarryroad|B|Portland
Solstice Wind|solsticewind|E|Chicago
Tidewater Risk|tidewaterrisk|I|Boston
Umbra Labs|umbralabs|S|Milano`.split('\n');

/** First words of made-up firms. */
export const stems =
  `Amberline Arbor Arcadia Argent Aurora Basalt Beacon Birchwood Borealis Bramble Brookfield Caldera Canopy Cedar Chalk Cinder Clearwater Compass Copper Crescent Cresta Driftwood Eastgate Elmstead Ember Fairhaven Falcon Fernhill Flint Foxglove Garnet Glasshouse Granite Greenfield Harbor Hawthorn Heron Highland Ivory Jasper Juniper Keystone Kingfisher Lakeshore Lantern Larch Linden Lodestar Magnolia Maple Marlow Meadow Millstone Monarch Moorland Mosaic Northgate Oakhurst Obsidian Onyx Orion Osprey Palisade Parallel Pelican Peregrine Pinnacle Quartz Rampart Ravenna Ridgeway Riverbend Rosewood Rowan Saffron Sandstone Sequoia Silverline Slate Sparrow Stellar Sterling Summit Tamarack Terrace Thistle Thornbury Timberline Topaz Trellis Umber Vanguard Verdant Vesper Violet Wayfarer Westbrook Whitmore Willow Windermere Wren Yarrow Zenith Zephyr`.split(
    ' ',
  );
