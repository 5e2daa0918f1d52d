import { startPage } from '../page/start-page.tsx';
import { composeImport } from './compose-import.tsx';

void startPage(composeImport);
