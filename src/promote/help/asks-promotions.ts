const ENGLISH =
  /\b(?:discounts?|(?<!(?:better|best|good|great) )deals?(?! with\b)|promotions?|promos?|coupons?|vouchers?|(?:promo|discount|coupon) codes?|(?:any|special|current|have|your|running) offers?|on (?:offer|sale)|any sales?|money off|(?:percent|%) off)\b/;
const CHINESE =
  /优惠|折扣|打折|打几折|促销|特价|满减|代金券|红包|搞活动|[有做](?:什么|啥|没有)?活动|领券|有券/;

/** Whether `text`, which seeks no goods, asks for what the shop gives off its prices. */
export function asksPromotions(text: string): boolean {
  const lower = text.slice(0, 500).toLowerCase();
  return ENGLISH.test(lower) || CHINESE.test(lower);
}
