/**
 * Services whose pages belong to whoever uses them: neither they nor their subdomains say which company a page is
 * about.
 */
const services = new Set(
  [
    // search engines and portals
    'google.com bing.com duckduckgo.com yahoo.com ecosia.org startpage.com qwant.com yandex.com yandex.ru baidu.com msn.com seznam.cz',
    // mail, calendars and office suites
    'gmail.com googlemail.com outlook.com outlook.live.com live.com hotmail.com office.com office365.com cloud.microsoft icloud.com proton.me protonmail.com fastmail.com zoho.com gmx.net gmx.de web.de aol.com mail.ru poczta.wp.pl poczta.onet.pl poczta.interia.pl poczta.o2.pl',
    // social networks, video and messengers
    'linkedin.com lnkd.in facebook.com fb.com messenger.com instagram.com threads.net x.com twitter.com t.co tiktok.com youtube.com youtu.be vimeo.com reddit.com pinterest.com snapchat.com whatsapp.com wa.me telegram.org t.me discord.com discord.gg quora.com xing.com vk.com mastodon.social bsky.app twitch.tv',
    // code hosts and package registries
    'github.com gitlab.com bitbucket.org codeberg.org sourceforge.net npmjs.com pypi.org codepen.io jsfiddle.net stackblitz.com codesandbox.io stackoverflow.com stackexchange.com dev.to',
    // meetings, files and link shorteners
    'teams.microsoft.com calendly.com dropbox.com wetransfer.com bit.ly tinyurl.com linktr.ee',
    // encyclopedias, directories and reviews
    'wikipedia.org wikimedia.org wikidata.org archive.org crunchbase.com glassdoor.com indeed.com g2.com capterra.com trustpilot.com producthunt.com yelp.com angel.co wellfound.com',
    // HubSpot itself
    'hubspot.com',
  ]
    .join(' ')
    .split(' '),
);

/** Hosts that give each customer a subdomain: one stands for its customer alone, never for the host. */
const tenants = new Set(
  [
    // code and cloud hosts
    'github.io gitlab.io bitbucket.io pages.dev workers.dev netlify.app vercel.app now.sh herokuapp.com web.app firebaseapp.com appspot.com run.app azurewebsites.net azurestaticapps.net windows.net cloudfront.net amazonaws.com awsapprunner.com onrender.com fly.dev railway.app surge.sh glitch.me replit.app repl.co readthedocs.io gitbook.io deno.dev digitaloceanspaces.com ondigitalocean.app cloudflareaccess.com ngrok.io ngrok.app ngrok-free.app translate.goog',
    // blog hosts
    'blogspot.com wordpress.com tumblr.com medium.com substack.com ghost.io hashnode.dev livejournal.com typepad.com over-blog.com hatenablog.com beehiiv.com blox.pl',
    // site and shop builders
    'myshopify.com wixsite.com wixstudio.io weebly.com squarespace.com webflow.io framer.website framer.app framer.ai bigcartel.com mybigcommerce.com shoplo.com shoparena.pl business.site godaddysites.com jimdo.com jimdofree.com jimdosite.com strikingly.com carrd.co cargo.site webnode.com webnode.page site123.me tilda.ws ucoz.com yolasite.com square.site ecwid.com bubbleapps.io softr.app notion.site super.site canva.site wpengine.com wpcomstaging.com kinsta.cloud pantheonsite.io home.pl',
    // HubSpot's own site hosting
    'hs-sites.com hs-sites-eu1.com hubspotpagebuilder.com hubspotpagebuilder.eu hubspot-inbox.com',
    // workspaces, help desks, forms and recruiting
    'slack.com zoom.us notion.so atlassian.net sharepoint.com zendesk.com freshdesk.com intercom.help helpscoutdocs.com statuspage.io force.com salesforce.com my.site.com pipedrive.com monday.com typeform.com surveymonkey.com jotform.com workday.com myworkdayjobs.com greenhouse.io lever.co recruitee.com bamboohr.com personio.de teamtailor.com workable.com traffit.com mailchimpsites.com unbounce.com',
  ]
    .join(' ')
    .split(' '),
);

/** Google and Yahoo have a host in nearly every country. */
const nationalService = /(^|\.)(google|yahoo)\.(co\.|com\.)?[a-z]{2}$/;

/** Whether the host is, or lies below, a service whose pages say nothing about a company. */
export function isServiceHost(host: string): boolean {
  for (let rest = host; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (services.has(rest)) return true;
    if (!rest.includes('.')) return nationalService.test(host);
  }
}

/** Whether each subdomain of this very host belongs to somebody else, so that none may be matched by it. */
export const isTenantHost = (host: string): boolean => tenants.has(host);
