const PERMITTED_AFTER_EN =
  /^ (?:is|are|'s|would be|will be|might be) (?:(?:actually|perfectly|totally) )?(?:(?:also|now) (?:fine|ok|okay|alright|all right|acceptable|allowed)|(?:fine|ok|okay|alright|all right|acceptable|allowed) (?:after all|too|as well|again|now|then))\b|^ (?:after all|again) (?:is|would be) (?:fine|ok|okay|alright)\b/u;
const PERMITTED_AFTER_ZH =
  /^(?:的|牌|牌子|家的|家)?(?:手机|电脑|平板|耳机|手表|相机)?(?:其实|好像|倒|应该)?(?:也(?:可以|行|能接受|没关系|没问题|无妨|成|ok)|(?:可以|行|能接受)了)(?:的|啊|吧|了|啦|呢)*(?:$|[，,。.!！；;？?\s])/u;
const PERMITTED_BEFORE_EN = /\b(?:include|allow|accept|consider|add back|put back|bring back)(?: the)? $/u;
const AGAIN_EN = /^ (?:again|after all|too|as well)\b/u;

/** Whether the thing between `before` and `after`, words of its clause, is allowed and not wished: `Norvik is ok after all`, 诺维克也可以. */
export function isPermitted(before: string, after: string): boolean {
  return (
    PERMITTED_AFTER_EN.test(after) ||
    PERMITTED_AFTER_ZH.test(after) ||
    (PERMITTED_BEFORE_EN.test(before) && AGAIN_EN.test(after))
  );
}
