import type { MappingInput } from '../mapping.js';

/** Chinese phone reviews with the phone and its price in every row (JD's kind), times as in China. */
export const jdPhoneReviews: MappingInput = {
  description: 'Chinese phone reviews as from JD (用户ID, 评论内容, 得分, 价格, 购买时间, 手机型号)',
  records: [
    {
      kind: 'products',
      source: 'jd',
      optional: true,
      constants: { category: 'phone' },
      fields: {
        externalId: { from: '手机型号', as: 'name' },
        name: '手机型号',
        brand: { from: '手机型号', as: 'maker' },
        price: { from: '价格', currency: 'CNY' },
      },
    },
    {
      kind: 'reviews',
      source: 'jd',
      constants: { language: 'zh' },
      fields: {
        product: { from: '手机型号', as: 'name' },
        user: '用户ID',
        rating: '得分',
        text: '评论内容',
        at: { from: '购买时间', offset: '+08:00' },
      },
    },
  ],
};
