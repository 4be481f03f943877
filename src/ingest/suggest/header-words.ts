/** What a column may be: a field of a product or of a review, or something that is no part of either. */
export type Role =
  | `products.${'externalId' | 'name' | 'brand' | 'model' | 'category' | 'releasedOn' | 'price' | 'currency' | 'availability' | 'store' | 'region' | 'gtin' | 'mpn' | 'url' | 'image' | 'description'}`
  | `reviews.${'externalId' | 'user' | 'rating' | 'title' | 'text' | 'at' | 'language'}`
  | 'ignore';

/**
 * Words of headers, `role: phrases`. A phrase is words in this order at the end of a header, or Chinese characters in
 * it; `=` in front: the header is nothing else (its prefix, such as "reviews", aside).
 */
const TABLE = `
products.externalId: sku, asin, asins, item id, product id, productid, product code, item number, article number, offer id, =id, external id, laptop id, phone id, 商品编号, 商品id, 产品编号, 货号, 商品编码
products.name: =name, =title, product name, product title, item name, =product, =phone, =laptop, =camera, =item, model name, =model, 商品名称, 产品名称, 商品名, 品名, 标题, 手机型号, 产品型号, =商品, =产品, =名称
products.brand: brand, manufacturer, maker, =company, vendor, brand name, make, 品牌, 厂商, 制造商, 生产商
products.model: =model, =models, model number, model no, model code, =product, 型号
products.category: category, categories, =cat, product type, department, primary category, 类别, 分类, 类目, 品类
products.releasedOn: release date, released, announced, launch date, launched, release year, =year, released on, 上市时间, 上市日期, 发布日期, 发布时间
products.price: price, price euros, price eur, price usd, price inr, price rmb, price in euros, sale price, current price, selling price, unit price, =cost, 价格, 售价, 现价, 单价
products.currency: currency, price currency, 币种, 货币
products.availability: availability, =status, stock status, in stock, =stock, =qty, stock quantity, stock qty, stock level, qty in stock, quantity in stock, quantity available, inventory, =库存, 库存量, 库存数量, 可售数量, 库存状态, 是否有货, 有货, 上架状态
products.store: =store, =shop, seller, merchant, seller name, 店铺, 商家, 卖家
products.region: =region, =country, market, 地区, 国家
products.gtin: gtin, ean, upc, barcode, ean code, gtin13, 条码, 条形码
products.mpn: mpn, part number, manufacturer number, part no, 零件号
products.url: =url, =link, product url, product link, page url, 商品链接, 链接, 网址
products.image: image, image url, picture, photo, img, image link, thumbnail, 图片, 主图, 图片链接
products.description: description, =details, =about, summary, product description, 商品描述, 产品描述, 描述, 简介, 商品介绍, 详情
reviews.externalId: review id, comment id, =reviews id, 评论id, 评价id, 评论编号
reviews.user: user, user id, userid, username, user name, reviewer, author, nickname, customer, customer id, reviewer id, reviewer name, profile name, 用户id, 用户, 用户名, 昵称, 买家, 评论者, 会员名
reviews.rating: rating, stars, star rating, score, review rating, overall, review score, =label, sentiment, 评分, 得分, 星级, 打分, 好评度
reviews.title: review title, =title, headline, review summary, =summary, 评论标题, 评价标题
reviews.text: text, review, review text, review body, body, comment, comments, content, review content, feedback, =reviews, 评论内容, 评论, 评价, 评价内容, 内容, 正文, 心得
reviews.at: date, =time, timestamp, review date, review time, created at, created, posted, date posted, 购买时间, 评论时间, 评价时间, 日期, 时间, 创建时间
reviews.language: language, =lang, locale, 语言
ignore: helpful, num helpful, helpful votes, votes, upvotes, likes, views, hits, fans, followers, popularity, rank, ranking, sales, sold, total reviews, review count, reviews count, rating count, num reviews, number of reviews, original price, old price, list price, was price, discount, date added, date seen, date updated, updated at, last updated, crawled at, scraped at, added, seen, did purchase, verified purchase, verified, do recommend, recommend, source urls, source url, reviews url, review url, city, province, zip, user city, user province, keys, keywords, tags, index, row, =timestamp, 点赞, 点赞数, 回复数, 回复, 会员级别, 会员等级, 等级, 销量, 月销量, 收藏, 浏览量, 人气, 评论数, 评价数, 追评, 原价, 优惠, 更新时间, 序号, 排名
`;

interface Phrase {
  readonly role: Role;
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

const PHRASES: readonly Phrase[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const at = line.indexOf(':');
    const role = line.slice(0, at) as Role;
    return line
      .slice(at + 1)
      .split(',')
      .map((entry) => entry.trim())
      .map((entry) => ({
        role,
        words: entry.replace(/^=/, '').split(' '),
        isWhole: entry.startsWith('='),
      }));
  });

/** Prefixes of columns that say what a record is about and not what the column holds. */
const REVIEW_PREFIX = new Set(['review', 'reviews', 'comment', 'comments']);
const PRODUCT_PREFIX = new Set(['product', 'item', 'offer', 'goods']);

/** The words of a header in lower case: parted at blanks, points, dashes and where a capital follows; what is in parentheses is left out. */
export function headerWords(header: string): string[] {
  return header
    .normalize('NFKC')
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How surely a header names each role, 0 to 1; roles that it does not speak of are left out. */
export function headerScores(header: string): ReadonlyMap<Role, number> {
  const all = headerWords(header);
  const [first = ''] = all;
  const about =
    all.length < 2
      ? undefined
      : REVIEW_PREFIX.has(first)
        ? 'reviews'
        : PRODUCT_PREFIX.has(first)
          ? 'products'
          : undefined;
  const scores = new Map<Role, number>();
  for (const { role, words, isWhole } of PHRASES) {
    const score = phraseScore(all, about === undefined ? undefined : all.slice(1), words, isWhole);
    const isOther = about !== undefined && role !== 'ignore' && !role.startsWith(about);
    const kept = isOther ? score * 0.5 : score;
    if (kept > (scores.get(role) ?? 0)) scores.set(role, kept);
  }
  return scores;
}

function phraseScore(
  all: readonly string[],
  bare: readonly string[] | undefined,
  words: readonly string[],
  isWhole: boolean,
): number {
  const phrase = words.join(' ');
  if (all.join(' ') === phrase || all.join('') === words.join('')) return 1;
  if (bare !== undefined && bare.join(' ') === phrase) return 0.95;
  if (isWhole) return 0;
  if (/\p{Script=Han}/u.test(phrase))
    return all.join('').includes(phrase) ? 0.6 + 0.3 * (phrase.length / all.join('').length) : 0;
  const end = all.slice(-words.length).join(' ') === phrase;
  if (end) return 0.75;
  return ` ${all.join(' ')} `.includes(` ${phrase} `) ? 0.5 : 0;
}
