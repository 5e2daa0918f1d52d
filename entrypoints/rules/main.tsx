import { startPage } from '../page/start-page.tsx';
import { composeRules } from './compose-rules.tsx';

void startPage(composeRules);
