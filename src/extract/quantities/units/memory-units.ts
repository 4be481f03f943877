import { followsName } from '../quantity-text.js';
import { after, around, before, type Rule, stuck } from './unit-candidate.js';
import { unitOf } from './units.js';

const MEMORY =
  /^ ?\)? ?(?:of )?(?:[a-z][a-z\d]{0,7} )?(?:ram|rom|memory|storage|ssd|vram|ddr|gddr|lpddr|emmc|ufs|nvme|card|flash|hdd|internal|unified|model|version|variant|file|内存|运存|运行|存储|显存|缓存|闪存|固态|硬盘|版|独显|空间|卡|的?内存|u盘|流量|文件|视频|机身|大内存|的?电影|的(?:文件|视频|素材|照片|片子|资料)|硬碟|\+|\/\d|[×x*]\s?\d)/u;

const HEAVY = /(?:重|轻|克|weigh|weight|heavy|light|mass|grams?|仅|才)[^,，。;；!？?]{0,10}$/u;

const NETWORK =
  /^\s*(?:网|信号|手机|全网|双模|套餐|版?本?手机|network|lte|phone|connect|support|wi|speed|ready|band|modem|时代|芯片|模块|频段|上网|卡|速度|制式|用户)/u;

const MEMORY_SIZES = new Set([
  1, 2, 3, 4, 6, 8, 10, 12, 16, 18, 20, 24, 32, 36, 48, 64, 96, 128, 192, 256, 384, 512, 1024,
]);

/** `G`, `g`: gigabytes or grams, or the generation of a network. */
export const gram: Rule = (candidate, text) => {
  const gigabytes = unitOf('GB');
  const capital = text.raw[candidate.at] === 'G';
  const rest = after(text, candidate.end, 16);
  const lead = before(text, candidate.start, 14);
  if (candidate.value === 2.4) return undefined;
  if (/^[45]$/u.test(String(candidate.value)) && /^(?:全网通)?版/u.test(rest)) return undefined;
  if (MEMORY.test(rest))
    return !(candidate.value <= 6 && candidate.value >= 2) || !NETWORK.test(rest) ? gigabytes : undefined;
  const isSize = MEMORY_SIZES.has(candidate.value);
  if (HEAVY.test(lead) || /^\s*(?:重|轻|以内很轻|in weight|heavy|weight)/u.test(rest)) return unitOf('g');
  if (
    /(?:内存|运存|存储|ram|memory|storage|rom|硬盘|固态|显存|空间|容量|ssd|版本|\+|\/)\s*[^,，。]{0,4}$/u.test(
      lead,
    ) &&
    isSize
  )
    return gigabytes;
  if (candidate.value >= 2 && candidate.value <= 6 && Number.isInteger(candidate.value) && stuck(candidate)) {
    return !capital && candidate.value !== 5 && candidate.value !== 4 ? unitOf('g') : undefined;
  }
  if (capital) return stuck(candidate) || isSize || text.language === 'zh' ? gigabytes : undefined;
  return text.language === 'zh' && isSize && candidate.value >= 8 ? gigabytes : unitOf('g');
};

const DISK = /ssd|hdd|drive|storage|disk|nvme|硬盘|固态|存储|空间|u盘|机械|容量|网盘|移动/u;

/** `T`, `t`: terabytes unless they end the name of a model. */
export const tera: Rule = (candidate, text) => {
  if (candidate.form.length > 1) return candidate.unit;
  const nearby = around(text, candidate.start, candidate.end, 12);
  if (text.raw[candidate.at] === 't' && text.language === 'en') return undefined;
  if (/^\s*pro|^\s*ultra|^\s*恤/u.test(after(text, candidate.end, 6))) return undefined;
  if (![0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24].includes(candidate.value))
    return undefined;
  if (DISK.test(nearby) || /[+/]\s*$/u.test(before(text, candidate.start, 2))) return candidate.unit;
  const named =
    followsName(text, candidate.start) ||
    /(?:一加|小米|红米|oneplus|mi|xiaomi|note|redmi|pro)\s*$/u.test(before(text, candidate.start, 10));
  return text.language === 'zh' && !named && candidate.value <= 8 ? candidate.unit : undefined;
};

/** `M` in Chinese texts: megabytes, or megabits of a line. */
export const megabyte: Rule = (candidate, text) => {
  if (candidate.form !== 'm') return candidate.unit;
  if (text.raw[candidate.at] !== 'M') return undefined;
  const nearby = around(text, candidate.start, candidate.end, 12);
  if (/宽带|带宽|网速|光纤|光猫|网络|电信|联通|移动网|下载/u.test(nearby)) return unitOf('Mbps');
  if (/像素|摄像/u.test(nearby)) return unitOf('MP');
  return text.language === 'zh' || /cache|memory|ram/u.test(nearby) ? candidate.unit : undefined;
};

/** 兆: megabits of a line, megabytes of memory, no unit of a port. */
export const megabits: Rule = (candidate, text) => {
  const rest = after(text, candidate.end, 4);
  if (/^(?:网口|网卡|以太|端口|路由|光口|口)/u.test(rest)) return undefined;
  return /^(?:内存|缓存|显存|的?文件)/u.test(rest) ? unitOf('MB') : candidate.unit;
};
