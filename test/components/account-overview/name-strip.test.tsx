import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { NameStrip } from '#components/account-overview/name-strip.tsx';

afterEach(() => {
  cleanup();
  scrollTo(0, 0);
});

const draw = () => {
  const strip = render(<NameStrip name="Northwind" />).container.querySelector('p');
  const atFirst = strip?.className;
  return { isShown: () => strip?.className !== atFirst };
};

it('is shown where the page is scrolled to before it is drawn', async () => {
  scrollTo(0, 403);
  const { isShown } = draw();
  await waitFor(() => expect(isShown()).toBe(true));
});

it('comes and goes with the heading', async () => {
  const { isShown } = draw();
  const scroll = (top: number) =>
    act(() => {
      scrollTo(0, top);
      fireEvent.scroll(window);
    });
  await scroll(400);
  expect(isShown()).toBe(true);
  await scroll(10);
  expect(isShown()).toBe(false);
});
