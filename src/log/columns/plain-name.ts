/** Pairs: a traditional character, then the simplified one. */
const PAIRS =
  '買买賣卖發发訊讯會会話话時时間间內内號号帳账戶户顧顾賬账開开結结束束應应聽听進进線线類类對对員员諮咨詢询組组頻频覆复回回' +
  '訂订單单狀状態态產产寶宝貝贝標标籤签級级層层問问題题圖图場场後后務务處处辦办稱称長长數数題题總总連连隊队關关閉闭斷断機机動动轉转' +
  '費费額额編编碼码記记錄录環环體体區区實实際际響响質质議议語语誰谁課课調调統统計计達达過过運运選选項项預预願愿當当檔档證证該该' +
  '評评論论責责據据擁拥擇择擬拟滿满為为無无獲获現现異异畢毕登登監监種种稅税節节約约給给網网線线緒绪織织職职舊旧藍蓝暱昵補补裝装';
const SIMPLER: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, pair) => [PAIRS[2 * pair], PAIRS[2 * pair + 1]]),
);

/** A column name without what does not matter. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./:#"'()[\]{}\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u4e00-\u9fff]/g, (char) => SIMPLER.get(char) ?? char)
    .replaceAll('讯息', '消息')
    .replaceAll('帐', '账');
}
