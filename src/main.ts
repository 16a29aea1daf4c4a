import { createStore } from './app/store.ts';
import './views/fl-app.ts';

const app = document.createElement('fl-app');
app.store = createStore();
document.body.append(app);
