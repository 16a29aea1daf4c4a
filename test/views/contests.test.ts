import { expect, test } from 'vitest';
import { consoleOf } from '../../src/app/console.ts';
import { shownResult } from '../../src/app/state.ts';
import { messages } from '../../src/i18n/messages.ts';
import { verdictSentence } from '../../src/views/contests.ts';
import { dayLog, shopDesk } from '../app/shop-desk.ts';

const MONDAY = dayLog('周一.csv', '甲 09:00:00 买家 在吗\n甲 09:00:20 店:小颖 在的');

test('where no inquiry passes a filter the sentence says so, and does not call the plans the same', async () => {
  const { store } = shopDesk();
  await consoleOf(store).importFile(MONDAY);
  const sentence = (): string => verdictSentence(store.state, shownResult(store.state)!);
  const { nothing } = messages(store.state.locale).compare;
  expect(sentence()).not.toBe(nothing);
  store.commands.setFilter({ parts: [{ kind: 'hours', cells: [10] }] });
  await new Promise((resolve) => setTimeout(resolve));
  expect(shownResult(store.state)!.summariesA[0].inquiries).toBe(0);
  expect(sentence()).toBe(nothing);
});
