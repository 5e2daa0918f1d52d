import { describe, expect, it } from 'vitest';
import { mailHref, phoneHref, safeHref, safeWebHref } from '#components/account-overview/safe-href.ts';

describe('safe addresses', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['not an address', undefined],
  ])('safeHref %j', (raw, href) => expect(safeHref(raw)).toBe(href));

  it.each([
    ['linkedin.com/in/ada', 'https://linkedin.com/in/ada'],
    ['http://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
    ['northwind.example', 'https://northwind.example/'],
    ['javascript:alert(1)', undefined],
    ['ftp://a.example', undefined],
    ['localhost', undefined],
    ['', undefined],
  ])('safeWebHref %j', (raw, href) => expect(safeWebHref(raw)).toBe(href));

  it.each([
    ['ada@a.example', 'mailto:ada@a.example'],
    ['ada@a.example?bcc=x@y.example', undefined],
    ['ada', undefined],
    ['a b@c.example', undefined],
  ])('mailHref %j', (raw, href) => expect(mailHref(raw)).toBe(href));

  it.each([
    ['+1 (206) 555-0143', 'tel:+12065550143'],
    ['020 7946 0000 ext. 12', 'tel:02079460000'],
    ['call me', undefined],
    ['12', undefined],
  ])('phoneHref %j', (raw, href) => expect(phoneHref(raw)).toBe(href));
});
