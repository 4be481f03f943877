import { simplifiedUnit } from '../../domain/vocabulary/traditional-characters.js';

// What reviews have beside those: pairs of a traditional character and its simplified form.
const MORE =
  '嚴严縫缝擬拟妳你佈布採采託托蹟迹閱阅鬧闹嚇吓慘惨懸悬掛挂滯滞濃浓淺浅糧粮纖纤誇夸譽誉謝谢豔艳贈赠鈕钮鉻铬閥阀顫颤餓饿驟骤鬱郁';
const EXTRA: ReadonlyMap<number, number> = new Map(
  Array.from({ length: MORE.length / 2 }, (_, i) => [MORE.charCodeAt(2 * i), MORE.charCodeAt(2 * i + 1)]),
);

/**
 * `text` with its common traditional characters in their simplified form, of exactly the same length, so that offsets
 * stay right. An empty text gives an empty text.
 */
export function simplify(text: string): string {
  let from = 0;
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const plain = EXTRA.get(code) ?? simplifiedUnit(code);
    if (plain === code) continue;
    out += text.slice(from, i) + String.fromCharCode(plain);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
