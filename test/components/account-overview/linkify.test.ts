import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkify } from '#components/account-overview/linkify.ts';

const links = (text: string) =>
  linkify(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []));

describe('linkify', () => {
  it.each([
    ['see https://a.example/x?y=1#z.', [['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z']]],
    ['(http://a.example)', [['http://a.example', 'http://a.example/']]],
    [
      'https://w.example/Acme_(company), ok',
      [['https://w.example/Acme_(company)', 'https://w.example/Acme_(company)']],
    ],
    ['www.a.example/x', [['www.a.example/x', 'https://www.a.example/x']]],
    ['ask ada@a.example!', [['ada@a.example', 'mailto:ada@a.example']]],
    ['mailto:ada@a.example', [['mailto:ada@a.example', 'mailto:ada@a.example']]],
    [
      'a https://a.example\nb https://b.example',
      [
        ['https://a.example', 'https://a.example/'],
        ['https://b.example', 'https://b.example/'],
      ],
    ],
    ['nothing here', []],
    ['javascript:alert(1)', []],
    ['data:text/html,<b>x</b>', []],
    ['file:///etc/passwd', []],
    ['chrome-extension://abc/x.html', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  const text = fc.array(
    fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.emailAddress(),
      fc.constantFrom(
        'javascript:',
        'JAVASCRIPT:alert(1)',
        'data:text/html,x',
        'vbscript:',
        '//',
        '<',
        '(',
        '\n',
        ' ',
      ),
    ),
  );

  it('loses and adds nothing, and leads only to the web or a mailbox', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const runs = linkify(whole);
        expect(runs.map((run) => run.text).join('')).toBe(whole);
        for (const { href } of runs) if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
      }),
    );
  });

  it('goes once through a long run without any place to break', () => {
    const startedAt = performance.now();
    linkify('aGVsbG8gd29ybGQ'.repeat(1_400));
    // Going through it again from each of its letters takes more than ten times as long as this.
    expect(performance.now() - startedAt).toBeLessThan(50);
  });
});
