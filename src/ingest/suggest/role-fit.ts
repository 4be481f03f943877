import type { ColumnProfile } from './column-profile.js';
import type { Role } from './header-words.js';

const isNumeric = ({ number, money }: ColumnProfile): boolean => Math.max(number, money) > 0.8;
/** How many there are, under a header that says so. */
const isStock = ({ name, integer, range }: ColumnProfile): boolean =>
  integer > 0.8 && (range?.[1] ?? -1) >= 0 && /stock|qty|quantity|inventory|库存(?!状态)|可售/i.test(name);
const yes = (fits: boolean, otherwise = 0.2): number => (fits ? 1 : otherwise);

/** How well the cells of a column fit a role, 0 to 1: a header may say one thing and the cells another. */
export function roleFit(role: Role, column: ColumnProfile): number {
  const { filled, distinct, url, image, date, number, money, truth, gtin, token, prose, length, range } =
    column;
  // A column that nothing stands in may be called what it likes; its name alone counts.
  if (filled === 0) return role.startsWith('products') ? 0.3 : 0.9;
  switch (role) {
    case 'products.externalId':
      return Math.max(token, number) > 0.8 && url < 0.5 && date < 0.5 ? 0.6 + 0.4 * distinct : 0.2;
    case 'products.name':
      return prose > 0.9 && length > 200 ? 0.2 : yes(number < 0.8 && url < 0.5 && truth < 0.8);
    case 'products.brand':
    case 'products.category':
    case 'products.store':
    case 'products.region':
      return yes(!isNumeric(column) && url < 0.5 && prose < 0.5 && date < 0.5);
    case 'products.model':
      return yes(url < 0.5 && prose < 0.5);
    case 'products.releasedOn':
      return yes(date > 0.6 || (range !== undefined && range[0] >= 1970 && range[1] <= 2100), 0.1);
    case 'products.price':
      return yes(isNumeric(column) && (range === undefined || range[1] > 0), 0.1);
    case 'products.currency':
      return yes(length <= 4 && number < 0.5, 0);
    case 'products.availability':
      return Math.max(column.availability, truth > 0.8 || isStock(column) ? 0.8 : 0.1);
    case 'products.gtin':
      return Math.max(gtin, 0.2);
    case 'products.mpn':
      return yes(token > 0.5);
    case 'products.url':
      return url > 0.8 && image < 0.5 ? 1 : 0.05;
    case 'products.image':
      return url > 0.8 || image > 0.5 ? 1 : 0.05;
    case 'products.description':
      // Short words under just that header are one, too; not under a header that says more.
      return yes(prose > 0.3 || length > 60, Math.max(number, url, date, token, truth) < 0.5 ? 0.5 : 0.2);
    case 'reviews.externalId':
      return yes(token > 0.8 || number > 0.8) * (0.5 + 0.5 * distinct);
    case 'reviews.user':
      return yes(prose < 0.3 && url < 0.3 && date < 0.5 && truth < 0.8);
    case 'reviews.rating':
      return yes(
        number > 0.8
          ? range !== undefined && range[0] >= 0 && range[1] <= 100 && distinct < 0.5
          : length < 40,
      );
    case 'reviews.title':
      return yes(number < 0.5 && url < 0.3 && length < 150);
    case 'reviews.text':
      return yes(number < 0.5 && url < 0.3 && date < 0.5 && length > 8, 0.1);
    case 'reviews.at':
      return date > 0.6 || (number > 0.8 && range !== undefined && range[0] > 9e8) ? 1 : 0.05;
    case 'reviews.language':
      return yes(length <= 10, 0);
    default:
      return money > 0.8 && prose > 0.5 ? 0.5 : 1;
  }
}

/** What cells alone tell of a column whose header says nothing: a role with how sure that is, 0 to 1. */
export function valueRole(
  column: ColumnProfile,
  kind: 'products' | 'reviews',
): readonly [Role, number] | undefined {
  const { filled, distinct, image, url, gtin, money, prose, date, availability, integer, range, length } =
    column;
  if (filled < 0.3) return undefined;
  if (image > 0.8) return ['products.image', 0.5];
  if (url > 0.9 && distinct > 0.8) return ['products.url', 0.45];
  if (gtin > 0.9) return ['products.gtin', 0.6];
  if (money > 0.8 && length < 30) return ['products.price', 0.5];
  if (availability > 0.9) return ['products.availability', 0.5];
  if (kind === 'reviews') {
    if (prose > 0.4 && distinct > 0.5) return ['reviews.text', 0.5];
    if (date > 0.9 && distinct > 0.02) return ['reviews.at', 0.45];
    if (integer > 0.95 && range !== undefined && range[0] >= 0 && range[1] <= 5 && range[1] >= 1)
      return ['reviews.rating', 0.42];
  } else if (prose > 0.6 && distinct > 0.5) return ['products.description', 0.4];
  return undefined;
}
