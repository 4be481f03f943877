/** Kinds of words that make two sellable things of one name; words of one row mean the same. Ours. */
export const TELLING_WORDS = {
  upgrade: [['upgrade', 'upg', 'upgr', 'update', 'upsell', 'crossgrade', '升级']],
  academic: [
    ['academic', 'education', 'educational', 'edu', 'student', 'teacher', 'school', 'aca', '教育', '学生'],
  ],
  platform: [
    ['mac', 'macintosh', 'macos', 'osx'],
    ['windows', 'win', 'pc', 'xp', 'vista', 'win32'],
    ['linux', 'unix', 'redhat'],
    ['ios', 'iphone'],
    ['android', '安卓'],
  ],
  edition: [
    ['standard', 'std', '标准'],
    ['professional', 'pro', '专业'],
    ['premium', 'prem'],
    ['deluxe', 'dlx', '豪华'],
    ['home', '家庭'],
    ['ultimate', '旗舰'],
    ['basic', 'starter', 'lite', '青春', '入门'],
    ['small', 'business', 'office'],
    ['enterprise', 'ent', 'corporate', '企业'],
    ['max'],
    ['mini', 'compact'],
    ['plus'],
    ['ultra', '至尊'],
    ['se'],
    ['air'],
  ],
  colour: [
    ['black', 'blk', 'noir', 'schwarz', 'negro', '黑色', '黑'],
    ['white', 'wht', 'weiss', 'blanc', '白色', '白'],
    ['silver', 'slv', 'argent', '银色', '银'],
    ['grey', 'gray', 'graphite', 'gry', '灰色', '灰'],
    ['red', 'rouge', 'rot', '红色', '红'],
    ['blue', 'blu', 'bleu', 'navy', '蓝色', '蓝'],
    ['green', 'grn', '绿色', '绿'],
    ['pink', 'rose', 'pnk', '粉色', '粉'],
    ['gold', 'golden', '金色', '金'],
    ['purple', 'violet', 'lavender', '紫色', '紫'],
    ['yellow', '黄色'],
    ['orange', '橙色'],
    ['brown', 'bronze', '棕色'],
    ['titanium', '钛'],
    ['stainless'],
  ],
  accessory: [
    ['case', 'cover', 'sleeve', 'pouch', 'skin', '保护壳', '手机壳', '壳'],
    ['charger', 'adapter', 'adaptor', '充电器', '电器'],
    ['cable', 'cord', '数据线', '线'],
    ['battery', 'batteries', '电池'],
    ['bag', 'backpack'],
    ['mount', 'stand', 'bracket', 'holder', 'dock', '支架'],
    ['remote', '遥控'],
    ['filter', 'hood', 'strap', 'band', '表带'],
    ['kit', 'bundle', 'combo', '套装'],
    ['lens', '镜头'],
    ['protector', 'film', '贴膜', '钢化'],
    ['refurbished', 'refurb', 'renewed', 'used', '翻新', '二手'],
    ['warranty', 'protection', 'plan', '延保'],
    ['for', '适用'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

export type TellingKind = keyof typeof TELLING_WORDS;

const KIND_OF: ReadonlyMap<string, readonly [TellingKind, number]> = new Map(
  Object.entries(TELLING_WORDS).flatMap(([kind, rows]) =>
    rows.flatMap((row, i) => row.map((word) => [word, [kind as TellingKind, i] as const] as const)),
  ),
);

const NO_ROWS: ReadonlySet<number> = new Set();
/** Lists that were looked at before: a name is compared with many others. */
const seen = new WeakMap<readonly string[], Partial<Record<TellingKind, ReadonlySet<number>>>>();

function readRows(words: readonly string[]): Partial<Record<TellingKind, ReadonlySet<number>>> {
  const rows: Partial<Record<TellingKind, Set<number>>> = {};
  for (const word of words) {
    const found = KIND_OF.get(word);
    if (found === undefined) continue;
    const [kind, row] = found;
    const own = rows[kind];
    if (own === undefined) rows[kind] = new Set([row]);
    else own.add(row);
  }
  return rows;
}

/** The row of `kind` that `word` is in; undefined where it is in none. */
export function tellingRow(word: string, kind: TellingKind): number | undefined {
  const found = KIND_OF.get(word);
  return found?.[0] === kind ? found[1] : undefined;
}

/** The rows of `kind` that `words` name, distinct. A list must not change once it was asked for. */
export function tellingRows(words: readonly string[], kind: TellingKind): ReadonlySet<number> {
  let rows = seen.get(words);
  if (rows === undefined) {
    rows = readRows(words);
    seen.set(words, rows);
  }
  return rows[kind] ?? NO_ROWS;
}
