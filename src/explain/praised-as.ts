import type { DisplayLanguage } from '../domain/localised-name.js';

/** What people who praise a thing that nobody wants more of are glad of, by the name of the feature in its language. */
const GLAD_OF: Readonly<Record<DisplayLanguage, Readonly<Record<string, string>>>> = {
  en: {
    heat: 'how cool it stays',
    'fan noise': 'how quiet it is',
    weight: 'how light it is',
    latency: 'how little delay it has',
    glare: 'how little it reflects',
    bloatware: 'how few unwanted apps it has',
    bezel: 'how slim its frame is',
    price: 'its fair price',
  },
  zh: {
    发热: '不烫',
    风扇噪音: '安静',
    重量: '轻',
    延迟: '延迟低',
    反光: '不反光',
    预装应用: '预装应用少',
    边框: '边框窄',
    价格: '价格实在',
  },
};

/** What people who praise `feature` (a display name) are glad of; undefined where it is the feature itself. */
export function gladOf(feature: string, language: DisplayLanguage): string | undefined {
  return GLAD_OF[language][feature];
}

/** What is praised of a product in `feature` (a display name): "its camera", but "how quiet it is"; 的拍照, but 安静. */
export function praisedAs(feature: string, language: DisplayLanguage): string {
  return gladOf(feature, language) ?? (language === 'zh' ? `的${feature}` : `its ${feature}`);
}
