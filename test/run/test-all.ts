import { ensureBrowser } from './ensure-browser.ts';
import { endWithParent } from './run-command.ts';
import { say } from './say.ts';
import { runBuild, runStaticChecks, runTests } from './stages.ts';
import { addTallies, closeWith } from './tally.ts';

endWithParent();
const browser = await ensureBrowser();
if (browser !== undefined) say(`Browser: ${browser}`);

const tallies = [
  await runStaticChecks(),
  await runBuild(),
  await runTests({ name: 'Unit tests', projects: ['core', 'components'] }),
  browser === undefined
    ? { passed: 0, failures: ['Browser tests: no browser was found, and none could be had'] }
    : await runTests({ name: 'Browser tests', projects: ['browser'], env: { CHROME_PATH: browser } }),
];
say();
closeWith(addTallies(tallies));
