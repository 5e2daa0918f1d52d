import { startPage } from '../page/start-page.tsx';
import { composeOverview } from './compose-overview.tsx';

void startPage(composeOverview);
