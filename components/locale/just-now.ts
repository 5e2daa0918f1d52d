/** Less than a minute ago, by language: `Intl` says "now", which a moment that is over is not. */
export const justNow: Readonly<Record<string, string>> = { en: 'just now', pl: 'przed chwilą' };
