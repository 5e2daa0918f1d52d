import './popup.css';
import { composeIndex } from '../page/index-app.tsx';
import { startPage } from '../page/start-page.tsx';

void startPage((context) => composeIndex(context, 'popup'));
