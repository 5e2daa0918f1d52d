import { startPage } from '../page/start-page.tsx';
import { composeIndex } from '../page/index-app.tsx';

void startPage((context) => composeIndex(context, 'page'));
