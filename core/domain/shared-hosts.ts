import { isPlace } from './public-suffix.ts';

/**
 * Services whose pages belong to whoever uses them: neither they nor their subdomains say which company a page is
 * about.
 */
const services = new Set(
  [
    // search engines and portals
    'google.com bing.com duckduckgo.com yahoo.com ecosia.org startpage.com qwant.com yandex.com yandex.ru baidu.com msn.com seznam.cz brave.com kagi.com you.com perplexity.ai chatgpt.com chat.openai.com claude.ai copilot.microsoft.com',
    // mail, calendars and office suites
    'gmail.com googlemail.com outlook.com outlook.live.com live.com hotmail.com office.com office365.com cloud.microsoft icloud.com proton.me protonmail.com fastmail.com zoho.com gmx.net gmx.de web.de aol.com mail.ru poczta.wp.pl poczta.onet.pl poczta.interia.pl poczta.o2.pl tuta.com tutanota.com hey.com mailbox.org posteo.de mail.qq.com mail.163.com mail.126.com mail.naver.com rediffmail.com email.t-online.de webmail.freenet.de mail.libero.it laposte.net poczta.home.pl poczta.nazwa.pl email.seznam.cz',
    // social networks, video and messengers
    'linkedin.com lnkd.in facebook.com fb.com messenger.com instagram.com threads.net x.com twitter.com t.co tiktok.com youtube.com youtu.be vimeo.com reddit.com pinterest.com snapchat.com whatsapp.com wa.me telegram.org t.me discord.com discord.gg quora.com xing.com vk.com mastodon.social bsky.app twitch.tv line.me signal.org fb.me weibo.com douyin.com wykop.pl',
    // code hosts and package registries
    'github.com gitlab.com bitbucket.org codeberg.org sourceforge.net npmjs.com pypi.org codepen.io jsfiddle.net stackblitz.com codesandbox.io stackoverflow.com stackexchange.com dev.to codeberg.org huggingface.co kaggle.com replit.com hub.docker.com crates.io rubygems.org nuget.org packagist.org',
    // meetings, files and link shorteners
    'teams.microsoft.com meet.jit.si whereby.com calendly.com cal.com doodle.com dropbox.com wetransfer.com bit.ly tinyurl.com linktr.ee ow.ly t.ly rb.gy rebrand.ly is.gd v.gd cutt.ly buff.ly hubs.ly hubs.la hubs.li amzn.to dlvr.it shorturl.at tiny.cc goo.gl',
    // marketplaces, whose shops are their sellers'
    'amazon.com ebay.com allegro.pl allegro.cz allegro.sk allegro.hu etsy.com aliexpress.com alibaba.com olx.pl vinted.pl vinted.com',
    // encyclopedias, directories and reviews
    'wikipedia.org wikimedia.org wikidata.org archive.org crunchbase.com glassdoor.com indeed.com g2.com capterra.com trustpilot.com producthunt.com yelp.com angel.co wellfound.com opencorporates.com northdata.com northdata.de kompass.com dnb.com zoominfo.com owler.com pitchbook.com kununu.com gowork.pl panoramafirm.pl aleo.com rejestr.io tripadvisor.com foursquare.com maps.apple.com',
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
    'github.io gitlab.io bitbucket.io pages.dev workers.dev netlify.app vercel.app now.sh herokuapp.com web.app firebaseapp.com appspot.com run.app azurewebsites.net azurestaticapps.net windows.net cloudfront.net amazonaws.com awsapprunner.com onrender.com fly.dev railway.app surge.sh glitch.me replit.app repl.co readthedocs.io gitbook.io deno.dev digitaloceanspaces.com ondigitalocean.app cloudflareaccess.com elasticbeanstalk.com awsglobalaccelerator.com azureedge.net azurefd.net cloudapp.net trafficmanager.net onmicrosoft.com r2.dev trycloudflare.com codeberg.page csb.app webcontainer.io streamlit.app hf.space gradio.live supabase.co lovable.app bolt.host dreamhosters.com duckdns.org dyndns.org ngrok.io ngrok.app ngrok-free.app translate.goog',
    // blog hosts
    'blogspot.com wordpress.com tumblr.com medium.com substack.com ghost.io hashnode.dev livejournal.com typepad.com over-blog.com hatenablog.com beehiiv.com blox.pl altervista.org blogs.com bearblog.dev mataroa.blog micro.blog write.as canalblog.com skyrock.com bloog.pl',
    // site and shop builders
    'myshopify.com wixsite.com wixstudio.io weebly.com squarespace.com webflow.io framer.website framer.app framer.ai bigcartel.com mybigcommerce.com shoplo.com shoparena.pl business.site godaddysites.com jimdo.com jimdofree.com jimdosite.com strikingly.com carrd.co cargo.site webnode.com webnode.page site123.me tilda.ws ucoz.com yolasite.com square.site ecwid.com bubbleapps.io softr.app notion.site super.site canva.site wpengine.com wpcomstaging.com kinsta.cloud pantheonsite.io home.pl wpenginepowered.com flywheelsites.com cloudwaysapps.com elementor.cloud canva-apps.com zohosites.com mystrikingly.com mykajabi.com teachable.com thinkific.com podia.com clickfunnels.com lpages.co shoper.pl iai-shop.com idosell.com sky-shop.pl cba.pl prv.pl republika.pl shopifypreview.com company.site durable.co tilda.cc',
    // HubSpot's own site hosting
    'hs-sites.com hs-sites-eu1.com hubspotpagebuilder.com hubspotpagebuilder.eu hubspot-inbox.com hs-sites-na2.com hs-sites-na3.com hs-sites-ap1.com sites.hubspot.net hubspot.net',
    // workspaces, help desks, forms and recruiting
    'slack.com zoom.us notion.so atlassian.net sharepoint.com zendesk.com freshdesk.com intercom.help helpscoutdocs.com statuspage.io force.com salesforce.com my.site.com pipedrive.com monday.com typeform.com surveymonkey.com jotform.com workday.com myworkdayjobs.com greenhouse.io lever.co recruitee.com bamboohr.com personio.de teamtailor.com workable.com traffit.com mailchimpsites.com unbounce.com webex.com gotomeeting.com service-now.com dynamics.com powerappsportals.com netsuite.com oraclecloud.com successfactors.com taleo.net icims.com smartrecruiters.com breezy.hr softgarden.io erecruiter.pl freshservice.com uservoice.com canny.io productboard.com gitbook.com readme.io discourse.group circle.so unbouncepages.com mktoweb.com',
  ]
    .join(' ')
    .split(' '),
);

/** These have a host in nearly every country. */
const nationalService = /(^|\.)(google|yahoo|amazon|ebay)\.(co\.|com\.)?[a-z]{2}$/;

/** Whether the host is, or lies below, a service whose pages say nothing about a company. */
export function isServiceHost(host: string): boolean {
  for (let rest = host; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (services.has(rest)) return true;
    if (!rest.includes('.')) return nationalService.test(host);
  }
}

/** Whether each subdomain of this very host belongs to somebody else, so that none may be matched by it. */
export const isTenantHost = (host: string): boolean => tenants.has(host) || isPlace(host);
