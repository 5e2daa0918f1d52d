import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Any page: its title, and the title again as a heading. */
export const drawPlainPage = (title: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><h1>${escape(title)}</h1></body></html>`;

const taglines: Readonly<Record<string, string>> = {
  LOGISTICS_AND_SUPPLY_CHAIN: 'Your goods, where and when they are due.',
  COMPUTER_SOFTWARE: 'Software that stays out of your way.',
  MACHINERY: 'Built to the micrometre, serviced for decades.',
  RENEWABLES_ENVIRONMENT: 'Power from what is there anyway.',
  FOOD_BEVERAGES: 'Made this morning, on your table tonight.',
};

/** Website of whichever company has the domain; one that no company has gets a page, too. */
export function drawCompanySite(host: string, companies: SamplePortal['records']['companies']): string {
  const company = companies.find(({ properties }) => properties['domain'] === host);
  const name = escape(company?.properties['name'] ?? host);
  const city = escape(company?.properties['city'] ?? 'the middle of somewhere');
  const tagline = taglines[company?.properties['industry'] ?? ''] ?? 'Good work, on time, since 1994.';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>
  body { margin: 0; font: 17px/1.6 Georgia, 'Liberation Serif', serif; color: #22303c; background: #f5f6f4; }
  header { padding: 20px 6vw; font-size: 21px; font-weight: bold; background: #fff; }
  .lead { padding: 12vh 6vw; background: #1f3a4d; color: #f5f6f4; }
  h1 { max-width: 16em; margin: 0 0 16px; font-size: clamp(30px, 4.6vw, 54px); line-height: 1.15; font-weight: 500; }
  p { max-width: 36em; margin: 0; }
  main, footer { padding: 40px 6vw; }
  footer { font-size: 14px; color: #66727c; }
</style>
</head>
<body>
<header>${name}</header>
<section class="lead"><h1>${tagline}</h1><p>${name} works from ${city} for customers who would rather not worry.</p></section>
<main><h2>Talk to us</h2><p>Somebody who knows your order picks up the phone.</p></main>
<footer>${name} is fictional, and so is this website.</footer>
</body>
</html>`;
}
