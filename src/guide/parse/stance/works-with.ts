const WORKS_WITH_BEFORE =
  /\b(?:works?|working|compatible|play nice(?:ly)?|pairs?|pairing|syncs?|connects?) (?:well )?(?:with|to) (?:an? |the |my |both |any )?$|(?:能连|可以连|连得上|兼容|连接|能配|可以配|配得上|能搭配|适配|搭配)(?:我的)?$/u;
const COMPATIBLE_AFTER =
  /^(?: (?:phones?|devices?))?[ -](?:compatible|compatibility|friendly|ready)\b(?! with| to)|^(?:手机|平板|电脑|设备)?(?:能用|可用|兼容)的?(?:$|[，,。.!！；;\s])/u;

/** Whether what is sought has to work with the thing between `before` and `after`, which is not sought itself: `iphone compatible`, 能配苹果手机. */
export function mustWorkWith(before: string, after: string): boolean {
  return WORKS_WITH_BEFORE.test(before) || COMPATIBLE_AFTER.test(after);
}
