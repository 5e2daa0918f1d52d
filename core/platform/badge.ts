import { browser } from 'wxt/browser';

/*
 * The badge is drawn by the browser on its own toolbar, whose colours no style sheet knows: white on a blue that
 * stands out from light and dark toolbars alike (6.6:1), the light theme's `--accent-fill`.
 */
const background = '#1756b8';
const text = '#ffffff';

/** Wider counts do not fit on the button. */
const most = 99;

/** What stands on the toolbar button for a count: nothing for 0, at most `99+`. */
const badgeText = (count: number): string => (count === 0 ? '' : count > most ? `${most}+` : String(count));

/** Shows a count on the toolbar button, with `title` as its name and tooltip. */
export async function showBadge(count: number, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: background }),
    browser.action.setBadgeTextColor({ color: text }),
    browser.action.setBadgeText({ text: badgeText(count) }),
    browser.action.setTitle({ title }),
  ]);
}
