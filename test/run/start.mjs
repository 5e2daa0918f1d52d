import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('show-product.ts', process.argv.slice(2));
