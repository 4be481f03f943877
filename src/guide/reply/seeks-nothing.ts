import type { ParsedRequest } from '../parse/parsed-request.js';

/** Whether `request` wishes and refuses nothing. */
export function seeksNothing({
  category,
  products,
  brands,
  price,
  specifications,
  features,
  needs,
  audience,
}: ParsedRequest): boolean {
  const lists = [products, brands.want, brands.avoid, specifications, features.want, features.avoid, needs];
  return (
    category === null && price === null && audience === null && lists.every(({ length }) => length === 0)
  );
}
