import '#test/support/fake-extension.ts';
import { expect, test } from 'vitest';
import type { Connections } from '#entrypoints/background/connections.ts';
import { createSuggestionPass } from '#entrypoints/background/suggestion-pass.ts';

test('ranking that found no portal is begun again by the next who asks', async () => {
  let asked = 0;
  const withPortal: Connections['withPortal'] = () => {
    asked += 1;
    return Promise.resolve(undefined);
  };
  const pass = createSuggestionPass(() => ({ withPortal }));
  await pass.rank();
  await pass.rank();
  expect(asked).toBe(2);
});
