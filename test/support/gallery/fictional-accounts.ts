import type { Company } from '#core/domain/company.ts';
import { brandId } from '#core/domain/ids.ts';
import type { IndexData, OpenDeal } from '#core/domain/index-data.ts';
import type { Owner } from '#core/domain/owner.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';

const day = 86_400_000;
/** The moment of every picture. */
export const pictureNow = Date.UTC(2026, 10, 23, 14, 30);

const teams = [
  { id: brandId<Owner['teams'][number]['id']>('11'), name: 'Enterprise North' },
  { id: brandId<Owner['teams'][number]['id']>('12'), name: 'Mid-market' },
  {
    id: brandId<Owner['teams'][number]['id']>('13'),
    name: 'Partnerschaften und strategische Großkunden DACH',
  },
];

const owners: readonly Owner[] = [
  ['Ada Lindqvist', 0],
  ['Marcin Wójcik', 1],
  ['Priya Raman', 0],
  ['Jean-Baptiste de la Fontaine', 2],
  ['Zofia Brzęczyszczykiewicz', 1],
].map(([name, team], index) =>
  buildOwner({
    id: brandId(String(500 + index)),
    name: String(name),
    teams: teams.slice(Number(team), Number(team) + 1).map((each) => ({ ...each, isPrimary: true })),
    isActive: index !== 4,
  }),
);

const names = [
  'Northwind Traders',
  'Adatum',
  'Contoso Pharmaceuticals',
  'Fabrikam Residences',
  'Tailspin Toys',
  'Wide World Importers',
  'Litware',
  'Proseware',
  'Trey Research',
  'Alpine Ski House',
  'Coho Vineyard & Winery',
  'Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe Żółta Łódź Podwodna spółka z ograniczoną odpowiedzialnością',
  'Humongous Insurance',
  'Lucerne Publishing',
  'Margie’s Travel',
  'VanArsdel',
  'Woodgrove Bank',
  'Blue Yonder Airlines',
  'City Power & Light',
  'Fourth Coffee',
  'Graphic Design Institute',
  'Liberty’s Delightful Sinful Bakery',
  'Munson’s Pickles',
  'Nod Publishers',
  'Southridge Video',
  'The Phone Company',
  'Bellows College',
  'Best For You Organics',
  'Relecloud',
  'Wingtip Toys',
];
const engagements = [
  'FORM_SUBMITTED',
  'EMAIL_OPEN',
  'HUBSPOT_REVISIT',
  'MEETING_BOOKED',
  'EMAIL_REPLY',
  'PRESENTATION_REVISIT',
];
const planned = ['MEETING', 'TASK', 'EMAIL', 'CALL'];

/** `count` target accounts with figures of every size, some of everything missing. */
export function fictionalIndex(count: number, over: Partial<IndexData> = {}): IndexData {
  const accounts = Array.from({ length: count }, (_, index) => fictionalAccount(index));
  const openDeals = accounts
    .filter((account) => account.openDeals > 0)
    .map((account): OpenDeal => ({
      id: brandId(`7${account.id}`),
      value: account.openDealValue,
      companyIds: [account.id],
    }));
  return buildIndexData({
    accounts,
    openDeals,
    owners,
    portal: {
      id: brandId('4815162'),
      uiDomain: 'app.hubspot.com',
      currency: 'EUR',
      timeZone: 'Europe/Warsaw',
    },
    ...over,
  });
}

function fictionalAccount(index: number): Company {
  const base = names[index % names.length] ?? 'Company';
  const name = index < names.length ? base : `${base} ${Math.floor(index / names.length) + 1}`;
  const hasDeals = index % 3 !== 1;
  const mixed = (index * 7919) % 97;
  const owner = owners[index % (owners.length + 1)];
  const isBlank = index === 8;
  const engagedAt = mixed % 5 === 0 ? undefined : pictureNow - mixed * 0.31 * day;
  return buildCompany({
    id: brandId(String(9_000_000 + index)),
    name: isBlank ? undefined : name,
    domain:
      isBlank || index === 13
        ? undefined
        : `${
            name
              .split(/\s/)[0]
              ?.toLowerCase()
              .replace(/[^a-z]/g, '') ?? ''
          }.example`,
    city: ['Berlin', 'Łódź', 'Amsterdam', 'São José dos Campos', undefined][index % 5],
    country: ['Germany', 'Poland', 'Netherlands', 'Brazil', undefined][index % 5],
    industry: ['COMPUTER_SOFTWARE', 'FOOD_PRODUCTION', 'TRANSPORTATION_TRUCKING_RAILROAD', undefined][
      index % 4
    ],
    ownerId: owner?.id,
    contacts: mixed % 23,
    openDeals: hasDeals ? (mixed % 4) + 1 : 0,
    openDealValue: hasDeals ? (mixed + 3) * 4_730 * (index % 9 === 0 ? 90 : 1) : 0,
    contactsWithBuyingRole: mixed % 3,
    decisionMakers: mixed % 2,
    blockers: index % 6 === 0 ? 1 : 0,
    lastOpenTaskAt: index % 4 === 0 ? undefined : pictureNow + (mixed - 30) * 0.2 * day,
    lastCallAt: index % 5 === 0 ? undefined : pictureNow - mixed * day,
    lastMeetingAt: index % 7 === 0 ? undefined : pictureNow - mixed * day,
    lastTouchAt: index % 8 === 3 ? undefined : pictureNow - mixed * mixed * 0.05 * day - 50_000,
    lastEngagementAt: engagedAt,
    lastEngagementType: engagements[index % engagements.length],
    lawfulEngagementAt: index % 2 === 0 ? engagedAt : undefined,
    lawfulEngagementType: engagements[index % engagements.length],
    scheduledAt: index % 3 === 2 ? undefined : pictureNow + (mixed + 1) * 0.13 * day,
    scheduledType: planned[index % planned.length],
  });
}
