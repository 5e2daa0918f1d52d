import { endWithParent } from './run-command.ts';
import { addTallies, closeWith, runStaticChecks, runTests } from './stages.ts';

endWithParent();
const tallies = [
  await runStaticChecks(),
  await runTests({ name: 'Repository rules', projects: ['core'], filters: ['test/repo'] }),
];
closeWith(addTallies(tallies));
