import { expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { withPlaces, type PanelPlaces } from '#core/domain/panel-place.ts';

const id = (name: number) => brandId<CompanyId>(String(name));
const place = (scrollTop: number) => ({ scrollTop, choices: {} });

test('the account that was left last is the last, once', () => {
  const before: PanelPlaces = [
    [id(1), place(10)],
    [id(2), place(20)],
  ];
  expect(withPlaces(before, new Map([[id(1), place(99)]]))).toEqual([
    [id(2), place(20)],
    [id(1), place(99)],
  ]);
});

test('a hundred places are kept, those that were left last', () => {
  let places: PanelPlaces = [];
  for (let number = 1; number <= 120; number += 1)
    places = withPlaces(places, new Map([[id(number), place(number)]]));
  expect(places.length).toBe(100);
  expect(places.map(([own]) => own)).toEqual(Array.from({ length: 100 }, (_, at) => id(at + 21)));
});
