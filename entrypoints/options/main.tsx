import { startPage } from '../page/start-page.tsx';
import { composeOptions } from './compose-options.tsx';

void startPage(composeOptions);
