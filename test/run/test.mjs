import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('test-all.ts', process.argv.slice(2));
