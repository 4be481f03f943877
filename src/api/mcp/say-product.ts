/** A product as the operations of the tools ask for it. */
export interface SaidProduct {
  readonly id: string;
  readonly name: { readonly text: string };
  readonly price?: { readonly amount: number; readonly currency: string | null } | null;
  readonly rating?: number | null;
  readonly reviewCount?: number | null;
}

/** What every product of an answer carries. */
export const PRODUCT_FIELDS =
  'id name(language: $language) { text } price { amount currency } rating reviewCount';

/** "Aurora 5 (product:aurora-5), 599 USD, rated 4.3 in 12 reviews". */
export function sayProduct({ id, name, price, rating, reviewCount }: SaidProduct): string {
  const parts = [
    `${name.text} (${id})`,
    ...(price ? [`${price.amount}${price.currency === null ? '' : ` ${price.currency}`}`] : []),
    ...(rating !== null && rating !== undefined && reviewCount
      ? [`rated ${rating.toFixed(1)} in ${reviewCount} reviews`]
      : []),
  ];
  return parts.join(', ');
}
