import { wordList } from './word-list.js';

/** Makers and their lines in Chinese and common Latin spelling; kept whole by the segmenter, never part of an aspect. */
export const BRAND_WORDS: readonly string[] = wordList(
  '苹果 华为 小米 红米 荣耀 三星 诺基亚 摩托罗拉 索尼 索爱 索尼爱立信 爱立信 西门子 联想 戴尔 惠普 华硕 宏碁 宏基 神舟 东芝 富士通 明基 方正 清华同方 同方 松下 夏普 飞利浦 飞利普 佳能 尼康 富士 宾得 奥林巴斯 奥巴 徕卡 莱卡 哈苏 适马 腾龙 图丽 蔡司 卡西欧 柯达 理光 美能达 海尔 海信 康佳 夏新 波导 多普达 魅族 锤子 一加 真我 中兴 酷派 金立 步步高 黑莓 大疆 佳明 华米 微软 谷歌 英特尔 高通 骁龙 麒麟 联发科 天玑 英伟达 漫步者 森海塞尔 铁三角 拜亚动力 爱国者 纽曼 西部数据 西数 希捷 金士顿 闪迪 罗技 雷蛇 雷神 机械革命 外星人 拯救者 小新 天逸 灵越 暗影精灵 掌阅 小度 天猫精灵 安卓 塞班 京东 天猫 淘宝 苏宁 当当 亚马逊 顺丰 诺维克 红隼 流光 潮汐 黄鹂 玄武岩 羽衡 维拓 iPhone iPad MacBook AirPods ThinkPad Kindle OPPO vivo HTC LG',
);
