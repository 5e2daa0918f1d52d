import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateDomains, readPageAddress } from '#core/domain/page-address.ts';
import { isPublicSuffix } from '#core/domain/public-suffix.ts';
import { isServiceHost, isTenantHost } from '#core/domain/shared-hosts.ts';

describe('web sites', () => {
  test.each([
    ['https://northwind.com', 'northwind.com'],
    ['http://northwind.com/about?x=1#y', 'northwind.com'],
    ['https://www.northwind.com/', 'northwind.com'],
    ['https://WWW.NorthWind.COM/', 'northwind.com'],
    ['https://northwind.com:8443/', 'northwind.com'],
    ['https://user:secret@northwind.com/', 'northwind.com'],
    ['https://northwind.com./', 'northwind.com'],
    ['https://shop.northwind.co.uk/cart', 'shop.northwind.co.uk'],
    ['https://www.shop.northwind.co.uk/cart', 'shop.northwind.co.uk'],
    ['https://zażółć.pl/', 'xn--za-6ja4f8n1l.pl'],
    ['https://firma.xn--p1ai/', 'firma.xn--p1ai'],
    ['https://www.com/', 'www.com'],
    ['https://www.co.uk/', 'www.co.uk'],
    ['https://acme.github.io/docs', 'acme.github.io'],
    ['https://acme.myshopify.com/', 'acme.myshopify.com'],
    ['https://www.zendesk.com/pricing', 'zendesk.com'],
    ['https://northwind.example/', 'northwind.example'],
    ['https://google.com.northwind.com/', 'google.com.northwind.com'],
    ['https://nothubspot.com/contacts/1/company/2', 'nothubspot.com'],
    ['https://hubspot.com.phish.example/contacts/1/company/2', 'hubspot.com.phish.example'],
    ['https://mylinkedin.com/company/acme', 'mylinkedin.com'],
  ])('%s', (url, host) => {
    expect(readPageAddress(url)).toEqual({ kind: 'site', host });
  });
});

describe('LinkedIn company pages', () => {
  test.each([
    ['https://www.linkedin.com/company/acme', 'acme'],
    ['https://www.linkedin.com/company/Acme-Corp/', 'acme-corp'],
    ['https://linkedin.com/company/acme/people/?keywords=x', 'acme'],
    ['https://pl.linkedin.com/company/acme/about', 'acme'],
    ['https://de.linkedin.com/company/1441/', '1441'],
    ['https://www.linkedin.com/company/zak%C5%82ady/jobs', 'zakłady'],
    ['https://www.linkedin.com/company/%E0%A4%A/jobs', '%e0%a4%a'],
    ['http://www.linkedin.com/company/acme?trk=1#x', 'acme'],
  ])('%s', (url, slug) => {
    expect(readPageAddress(url)).toEqual({ kind: 'linkedin', slug });
  });
});

describe('HubSpot company records', () => {
  test.each([
    ['https://app.hubspot.com/contacts/245/record/0-2/900', '245', '900'],
    ['https://app.hubspot.com/contacts/245/record/0-2/900/', '245', '900'],
    ['https://app-eu1.hubspot.com/contacts/245/record/0-2/900/view/1?interaction=note', '245', '900'],
    ['https://app-na2.hubspot.com/contacts/245/company/900', '245', '900'],
    ['https://app.hubspot.com/contacts/245/company/900/?interaction=task', '245', '900'],
    ['https://app.hubspot.com/contacts/245/record/0-2/90071992547409931', '245', '90071992547409931'],
  ])('%s', (url, portalId, companyId) => {
    expect(readPageAddress(url)).toEqual({ kind: 'hubspot', portalId, companyId });
  });
});

test.each([
  // no page of the web
  '',
  'northwind.com',
  'about:blank',
  'chrome://newtab/',
  'chrome-extension://abcdefghijklmnop/popup.html',
  'edge://settings',
  'file:///home/me/northwind.com.html',
  'ftp://northwind.com/',
  'data:text/html,https://northwind.com',
  'javascript:alert(1)',
  'view-source:https://northwind.com',
  'blob:https://northwind.com/1',
  'https://',
  'https://exa mple.com',
  // no name of the public internet
  'http://localhost:3000/',
  'http://shop.localhost/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]:8080/',
  'http://192.168.0.1/',
  'http://intranet/',
  'http://printer.local/',
  'http://wiki.corp.internal/',
  'https://com/',
  'https://co.uk/',
  'https://com.pl/',
  // mail and services that everybody uses
  'https://mail.google.com/mail/u/0/#inbox',
  'https://outlook.office.com/mail/',
  'https://outlook.live.com/mail/0/',
  'https://outlook.office365.com/mail/',
  'https://outlook.cloud.microsoft/mail/',
  'https://mail.yahoo.com/',
  'https://poczta.wp.pl/',
  'https://www.google.com/search?q=northwind.com',
  'https://www.google.pl/search?q=northwind',
  'https://www.google.co.uk/maps',
  'https://www.google.com.au/',
  'https://www.bing.com/search?q=x',
  'https://github.com/northwind/app',
  'https://gist.github.com/northwind',
  'https://gitlab.com/northwind',
  'https://www.facebook.com/northwind',
  'https://x.com/northwind',
  'https://www.youtube.com/@northwind',
  'https://en.wikipedia.org/wiki/Northwind',
  'https://docs.google.com/document/d/1',
  'https://teams.microsoft.com/v2/',
  // other LinkedIn pages
  'https://www.linkedin.com/',
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/in/anna',
  'https://www.linkedin.com/company/',
  'https://www.linkedin.com/company/%20/',
  'https://www.linkedin.com/showcase/acme-labs/',
  'https://www.linkedin.com/school/mit/',
  'https://www.linkedin.com/jobs/company/acme',
  // other HubSpot pages
  'https://app.hubspot.com/contacts/245/record/0-20/900',
  'https://app.hubspot.com/contacts/245/record/0-2/',
  'https://app.hubspot.com/contacts/245/company/acme',
  'https://app.hubspot.com/contacts/245/company/900x',
  'https://app.hubspot.com/contacts/245/objects/0-2/views/all/list',
  'https://app.hubspot.com/target-accounts/245',
  'https://knowledge.hubspot.com/contacts/245/company/900',
  'https://www.hubspot.com/',
])('no company: %s', (url) => {
  expect(readPageAddress(url)).toEqual({ kind: 'none' });
});

describe('candidate domains', () => {
  test.each([
    ['northwind.com', ['northwind.com']],
    ['www.northwind.com', ['northwind.com']],
    ['a.b.northwind.com', ['a.b.northwind.com', 'b.northwind.com', 'northwind.com']],
    ['shop.northwind.co.uk', ['shop.northwind.co.uk', 'northwind.co.uk']],
    ['sklep.northwind.com.pl', ['sklep.northwind.com.pl', 'northwind.com.pl']],
    ['northwind.waw.pl', ['northwind.waw.pl']],
    ['northwind.com.au', ['northwind.com.au']],
    ['northwind.co.jp', ['northwind.co.jp']],
    ['northwind.uk.com', ['northwind.uk.com']],
    ['northwind.uk', ['northwind.uk']],
    ['acme.github.io', ['acme.github.io']],
    ['docs.acme.github.io', ['docs.acme.github.io', 'acme.github.io']],
    ['acme.myshopify.com', ['acme.myshopify.com']],
    ['acme.wordpress.com', ['acme.wordpress.com']],
    ['wordpress.com', ['wordpress.com']],
    ['github.com', []],
    ['mail.google.com', []],
    ['gmail.com', []],
    ['com', []],
    ['co.uk', []],
    ['com.pl', []],
    ['localhost', []],
    ['127.0.0.1', []],
    ['[::1]', []],
    ['', []],
    ['.', []],
    ['..com', []],
  ])('%s', (host, domains) => {
    expect(candidateDomains(host)).toEqual(domains);
  });
});

describe('addresses as such', () => {
  const label = fc.constantFrom(
    'www',
    'acme',
    'shop',
    'github',
    'google',
    'com',
    'co',
    'uk',
    'pl',
    'io',
    'blogspot',
    'net',
    'a-b',
    '1',
  );
  const host = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));

  test('reading never throws, whatever the string', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string().map((path) => `https://www.linkedin.com/company/${path}`),
      fc.string().map((path) => `https://app.hubspot.com/contacts/${path}`),
      fc.string({ unit: 'grapheme' }).map((name) => `https://${name}.com/`),
    );
    fc.assert(
      fc.property(anything, (url) => {
        expect(['site', 'linkedin', 'hubspot', 'none']).toContain(readPageAddress(url).kind);
      }),
      { numRuns: 1_000 },
    );
  });

  test('candidates never are a suffix, a service or above a shared host, and each lies below the next', () => {
    fc.assert(
      fc.property(host, (name) => {
        const domains = candidateDomains(name);
        domains.forEach((domain, place) => {
          expect(isPublicSuffix(domain)).toBe(false);
          expect(isServiceHost(domain)).toBe(false);
          expect(place > 0 && isTenantHost(domain)).toBe(false);
          const next = domains[place + 1];
          if (next !== undefined) expect(domain.endsWith(`.${next}`)).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('a site has candidates, the first of them its host; nothing else has any', () => {
    fc.assert(
      fc.property(host, (name) => {
        const address = readPageAddress(`https://${name}/path`);
        expect(candidateDomains(name)[0]).toBe(address.kind === 'site' ? address.host : undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  test('scheme, port, path, query and www do not matter to a site', () => {
    fc.assert(
      fc.property(host, fc.nat(65_535), fc.webPath(), (name, port, path) => {
        fc.pre(!name.startsWith('www.'));
        const address = readPageAddress(`https://${name}/`);
        fc.pre(address.kind === 'site');
        expect(readPageAddress(`http://www.${name}:${port}${path}?q=1`)).toEqual(address);
      }),
    );
  });
});
