/** The languages whose text is understood. */
export type TextLanguage = 'en' | 'zh';

/** How much of a long text is looked at, in UTF-16 code units. */
const SAMPLE = 4_000;

/** Whether `code` is a Chinese character of the basic planes (unified ideographs, extension A, compatibility). */
function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}

/**
 * The language of `text`: Chinese when it has at least one Chinese character to four Latin words.
 *
 * A run of Latin letters counts as one word and a Chinese character as one, since product texts mix them
 * ("屏幕OLED 120Hz很流畅" is Chinese, "the 小米 phone is quick and light, and it was cheap" is English).
 * Only the first {@link SAMPLE} code units are read. An empty text, or one without letters, is English. Ours.
 */
export function detectLanguage(text: string): TextLanguage {
  let han = 0;
  let words = 0;
  let inWord = false;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const latin = isLatinLetter(code);
    if (latin && !inWord) words += 1;
    inWord = latin;
    if (isHan(code)) han += 1;
  }
  return han > 0 && han * 4 >= words ? 'zh' : 'en';
}
