import { endWithParent } from './run-command.ts';
import { runStaticChecks, runTests } from './stages.ts';
import { addTallies, closeWith } from './tally.ts';

endWithParent();
const tallies = [
  await runStaticChecks(),
  await runTests({ name: 'Repository rules', projects: ['core'], filters: ['test/repo'] }),
];
closeWith(addTallies(tallies));
