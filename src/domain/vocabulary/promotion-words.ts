const ENGLISH =
  /\b(?:discount(?:s|ed)?|(?<!(?:better|best|good|great) )deals?(?! with\b)|promotions?|promos?|coupons?|vouchers?|(?:promo|discount|coupon) codes?|(?:any|special|current|have|your|running) offers?|on (?:offer|sale)|any sales?|money off|(?:percent|%) off)\b/i;
const CHINESE =
  /优惠|折扣|打折|打几折|促销|降价|特价|满减|代金券|红包|搞活动|[有做](?:什么|啥|没有)?活动|领券|有券/;

/** Whether `text` (simplified characters) has words for what a shop gives off its prices: "any discounts on headphones?", 有没有打折的平板. */
export function namesPromotions(text: string): boolean {
  return ENGLISH.test(text) || CHINESE.test(text);
}
