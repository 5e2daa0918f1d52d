export const welcome = {
  title: 'Your target accounts, beside every page',
  does: [
    'The toolbar button holds all your target accounts: who is active, who is quiet, what is missing.',
    'The side panel shows the account of the page you are on: activities, people, deals, what comes next.',
    'Everything is drawn from a copy on your machine, so it answers at once and works offline.',
  ],
  connect: 'Connect HubSpot',
  sample: 'Explore with sample data',
  pin: 'Pin Bullseye to the toolbar: click the puzzle piece, then the pin next to Bullseye.',
  privacyTitle: 'Private by design',
  privacy: [
    'Which page you are on is compared with the copy on your machine; no visited address is stored or sent.',
    'Your service key stays in this browser and is used for HubSpot only. There is no server of ours.',
  ],
};
