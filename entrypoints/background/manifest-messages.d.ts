import 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtI18n {
    /** Texts that the browser itself shows, from `public/_locales`. */
    getMessage(name: 'description' | 'openAccountOverview' | 'openLinkOverview'): string;
  }
}
