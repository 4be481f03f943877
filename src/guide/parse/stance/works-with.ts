const WORKS_WITH_BEFORE =
  /\b(?:works?|working|compatible|play nice(?:ly)?|pairs?|pairing|syncs?|connects?) (?:well )?(?:with|to) (?:an? |the |my |both |any )?$|(?:能连|可以连|连得上|兼容|连接|能配|可以配|配得上|能搭配|适配|搭配)(?:我的)?$/u;
const COMPATIBLE_AFTER =
  /^(?: (?:phones?|devices?))?[ -](?:compatible|compatibility|friendly|ready)\b(?! with| to)|^(?:手机|平板|电脑|设备)?(?:(?:能用|可用|兼容)的?(?:$|[，,。.!！；;\s])|(?:也|都)?(?:(?:能|可以?)(?:用|连接?|配对?|搭配|使用)|兼容|适配|通用)的(?=\p{Script=Han}))/u;
/** A device that what is sought has to work with, by its kind: 手机能用的手表. */
const FITTED_KIND =
  /^(?:也|都)?(?:(?:能|可以?)(?:用|连接?|配对?|搭配|使用)|兼容|适配|通用)的(?=\p{Script=Han})/u;
/** The system of that device: "my android phone", 安卓手机能用的. */
const OF_DEVICE_EN = /^ (?:phones?|smartphones?|tablets?|laptops?|devices?|mobiles?)\b/u;
const OF_DEVICE_ZH =
  /^(?:手机|平板|电脑|设备)(?:也|都)?(?:(?:能|可以?)(?:用|连接?|配对?|搭配|使用)|兼容|适配|通用)的?/u;

/** Whether what is sought has to work with the thing between `before` and `after`, which is not sought itself: `iphone compatible`, 能配苹果手机. */
export function mustWorkWith(before: string, after: string): boolean {
  return WORKS_WITH_BEFORE.test(before) || COMPATIBLE_AFTER.test(after);
}

/** Whether the kind of goods before `after` is a device that what is sought has to work with, and is not sought itself. */
export const isFittedKind = (after: string): boolean => FITTED_KIND.test(after);

/** Kinds that run a system themselves: a laptop that works with linux runs it. */
const RUN_SYSTEMS: ReadonlySet<string> = new Set([
  'phone',
  'laptop',
  'tablet',
  'desktop',
  'tv',
  'e-reader',
  'game console',
]);
/** `works with mac and windows`, `a watch for android`, 支持安卓: systems of what other goods are used with. */
const SYSTEM_BEFORE =
  /\b(?:(?:works?|working|compatible|play nice(?:ly)?|pairs?|pairing|syncs?|connects?|compatibility) (?:well |fine )?(?:with|to|on)|for|supports?)(?: both| all| my| an?| the)?(?: [a-z]{2,9},?(?: and| or)?)? $|(?:[能可]?以?连接?|兼容|配对?|搭配?|适配|支持|给|接)(?:[\p{Script=Han}a-z]{1,7}[和跟与、或])?$/u;
const SYSTEM_AFTER =
  /^(?:手机|平板|电脑|设备)?(?:和|跟|、)?(?:[\p{Script=Han}a-z]{1,7})?(?:也|都)?(?:(?:能|可以?)(?:用|连接?|配对?|搭配|使用)|兼容|适配|通用)/u;

/** Whether a system between `before` and `after` is that of a device which what is sought, of `category`, has to work with. */
export function isSystemOfDevice(before: string, after: string, category: string | null): boolean {
  if ((WORKS_WITH_BEFORE.test(before) && OF_DEVICE_EN.test(after)) || OF_DEVICE_ZH.test(after)) return true;
  if (category === null ? /^[ -](?:friendly|ready)\b/u.test(after) : RUN_SYSTEMS.has(category)) return false;
  return (
    mustWorkWith(before, after) ||
    SYSTEM_AFTER.test(after) ||
    // `something for android`: of a kind that is not said it may be the system.
    (SYSTEM_BEFORE.test(before) && (category !== null || !/\bfor(?: an?| my| the)? $/u.test(before)))
  );
}
