import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { WelcomePage } from '#components/welcome/welcome-page.tsx';

afterEach(cleanup);

it('says what this is in three lines and offers two ways to start', () => {
  const verbs = { openOptions: vi.fn<() => void>(), exploreSample: vi.fn<() => void>() };
  render(<WelcomePage verbs={verbs} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Connect HubSpot' }));
  fireEvent.click(screen.getByRole('button', { name: 'Explore with sample data' }));
  expect(verbs.openOptions).toHaveBeenCalledOnce();
  expect(verbs.exploreSample).toHaveBeenCalledOnce();
});
