const HEADS = '小鱼 阿布 橘子 奶茶 木槿 云朵 小熊 晚风 豆豆 青团 月亮 栗子 团子 阿宁 夏天 麦麦 西柚 可可'.split(' ');
const DEEDS = '爱吃 想要 在写 不吃 偷看 藏着 收集 追着 喜欢 忘了 数着 画了 等着'.split(' ');
const THINGS = '糖 作业 星星 咖啡 橡皮 西瓜 手账 小本子 雨天 薯片 年糕 日出 面包 彩虹 葡萄 毛线 海盐'.split(' ');

/** The nickname of a buyer by number; no two below 3,978 are alike. */
export function nicknameOf(buyer: number): string {
  // Multiplication by a number without a common factor visits every remainder once.
  if (buyer % 5 < 2) return `tb_${10_000_000 + (((buyer + 7) * 48_271_939) % 89_999_999)}`;
  const mixed = (buyer * 1_597) % (HEADS.length * DEEDS.length * THINGS.length);
  const deed = Math.floor(mixed / HEADS.length) % DEEDS.length;
  const thing = Math.floor(mixed / (HEADS.length * DEEDS.length));
  return `${HEADS[mixed % HEADS.length]}${DEEDS[deed]}${THINGS[thing]}`;
}
