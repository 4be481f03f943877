import { HTML_ENTITIES } from './html-entities.js';
import { fromLatin1 } from './windows-1252.js';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));/g;
/** Only tags of HTML, so that "a < b" and "<3" stay. At most 500 characters of attributes. */
const TAG =
  /<\/?(br|p|div|li|ul|ol|tr|td|th|table|tbody|h[1-6]|b|i|u|em|strong|span|a|font|small|big|sup|sub|img|hr|pre|code|blockquote|center)(?:\s[^<>]{0,500})?\s?\/?>/gi;
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function fromCode(code: number, written: string): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  if (!isCharacter) return written;
  // Browsers read 128 to 159 as Windows-1252; so do the writers of such references.
  if (code >= 128 && code < 160) return fromLatin1(String.fromCharCode(code));
  return String.fromCodePoint(code);
}

/**
 * `text` without the marks of HTML: references such as `&amp;`, `&#39;` and `&#x27;` become their characters (one
 * level: `&amp;lt;` gives `&lt;`), tags that break a line become line ends, other tags go. What is no known reference
 * or tag stays as it is. Linear in the length of the text.
 */
export function decodeHtml(text: string): string {
  let plain = text;
  if (plain.includes('<'))
    plain = plain.replace(TAG, (_tag, name: string) => (BREAKS.has(name.toLowerCase()) ? '\n' : ''));
  if (!plain.includes('&')) return plain;
  return plain.replace(REFERENCE, (written, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return fromCode(Number(decimal), written);
    if (hex !== undefined) return fromCode(Number.parseInt(hex, 16), written);
    return HTML_ENTITIES.get(name ?? '') ?? written;
  });
}
