import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('check.ts', process.argv.slice(2));
