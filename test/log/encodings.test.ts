import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessEncoding } from '../../src/log/decode/encoding.ts';
import { mojibakeIn } from '../../src/log/decode/mojibake.ts';
import { encode, type Legacy, utf16 } from './encodings.ts';
import { reading } from './files.ts';

/** What people say to shops, as phrases to make talk of. */
const TALK = {
  simplified:
    '在吗|请问这件大衣还有货吗|有的，今天下午四点前拍下当天发出|好的谢谢亲|尺码怎么选，身高一米六五|可以退换吗|已经帮您催了快递，预计明天到|收到的颜色和图片不一样|麻烦拍一下照片发给我看看|优惠券怎么用|满三百减四十，可以叠加|什么时候发货啊|订单号发我一下|质量问题包退|稍等，我去仓库问问',
  traditional:
    '請問這件大衣還有貨嗎|有的，今天下午四點前下單當天發出|好的謝謝|尺碼怎麼選，身高一百六十五|可以退換嗎|已經幫您催了快遞，預計明天到|收到的顏色和圖片不一樣|麻煩拍一下照片發給我看看|優惠券怎麼用|滿三百減四十，可以疊加|什麼時候發貨呢|訂單編號給我一下|品質問題包退|稍等，我去倉庫問問',
  japanese:
    'こんにちは、在庫はありますか|はい、本日中に発送いたします|ありがとうございます|送料はいくらですか|全国一律五百円です|サイズの交換はできますか|商品の写真を送ってください|キャンセルしたいのですが|少々お待ちください|ポイントは使えますか|ワンピースのカラーは三色です|領収書をお願いします|注文番号を教えてください',
  french:
    'Bonjour, est-ce encore disponible ?|Oui, expédié aujourd’hui même|Très bien, merci beaucoup|Quelle différence entre les deux modèles ?|Le délai est de deux à trois jours|J’ai reçu un article abîmé|Pouvez-vous m’envoyer une photo ?|La livraison a été retardée, désolé|Où est ma commande ?|C’est noté, à bientôt',
  german:
    'Guten Tag, ist der Mantel noch verfügbar?|Ja, wir verschicken ihn heute|Können Sie mir die Größe sagen?|Ich möchte zurückgeben, was ich gekauft habe|Für Rücksendungen gilt die übliche Frist|Wir prüfen das und melden uns|Das Päckchen ist beschädigt angekommen|Schöne Grüße aus Köln|Die Übergröße ist ausverkauft|Straße und Hausnummer bitte',
  spanish:
    '¿Está disponible el abrigo?|Sí, lo enviamos mañana|Muchas gracias, señor|¿Cuánto cuesta el envío?|No ha llegado todavía, qué lástima|La talla pequeña está agotada|¿Dónde está mi pedido?|Necesito la factura de la compañía|El niño rompió el cartón|Adiós y gracias',
  english:
    'Is this still in stock?|It’s on its way, don’t worry|I haven’t received it yet|You’ll get a “tracking” mail today|That’s fine – thanks!|We’re sorry, it’s sold out|The café cup arrived broken|It costs £20, delivery isn’t included',
} as const;
type Language = keyof typeof TALK;

const LEGACY: Readonly<Record<Language, readonly Legacy[]>> = {
  simplified: ['gb18030'],
  traditional: ['big5'],
  japanese: ['shift_jis'],
  french: ['windows-1252'],
  german: ['windows-1252'],
  spanish: ['windows-1252'],
  english: ['windows-1252'],
};
const LANGUAGES = Object.keys(TALK) as Language[];

/** A log of at least that many characters: random phrases of one language. */
const logOf = (language: Language, length: number): fc.Arbitrary<string> => {
  const phrases = TALK[language].split('|');
  return fc.array(fc.nat(phrases.length - 1), { minLength: 40, maxLength: 40 }).map((picks) => {
    const lines = ['id,sent_at,role,text'];
    for (let i = 0, size = 0; size < length; i++) {
      const text = `${phrases[picks[i % 40]]}${i % 3 === 0 ? '' : `。${phrases[picks[(7 * i) % 40]]}`}`.replace(
        '。',
        language === 'japanese' || language.endsWith('ed') || language === 'traditional' ? '。' : '. ',
      );
      const line = `${Math.floor(i / 4)},2024-03-04 10:${String(10 + (i % 50))}:00,${i % 2 === 0 ? 'buyer' : 'agent'},"${text}"`;
      size += line.length;
      lines.push(line);
    }
    return lines.join('\r\n');
  });
};

describe('talk of 4 kB in any language', () => {
  test.each(LANGUAGES)('%s: its encoding is found', (language) => {
    fc.assert(
      fc.property(logOf(language, 4096), (text) => {
        const guessed = (bytes: Uint8Array): string | undefined => guessEncoding([bytes])?.label;
        expect(guessed(new TextEncoder().encode(text))).toBe('utf-8');
        expect(guessEncoding([new TextEncoder().encode(`\ufeff${text}`)])).toEqual({ label: 'utf-8', mark: 3 });
        expect(guessed(utf16(text, false))).toBe('utf-16le');
        expect(guessed(utf16(text, true))).toBe('utf-16be');
        expect(guessEncoding([utf16(`\ufeff${text}`, false)])).toEqual({ label: 'utf-16le', mark: 2 });
        expect(guessEncoding([utf16(`\ufeff${text}`, true)])).toEqual({ label: 'utf-16be', mark: 2 });
        const plain = new TextEncoder().encode(text).length === text.length;
        for (const label of LEGACY[language]) expect(guessed(encode(text, label))).toBe(plain ? 'utf-8' : label);
      }),
      { numRuns: 40 },
    );
  });

  test.each(LANGUAGES)('%s: so it is where the first character of a sample is cut', (language) => {
    const [text] = fc.sample(logOf(language, 4096), { numRuns: 1, seed: 7 });
    for (const label of LEGACY[language]) {
      const bytes = encode(text, label);
      for (const cut of [1, 2, 3])
        expect(guessEncoding([bytes.subarray(0, 60), bytes.subarray(60 + cut)])?.label).toBe(label);
    }
  });
});

test('UTF-32 is told by its mark and refused, in either order of bytes', () => {
  expect(guessEncoding([Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)])).toBeNull();
  expect(guessEncoding([Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61)])).toBeNull();
});

test('an encoding that nothing in the file tells is said to be guessed', async () => {
  const log = '会话,时间,角色,内容\n1,2024-03-04 10:00:00,买家,你好\n1,2024-03-04 10:00:05,客服,在的\n';
  const guesses = async (bytes: Uint8Array<ArrayBuffer>): Promise<unknown[]> =>
    (await reading(bytes)).report.warnings
      .filter(({ code }) => code === 'guessed_encoding')
      .map(({ detail }) => detail['encoding']);
  expect(await guesses(encode(log, 'gb18030'))).toEqual(['gb18030']);
  expect(await guesses(utf16(`\ufeff${log}`, false))).toEqual([]);
  expect(await guesses(new TextEncoder().encode(log))).toEqual([]);
});

describe('text that was saved in a wrong encoding before', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const western = (raw: Uint8Array): string => new TextDecoder('windows-1252').decode(raw, { stream: true });

  test('is noticed, whichever it was', () => {
    const chinese = TALK.simplified.replaceAll('|', '\n');
    expect(mojibakeIn(bytes(western(bytes(chinese))))).not.toBeNull();
    expect(mojibakeIn(bytes(western(encode(chinese, 'gb18030'))))).not.toBeNull();
    expect(mojibakeIn(bytes(western(bytes(TALK.french))))).not.toBeNull();
    expect(mojibakeIn(bytes(`${chinese}锟斤拷`))).toBe('锟斤拷');
  });

  test.each(LANGUAGES)('is not seen in what was never hurt: %s', (language) => {
    expect(mojibakeIn(bytes(TALK[language]))).toBeNull();
  });
});
