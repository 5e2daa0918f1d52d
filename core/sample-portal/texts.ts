/** What people write. `{c}` company, `{f}` first name of the contact, `{o}` first name of our person. */
export const emailThreads: readonly (readonly [subject: string, ours: string, theirs: string])[] = [
  [
    'Planning across your sites',
    'Hi {f},\n\nThanks for taking the time on Tuesday. I have put the two planning scenarios we discussed into a short summary, with the effort for each.\n\nWould Thursday morning work to go through it together?\n\nBest,\n{o}',
    'Hi {o},\n\nThis is useful, thank you. I have passed it on to our operations lead. Thursday 10:00 works for both of us.\n\n{f}',
  ],
  [
    'Proposal for {c}',
    'Hi {f},\n\nPlease find our proposal attached. Section 3 covers the roll-out, section 5 the terms. We kept the pilot to one site, as you asked.\n\nKind regards,\n{o}',
    'Hello {o},\n\nReceived, thanks. Procurement will need about two weeks. Could you split licences and services on page 6?\n\nRegards,\n{f}',
  ],
  [
    'Security questionnaire',
    'Hi {f},\n\nThe completed questionnaire is in the shared folder, with our certificate and the last penetration test summary.\n\n{o}',
    'Thank you {o}. Two follow-up questions on data residency and on how long logs are kept. Could somebody from your side join our call on Friday?\n\n{f}',
  ],
  [
    'Following up on the workshop',
    'Hi {f},\n\nHere are the photos of the whiteboard and the three open points. I owe you the list of interfaces by Monday.\n\nBest regards,\n{o}',
    'Hi {o},\n\nGreat session. The team liked the capacity view best. Let us talk about a pilot in the second quarter.\n\n{f}',
  ],
  [
    'Reference customer in your industry',
    'Hello {f},\n\nAs promised, I asked one of our customers whether they would speak with you. They are happy to, and suggest next week.\n\n{o}',
    'Hello {o},\n\nVery kind. Wednesday after 14:00 would suit us.\n\n{f}',
  ],
];

export const sequenceSteps: readonly (readonly [subject: string, body: string])[] = [
  [
    'How {c} plans its week',
    'Hi {f},\n\nMost planning teams we meet spend Monday reconciling spreadsheets. We wrote up how three of them stopped.\n\nWorth a look?\n\n{o}',
  ],
  [
    'Re: How {c} plans its week',
    'Hi {f},\n\nA short note in case the first one got buried: I would be glad to show you the capacity view on your own numbers. It takes 20 minutes.\n\n{o}',
  ],
];

export const callTexts: readonly (readonly [title: string, body: string])[] = [
  [
    'Discovery call with {f}',
    '<p>They plan {c} in two systems today. Pain: changes after Wednesday are not visible to the warehouse.</p><p>Next: demo for the planning team.</p>',
  ],
  ['Follow-up on pricing', '<p>{f} asked for a three-year option. Budget is approved until year end.</p>'],
  ['Check-in with {f}', '<p>Quick check-in. No news from legal yet. Call again next week.</p>'],
  [
    'Call with procurement',
    '<p>Went through the terms &amp; the data processing agreement. Two changes requested.</p>',
  ],
  ['Cold call', '<p>Reached the switchboard, {f} is in a meeting.</p>'],
];

export const meetingTexts: readonly (readonly [title: string, body: string])[] = [
  [
    'Demo: capacity planning for {c}',
    '<p>Agenda</p><ul><li>Your week today</li><li>Capacity view live</li><li>Next steps</li></ul>',
  ],
  ['Discovery workshop', '<p>Half a day on site with planning, warehouse and IT.</p>'],
  ['Contract review with {f}', '<p>Walk through the open points of the agreement.</p>'],
  ['Quarterly business review', '<p>Usage, results and the plan for the next quarter.</p>'],
  ['Intro call {c} / Halden', '<p>First meeting. {f} brings the IT side.</p>'],
];

export const noteTexts: readonly string[] = [
  '<p>Met {f} at the trade fair. Interested in the <strong>capacity view</strong>, not in the shop-floor module.</p>',
  '<p>Org chart as far as we know it:</p><ul><li>{f} – owns planning</li><li>IT reports to the CFO</li><li>Procurement decides above 100k</li></ul>',
  '<p>Their annual report mentions a second site for next year: <a href="https://www.halden.example/resources/site-expansion">see our expansion guide</a>.</p>',
  'Renewal of the current tool is due in autumn.\nThey want a decision before that.\nCompetitor is in the room 👀',
  '<p>Legal needs the DPA in German &amp; English. Sent both versions.</p><p>Waiting for an answer.</p>',
];

export const taskSubjects: readonly (readonly [subject: string, type: string])[] = [
  ['Send revised proposal to {f}', 'EMAIL'],
  ['Call {f} about the pilot scope', 'CALL'],
  ['Prepare the demo data for {c}', 'TODO'],
  ['Find out who signs at {c}', 'TODO'],
  ['Connect with {f} on LinkedIn', 'LINKED_IN_CONNECT'],
  ['Answer the security questionnaire', 'TODO'],
  ['Check the contract renewal date', 'TODO'],
];

export const messageTexts: readonly (readonly [channel: string, body: string])[] = [
  [
    'LINKEDIN_MESSAGE',
    'Hi {f}, thanks for connecting. I saw your talk on planning under uncertainty, very much our topic. Shall we compare notes?',
  ],
  ['SMS', 'Hi {f}, running five minutes late, see you in the lobby. {o}'],
  ['WHATS_APP', 'Good morning {f}! The documents are signed on our side 🎉 You get them by email today.'],
];

export const nextSteps: readonly string[] = [
  'Send revised proposal',
  'Demo for the planning team',
  'Waiting for legal',
  'Agree on pilot scope',
  'Get the budget holder to the table',
];

/** Pages of our own site: `path|title`. */
export const ownPages: readonly (readonly [path: string, title: string])[] = [
  ['/', 'Halden: planning that keeps up'],
  ['/pricing', 'Pricing | Halden'],
  ['/product/capacity-view', 'Capacity view | Halden'],
  ['/product/integrations', 'Integrations | Halden'],
  ['/customers/warehouse-network', 'How a warehouse network plans 40 sites | Halden'],
  ['/resources/site-expansion', 'Planning a second site: a guide | Halden'],
  ['/security', 'Security and data protection | Halden'],
  ['/blog/monday-spreadsheets', 'The Monday spreadsheet problem | Halden'],
];
