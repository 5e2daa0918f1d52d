import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Nothing but the extension's own files, and HubSpot's API to talk to. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  'connect-src https://api.hubapi.com',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What several pages need is in one file: they wait a millisecond or two for each. */
const sharedByPages = { name: 'shared', minShareCount: 3 };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { rolldownOptions: { output: { codeSplitting: { groups: [sharedByPages] } } } },
  }),
  manifest: {
    name: 'Bullseye',
    description: '__MSG_description__',
    default_locale: 'en',
    minimum_chrome_version: '125',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'contextMenus'],
    // Asked for when they are needed, so that installing shows no warning.
    optional_permissions: ['tabs'],
    optional_host_permissions: ['https://api.hubapi.com/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    commands: {
      'open-account-overview': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_openAccountOverview__',
      },
    },
    incognito: 'not_allowed',
  },
});
