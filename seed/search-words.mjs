/** What people type into the shop's search box, in their language; used by make-events.mjs alone. */

const CATEGORY_ZH = {
  phone: '手机', laptop: '笔记本', tablet: '平板', camera: '相机', headphone: '耳机', earbud: '真无线耳机',
  smartwatch: '手表', speaker: '音箱', case: '手机壳', charger: '充电头',
  monitor: '显示器', 'e-reader': '电子书', 'power bank': '充电宝', router: '路由器',
};
const BRAND_ZH = {
  Norvik: '诺维克', Kestwing: '红隼', Lumora: '流光', Tideline: '潮汐', Oriole: '黄鹂', Basalt: '玄武岩', Quillon: '羽衡', Veltra: '维拓',
  Palisar: '帕里萨', Cindrel: '星烬', Fennworth: '芬沃',
};
const FEATURE_ZH = {
  camera: '拍照好', battery: '续航长', screen: '屏幕好', sound: '音质好', bass: '低音强', 'noise cancellation': '降噪', weight: '轻',
  size: '小巧', speed: '流畅', durability: '耐摔', 'water resistance': '防水', comfort: '戴着舒服', stylus: '带手写笔', 'low light': '夜景好',
  zoom: '长焦', keyboard: '键盘手感好', 'gaming performance': '打游戏', design: '好看', 'ease of use': '操作简单', stabilization: '防抖',
  microphone: '收音好', gps: '定位准', 'fast charging': '快充',
};
const FEATURE_EN = { 'noise cancellation': 'noise cancelling', 'low light': 'night', 'ease of use': 'easy', weight: 'light', size: 'small', durability: 'rugged', 'water resistance': 'waterproof' };

/** A search that ends at `product`; one of five habits, chosen by `random` (0 to 1, exclusive). Never has a comma. */
export function queryOf(user, product, dollars, random) {
  const zh = user.language === 'zh';
  const about = product.description.en.toLowerCase();
  const said = (list) => list.filter((word) => about.includes(word));
  const features = said(user.interests.features).filter((word) => word !== product.category);
  const need = said(user.interests.needs)[0];
  const feature = features[Math.floor(random() * features.length)];
  const habit = Math.floor(random() * 5);
  const category = zh ? (CATEGORY_ZH[product.category] ?? product.category) : product.category;
  if (habit === 0) return zh ? `${BRAND_ZH[product.brand]}${product.model}` : `${product.brand} ${product.model}`.toLowerCase();
  if (habit === 1 && feature) return zh ? `${FEATURE_ZH[feature] ?? feature}的${category}` : `${FEATURE_EN[feature] ?? feature} ${category}`;
  if (habit === 2) return zh ? `${Math.ceil((dollars * 7.2) / 500) * 500}以内的${category}` : `${category} under ${Math.ceil(dollars / 50) * 50}`;
  if (habit === 3 && need && !zh) return `best ${category} for ${need}`;
  if (habit === 3 && zh) return `${category} 推荐`;
  return zh ? `${BRAND_ZH[product.brand]}${category}` : `${product.brand.toLowerCase()} ${category}`;
}
