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

/** Whether a system between `before` and `after` is that of a device which what is sought has to work with. */
export function isSystemOfDevice(before: string, after: string): boolean {
  return (WORKS_WITH_BEFORE.test(before) && OF_DEVICE_EN.test(after)) || OF_DEVICE_ZH.test(after);
}
