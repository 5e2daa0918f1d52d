import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '#core/hubspot/html-to-text.ts';

const cases: readonly [name: string, html: string, text: string][] = [
  ['nothing', '', ''],
  ['plain text keeps its lines', 'one\ntwo\r\nthree', 'one\ntwo\nthree'],
  ['inline markup keeps lines too', '<b>one</b>\ntwo', 'one\ntwo'],
  ['with blocks, line ends of the source are blanks', '<p>one\n two</p>\n<p>three</p>', 'one two\nthree'],
  ['line breaks', 'one<br>two<br/><br />three', 'one\ntwo\n\nthree'],
  ['divisions', '<div>one<div>two</div></div>three', 'one\ntwo\nthree'],
  ['lists', '<ul><li>one</li><li><p>two</p></li></ul>', '• one\n• two'],
  ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['headings', '<h1>Title</h1>text', 'Title\ntext'],
  [
    'a link with its address',
    'see <a href="https://x.example/a?b=1&amp;c=2">the page</a>.',
    'see the page (https://x.example/a?b=1&c=2).',
  ],
  ['a link that is its address', '<a href="https://x.example/">x.example</a>', 'x.example'],
  ['a link without text', '<a href=https://x.example/a><img src=i></a>', 'https://x.example/a'],
  ['a mail address', '<a href="mailto:a@x.example">a@x.example</a>', 'a@x.example'],
  ['a link that runs something', '<a href="javascript:alert(1)">press</a>', 'press'],
  ['scripts and styles', 'a<script>if (1 < 2) x("</p>")</script>b<style>p{}</style>c', 'abc'],
  ['a script that never ends', 'a<script>b', 'a'],
  ['comments', 'a<!-- <p>b</p> -->c<!doctype html>d', 'acd'],
  [
    'entities',
    'a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#x2019;s&nbsp;f &eacute;&hellip;',
    'a & b <c> "d" \'e’s f é…',
  ],
  ['double encoded once only', '&amp;lt;p&amp;gt;', '&lt;p&gt;'],
  ['Windows-1252 by number', '&#150; &#146;', '– ’'],
  ['numbers of no character', '&#0; &#xD800; &#9999999;', '\ufffd \ufffd \ufffd'],
  ['what is no entity', 'R&D &foo; & &copy=1', 'R&D &foo; & &copy=1'],
  ['a sign that is no tag', '1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  [
    'a bracket inside an attribute',
    '<a title="a > b" href="https://x.example/">t</a>',
    't (https://x.example/)',
  ],
  ['a quote that is never closed', '<p class="x>one</p><p>two</p>', 'one\ntwo'],
  ['an unfinished tag', 'one <b', 'one'],
  ['emoji', '<p>👩‍💻 done 🎉</p>', '👩‍💻 done 🎉'],
  ['many empty lines', 'a<br><br><br><br>b', 'a\n\nb'],
];

describe('HTML to text', () => {
  test.each(cases)('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test('is cut between characters', () => {
    expect(htmlToText('🎉'.repeat(50), 20)).toBe(`${'🎉'.repeat(9)}…`);
    expect(htmlToText(`<p>${'word '.repeat(10_000)}</p>`)).toHaveLength(20_000);
  });

  test('never throws, and leaves no tag', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '=',
        '</',
        '<!--',
        '-->',
        '<script',
        '</script>',
        '<a href=',
        '<p ',
        '<br',
        'x',
        '\n',
        ' ',
      ),
      // Without letters: behind a bracket that is text, and a tag that is gone, a name would be text, too.
      fc.string({ maxLength: 6 }).map((text) => text.replaceAll(/[&a-z]/gi, '')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = htmlToText(pieces.join(''));
        expect(text).not.toMatch(/<\/?(?:script|a|p|br)\b[^<]*>/i);
      }),
      { numRuns: 2_000 },
    );
  });

  test('words survive any markup around them, in order', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const wrap = fc.constantFrom(
      (text: string) => `<p>${text}</p>`,
      (text: string) => `<div class="a > b">${text}</div>`,
      (text: string) => `<b>${text}</b> `,
      (text: string) => `<!-- x --><li>${text}</li>`,
      (text: string) => `<style>no{}</style>${text}<br>`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, wrap), { maxLength: 30 }), (parts) => {
        const text = htmlToText(parts.map(([inner, around]) => around(inner)).join(''));
        expect(text.match(/[a-z]+/g) ?? []).toEqual(parts.map(([inner]) => inner));
      }),
    );
  });

  // Were any of these read more than once over, two million characters would outlast the test's time.
  test.each([
    ['open brackets', '<'],
    ['unfinished tags', '<a '],
    ['unclosed quotes', '<a href="'],
    ['mixed quotes', `<a b="'>`],
    ['unclosed comments', '<!-'],
    ['unfinished ends of scripts', '<script></script'],
    ['blanks', ' '],
    ['blanks in a tag', '<a href  '],
    ['entities without end', '&#'],
    ['named entities without end', '&a'],
    ['empty lines', '\n'],
    ['breaks', '<br>'],
    ['links', '<a href="https://x.example">'],
  ])('two million characters of %s', (_, unit) => {
    const html = unit.repeat(Math.ceil(2_000_000 / unit.length));
    expect(htmlToText(html).length).toBeLessThanOrEqual(20_000);
    expect(htmlToText(html, 10_000_000)).toBeTypeOf('string');
  });
});
