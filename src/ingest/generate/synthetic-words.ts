/** A kind of product of the synthetic shop: how often, how dear, what is measured and what people talk about. */
export interface SyntheticCategory {
  readonly name: string;
  readonly nameZh: string;
  /** Share of the products. */
  readonly share: number;
  readonly prices: readonly [low: number, high: number];
  /** Specifications with the values that occur. */
  readonly specifications: Readonly<Record<string, readonly string[]>>;
  /** Features with their English and Chinese words. */
  readonly features: readonly (readonly [en: string, zh: string])[];
}

const memory = ['4 GB', '6 GB', '8 GB', '12 GB', '16 GB'];
const storage = ['64 GB', '128 GB', '256 GB', '512 GB', '1 TB'];

export const SYNTHETIC_CATEGORIES: readonly SyntheticCategory[] = [
  {
    name: 'phone',
    nameZh: '手机',
    share: 0.34,
    prices: [120, 1400],
    specifications: {
      memory,
      storage,
      'screen size': ['5.8 in', '6.1 in', '6.5 in', '6.7 in'],
      'battery capacity': ['3800 mAh', '4500 mAh', '5000 mAh', '5500 mAh'],
    },
    features: [
      ['camera', '拍照'],
      ['battery life', '续航'],
      ['screen', '屏幕'],
      ['speed', '速度'],
      ['sound', '音质'],
      ['design', '外观'],
    ],
  },
  {
    name: 'laptop',
    nameZh: '笔记本电脑',
    share: 0.2,
    prices: [350, 2800],
    specifications: {
      memory: ['8 GB', '16 GB', '32 GB'],
      storage: ['256 GB', '512 GB', '1 TB', '2 TB'],
      'screen size': ['13.3 in', '14 in', '15.6 in', '16 in'],
      weight: ['0.99 kg', '1.2 kg', '1.4 kg', '1.8 kg', '2.3 kg'],
    },
    features: [
      ['keyboard', '键盘'],
      ['screen', '屏幕'],
      ['battery life', '续航'],
      ['fan', '风扇'],
      ['speed', '性能'],
      ['build quality', '做工'],
    ],
  },
  {
    name: 'headphone',
    nameZh: '头戴式耳机',
    share: 0.18,
    prices: [25, 450],
    specifications: {
      'battery life': ['20 h', '30 h', '40 h', '60 h'],
      weight: ['190 g', '230 g', '250 g', '290 g'],
    },
    features: [
      ['sound', '音质'],
      ['noise cancellation', '降噪'],
      ['comfort', '佩戴'],
      ['bass', '低音'],
      ['microphone', '麦克风'],
    ],
  },
  {
    name: 'camera',
    nameZh: '相机',
    share: 0.1,
    prices: [280, 3200],
    specifications: {
      'camera resolution': ['20 MP', '24 MP', '33 MP', '45 MP'],
      weight: ['300 g', '420 g', '560 g', '680 g'],
    },
    features: [
      ['autofocus', '对焦'],
      ['image quality', '画质'],
      ['stabilization', '防抖'],
      ['battery', '电池'],
      ['weight', '重量'],
    ],
  },
  {
    name: 'smartwatch',
    nameZh: '智能手表',
    share: 0.1,
    prices: [60, 700],
    specifications: { 'battery life': ['24 h', '72 h', '168 h'], weight: ['30 g', '42 g', '55 g'] },
    features: [
      ['battery life', '续航'],
      ['gps', '定位'],
      ['heart rate', '心率'],
      ['screen', '屏幕'],
      ['comfort', '佩戴'],
    ],
  },
  {
    name: 'speaker',
    nameZh: '音箱',
    share: 0.08,
    prices: [30, 500],
    specifications: { power: ['10 W', '20 W', '40 W', '60 W'], 'battery life': ['8 h', '12 h', '20 h'] },
    features: [
      ['sound', '音质'],
      ['bass', '低音'],
      ['battery life', '续航'],
      ['design', '外观'],
      ['connection', '连接'],
    ],
  },
];

const FIRST = 'bal cor del fen gal hir jun kel lor mir nov orl per quil ros sel tor ul vel wen yar zen'.split(
  ' ',
);
const SECOND = 'ado ane ara ek ela eno ika ilo ion ira iva ola omo ora ova une ura yx'.split(' ');
const CHINESE = '宁 岚 澄 朔 禾 曜 霁 屿 沐 峥 珩 砚'.split(' ');

export interface SyntheticBrand {
  readonly name: string;
  readonly nameZh: string;
}

/** The invented brand with `number`, from 0; 396 different ones, then numbers behind them. */
export function syntheticBrand(number: number): SyntheticBrand {
  const first = FIRST[(number * 7) % FIRST.length] as string;
  const second = SECOND[(number * 5 + Math.floor(number / FIRST.length)) % SECOND.length] as string;
  const round = Math.floor(number / (FIRST.length * SECOND.length));
  const word = first + second + (round === 0 ? '' : String(round + 1));
  const zh = `${CHINESE[number % CHINESE.length]}${CHINESE[Math.floor(number / CHINESE.length) % CHINESE.length]}`;
  return {
    name: word.charAt(0).toUpperCase() + word.slice(1),
    nameZh: `${zh}${number >= 144 ? number : ''}`,
  };
}

/** Names of lines within a brand. */
export const SYNTHETIC_LINES = ['Arc', 'Breeze', 'Crest', 'Drift', 'Echo', 'Flint', 'Glade', 'Halo'] as const;

/** What reviewers say of a feature, with its place marked by @; praise and complaint. */
export const SENTENCES = {
  en: {
    praise: [
      'The @ is excellent.',
      'I love the @.',
      'Very good @, better than I hoped.',
      'The @ is really great for the money.',
      'Impressive @ every single day.',
    ],
    complaint: [
      'The @ is disappointing.',
      'Sadly the @ is poor.',
      'I expected a better @.',
      'The @ is terrible.',
      'The weak @ annoys me.',
    ],
    opening: [
      'Bought it a month ago.',
      'My second one of this brand.',
      'A gift for my brother.',
      'In use since spring.',
    ],
  },
  zh: {
    praise: ['@很好。', '@非常棒，超出预期。', '@不错，很满意。', '很喜欢它的@。', '@出色。'],
    complaint: ['@很差。', '@让人失望。', '@不行，后悔了。', '@一般，不值这个价。', '@太糟糕了。'],
    opening: ['用了一个月来说说。', '第二次买这个牌子。', '给弟弟买的。', '春天开始用的。'],
  },
} as const;
