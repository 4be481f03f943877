/** Words of shops, and the name of the category that nearly all names without one are of. They part no two products. */
export const FILLERS: ReadonlySet<string> = new Set([
  'the',
  'phone',
  'phones',
  'smartphone',
  'smartphones',
  'cellphone',
  'edition',
  'version',
  'genuine',
  'official',
  'sealed',
  'unlocked',
]);

/**
 * Words for what a thing is and can do. Beside a maker's model number they add nothing; without one they may be all that
 * parts two products. Parts that are sold alone (keyboard, cable, case) are not among them.
 */
export const DESCRIPTIONS: ReadonlySet<string> = new Set([
  'wireless',
  'bluetooth',
  'noise',
  'cancelling',
  'canceling',
  'anc',
  'over',
  'ear',
  'headphones',
  'headphone',
  'headset',
  'earphones',
  'earbuds',
  'camera',
  'mirrorless',
  'laptop',
  'notebook',
  'computer',
  'tv',
  'television',
  'tablet',
  'smartwatch',
]);

/** The same in Chinese, whose words are not set apart. */
export const CHINESE_DESCRIPTIONS =
  /无线|蓝牙|主动|降噪|头戴式|头戴|耳机|数码相机|相机|微单|笔记本|电脑|平板|电视/g;

/** Words that join the parts of a name, and the one that stands for each: what is on which side of them counts. */
export const JOINTS: ReadonlyMap<string, string> = new Map([
  ...[
    'with',
    'and',
    'incl',
    'including',
    'includes',
    '带',
    '送',
    '含',
    '配',
    '附',
    '赠',
    '及',
    '和',
    '与',
  ].map((word) => [word, 'with'] as const),
  ...['for', 'fits', 'compatible', '适用', '用于', '专用', '兼容'].map((word) => [word, 'for'] as const),
  ...['without', 'no', 'not', 'or', 'to', 'from', 'than'].map((word) => [word, word] as const),
]);
