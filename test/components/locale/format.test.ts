import { expect, test } from 'vitest';
import { formatsFor } from '#components/locale/format.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('money: whole amounts without decimals, others with, and large ones in full up to 100 million', () => {
  const { money, moneyCompact } = formatsFor('en');
  expect(money(1_234_567, 'EUR')).toBe('€1,234,567');
  expect(money(0.5, 'USD')).toBe('$0.50');
  expect(money(12, undefined)).toBe('12');
  expect(moneyCompact(99_999_999, 'EUR')).toBe('€99,999,999');
  expect(moneyCompact(1_234_567_890, 'EUR')).toBe('€1.2B');
  expect(plain(formatsFor('pl').money(12_345.5, 'PLN'))).toBe('12 345,50 zł');
});

test('a currency code that nobody knows leaves the figure', () => {
  expect(formatsFor('en').money(1200, 'not a code')).toBe('1,200');
});

test('times in words', () => {
  const now = new Date(2026, 10, 23, 12).getTime();
  const en = formatsFor('en');
  expect(en.relative(now - 3 * 60_000, now)).toBe('3 min ago');
  expect(en.relative(now - 24 * 3_600_000, now)).toBe('yesterday');
  expect([en.relative(now - 9_000, now), en.relative(now + 9_000, now)]).toEqual(['now', 'now']);
  expect([en.ago(now + 9_000, now), formatsFor('pl').ago(now, now)]).toEqual(['just now', 'przed chwilą']);
  expect(en.ago(now - 3 * 60_000, now)).toBe('3 min ago');
  expect(en.relative(now - 40 * 24 * 3_600_000, now)).toBe('1 mo ago');
  expect(formatsFor('pl').relative(now + 3 * 24 * 3_600_000, now)).toBe('za 3 dni');
});

test('a span of time says once what both ends share', () => {
  const from = new Date(2026, 10, 23, 15).getTime();
  const to = from + 45 * 60_000;
  expect(plain(formatsFor('en').dateTimeRange(from, to))).toBe('Nov 23, 2026, 3:00 – 3:45 PM');
  expect(plain(formatsFor('pl').dateTimeRange(from, to))).toBe('23 lis 2026, 15:00–15:45');
  expect(plain(formatsFor('en').dateTimeRange(from, from))).toBe('Nov 23, 2026, 3:00 PM');
});

test('each language is built once', () => {
  expect(formatsFor('en')).toBe(formatsFor('en'));
});
