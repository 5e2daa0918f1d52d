import { cleanup, render } from '@testing-library/preact';
import ArchiveX from 'lucide/dist/esm/icons/archive-x.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import { afterEach, expect, it } from 'vitest';
import { Icon, type IconNode } from '#components/ui/icon.tsx';

afterEach(cleanup);

const drawn = (icon: IconNode) =>
  [...render(<Icon icon={icon} />).container.querySelectorAll('svg > *')].map((one) => [
    one.tagName.toLowerCase(),
    one.getAttribute('d') ?? '',
  ]);

it('draws an icon of one path as it is', () => {
  expect(drawn(Search)).toEqual(Search.map(([tag, { d }]) => [tag, d ?? '']));
});

it('draws many paths as one, each from where it would begin by itself', () => {
  const paths = ArchiveX.filter(([tag]) => tag === 'path').map(([, { d }]) => String(d));
  expect(paths.length).toBeGreaterThan(1);
  const others = ArchiveX.filter(([tag]) => tag !== 'path').map(([tag]) => [tag, '']);
  expect(drawn(ArchiveX)).toEqual([...others, ['path', paths.map((d) => `M0 0${d}`).join('')]]);
});
