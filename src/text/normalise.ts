/** Code units that are written in several ways in product texts, and the one way that rules have to know. */
const REPLACEMENTS: ReadonlyMap<number, number> = new Map([
  [0x2018, 0x27],
  [0x2019, 0x27],
  [0x201b, 0x27],
  [0x02bc, 0x27],
  [0x60, 0x27],
  [0xb4, 0x27],
  [0x201c, 0x22],
  [0x201d, 0x22],
  [0x201e, 0x22],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
  [0x2012, 0x2d],
  [0x2013, 0x2d],
  [0x2014, 0x2d],
  [0x2015, 0x2d],
  [0x2212, 0x2d],
  [0x3000, 0x20],
  [0xa0, 0x20],
  [0x1680, 0x20],
  [0x202f, 0x20],
  [0x205f, 0x20],
  [0xfeff, 0x20],
  [0x2028, 0x0a],
  [0x2029, 0x0a],
  [0x0d, 0x0a],
]);

const REPLACEMENT_CHARACTER = 0xfffd;

function normaliseUnit(code: number): number {
  const plain = REPLACEMENTS.get(code);
  if (plain !== undefined) return plain;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code >= 0x2000 && code <= 0x200f) return 0x20;
  const control = (code < 0x20 && code !== 0x0a && code !== 0x09) || (code >= 0x7f && code < 0xa0);
  return control ? 0x20 : code;
}

/**
 * `text` with every character in its plainest form, of exactly the same length, so that offsets stay right.
 *
 * Full-width ASCII becomes half-width (`，` → `,`, `Ｇ` → `G`; `。` and `、` stay), typographic quotes and dashes
 * their ASCII forms, all kinds of space (zero-width ones too) and control characters a space, line ends `\n`, and
 * a lone surrogate U+FFFD. Letter case stays. An empty text gives an empty text; nothing is thrown.
 */
export function normalise(text: string): string {
  let from = 0;
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    let plain = code;
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      if (code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
        i += 1;
        continue;
      }
      plain = REPLACEMENT_CHARACTER;
    } else {
      plain = normaliseUnit(code);
    }
    if (plain === code) continue;
    out += text.slice(from, i) + String.fromCharCode(plain);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
