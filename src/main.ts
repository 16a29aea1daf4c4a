import { consoleOf, type Fenliu } from './app/console.ts';
import { createStore } from './app/store.ts';
import './views/fl-app.ts';

declare global {
  var fenliu: Fenliu;
}

const app = document.createElement('fl-app');
app.store = createStore();
globalThis.fenliu = consoleOf(app.store);
document.body.append(app);
