import { resetExtension } from '#test/support/fake-extension.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { showBadge } from '#core/platform/badge.ts';

const action = {
  setBadgeText: vi.fn(),
  setBadgeBackgroundColor: vi.fn(),
  setBadgeTextColor: vi.fn(),
  setTitle: vi.fn(),
};
beforeEach(() => {
  resetExtension();
  vi.clearAllMocks();
  Object.assign(browser, { action });
});

test.each([
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('a count of %i stands on the button as “%s”', async (count, text) => {
  await showBadge(count, 'Title');
  expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text });
  expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ title: 'Title' });
});

test('its colours can be told apart, whatever the toolbar’s are', async () => {
  await showBadge(1, 'Title');
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const text = luminance(action.setBadgeTextColor.mock.lastCall?.[0].color);
  const background = luminance(action.setBadgeBackgroundColor.mock.lastCall?.[0].color);
  expect((text + 0.05) / (background + 0.05)).toBeGreaterThan(4.5);
});
