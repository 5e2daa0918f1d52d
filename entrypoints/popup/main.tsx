import { startPage } from '../page/start-page.tsx';
import { composeIndex } from '../page/index-app.tsx';
import './popup.css';

void startPage((context) => composeIndex(context, 'popup'));
