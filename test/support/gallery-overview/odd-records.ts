import type { Activity } from '#core/domain/activity.ts';
import type { Contact } from '#core/domain/contact.ts';
import type { Deal } from '#core/domain/deal.ts';
import { brandId } from '#core/domain/ids.ts';
import type { Pipeline } from '#core/domain/portal.ts';
import { buildActivity, buildContact, buildDeal } from '#test/support/builders.ts';
import { company, pictureNow } from './fictional-account.ts';

const hour = 3_600_000;
const day = 24 * hour;
const ago = (ms: number) => pictureNow - ms;

/** Contacts of an account that went cold and hung by one of them. */
export const cold: readonly Contact[] = [
  buildContact({
    id: brandId('8101'),
    name: 'Ines Park',
    jobTitle: 'Operations lead',
    buyingRoles: ['CHAMPION'],
    primaryCompanyId: company.id,
    lastTouchAt: ago(72 * day),
  }),
  buildContact({
    id: brandId('8102'),
    name: 'Sam Wright',
    primaryCompanyId: company.id,
    lastTouchAt: ago(200 * day),
  }),
];

/** A second pipeline, so that they have to be told apart. */
export const renewals: Pipeline = {
  id: brandId('renewals'),
  label: 'Renewals and expansions, Europe',
  order: 1,
  stages: [
    { id: brandId('talk'), label: 'In talks', order: 0, isClosed: false, probability: 0.5 },
    { id: brandId('renewed'), label: 'Renewed', order: 1, isClosed: true, probability: 1 },
  ],
};

/** Deals as they are found in the wild. */
export const oddDeals: readonly Deal[] = [
  buildDeal({
    id: brandId('6101'),
    name: 'Renewal 2027',
    amount: 48_000,
    value: 48_000,
    pipelineId: renewals.id,
    stageId: brandId('talk'),
    closeAt: ago(-30 * day),
    ownerId: brandId('502'),
  }),
  buildDeal({
    id: brandId('6102'),
    name: 'In a stage that was archived',
    amount: 1_250_000_000,
    currency: 'JPY',
    value: 8_100_000,
    pipelineId: brandId('default'),
    stageId: brandId('archived'),
    closeAt: ago(40 * day),
    ownerId: brandId('504'),
    nextStep: 'https://northwind.example/contract '.repeat(4).trim(),
  }),
  buildDeal({ id: brandId('6103'), name: 'In a pipeline nobody knows', pipelineId: brandId('gone') }),
];

const base64 = 'aGVsbG8gd29ybGQ'.repeat(60);

/** Texts that try the layout and the eye: right to left, emoji, no place to break, very long. */
export const oddActivities: readonly Activity[] = [
  buildActivity({
    kind: 'note',
    at: ago(hour),
    body: 'اجتمعنا مع الفريق اليوم وناقشنا العرض: https://northwind.example/ar?x=1\nالخطوة التالية: إرسال العقد.',
  }),
  buildActivity({
    kind: 'email',
    title: 'שלום, הצעת מחיר מעודכנת',
    at: ago(2 * hour),
    direction: 'inbound',
    status: 'SENT',
    participants: ['grace.holloway@northwind.example'],
    body: 'תודה על השיחה. מצורף המסמך.',
  }),
  buildActivity({
    kind: 'note',
    at: ago(3 * hour),
    body: '🎉🎉🎉 Signed! 👩‍👩‍👧‍👦 The whole family of products 🚀\n\n\n\n• seats: 240\n• term: 3 years\n• mailto:grace.holloway@northwind.example',
  }),
  buildActivity({
    kind: 'call',
    title: `Call-${'without-any-place-to-break'.repeat(5)}`,
    at: ago(5 * hour),
    direction: 'inbound',
    status: 'COMPLETED',
    durationMs: 3_725_000,
    participants: ['+1 206 555 0143', '+48 600 100 200'],
  }),
  buildActivity({ kind: 'note', at: ago(6 * hour), body: base64 }),
  buildActivity({
    kind: 'note',
    at: ago(7 * hour),
    body: '<script>alert(1)</script> javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd http://plain.example/a_(b) www.northwind.example/c.',
  }),
  buildActivity({ kind: 'note', at: ago(8 * hour), body: 'A very long report. '.repeat(400) }),
];
