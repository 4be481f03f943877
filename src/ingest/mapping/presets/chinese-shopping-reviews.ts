import type { MappingInput } from '../mapping.js';

const GOODS = ['手机', '平板', '计算机', '电脑', '笔记本', '相机', '耳机'];

/** Short Chinese reviews that name only the kind of product: the reviews of a kind hang on one product that stands for it. */
export const chineseShoppingReviews: MappingInput = {
  description: 'Chinese shopping reviews (cat, label, review); kinds other than digital goods are left out',
  records: [
    {
      kind: 'products',
      source: 'shopping-reviews',
      where: { cat: GOODS },
      fields: { externalId: 'cat', name: '{cat}（综合评价）', category: { from: 'cat', values: category() } },
    },
    {
      kind: 'reviews',
      source: 'shopping-reviews',
      where: { cat: GOODS },
      constants: { language: 'zh' },
      fields: {
        product: 'cat',
        text: 'review',
        rating: { from: 'label', values: { '1': '5', '0': '1' } },
      },
    },
  ],
};

function category(): Record<string, string> {
  return {
    手机: 'phone',
    平板: 'tablet',
    计算机: 'laptop',
    电脑: 'laptop',
    笔记本: 'laptop',
    相机: 'camera',
    耳机: 'headphone',
  };
}
