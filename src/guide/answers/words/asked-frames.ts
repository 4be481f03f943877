import type { Topic } from './topic-lexicon.js';

/** A way of asking for something that is no phrase: the words around may be any. */
export interface AskedFrame {
  readonly pattern: RegExp;
  /** What must, and must not, be said besides. */
  readonly with?: RegExp;
  readonly without?: RegExp;
  readonly topics: readonly Topic[];
}

const BATTERY_LIFE: readonly Topic[] = ['s:battery life', 'f:battery life', 'f:battery'];

const WEIGHT: readonly Topic[] = ['s:weight', 'f:weight'];

/** Frames that hold whatever else is asked; `pattern` matches the words that ask. Matched once, the first first. */
export const ASKED_FRAMES: readonly AskedFrame[] = [
  {
    pattern: /\bhow (?:long|many (?:hours|days|weeks)) (?:do|does|will|can|could|would)\b/u,
    with: /\b(?:run|last|play|go|work|hold|record|fly|keep|stay|battery)\b/u,
    without: /\b(?:to charge|fully|take|warranty|updates?)\b/u,
    topics: BATTERY_LIFE,
  },
  {
    pattern:
      /\b(?:do|will|would|can|could) (?:i|you|we|one) (?:really |actually )?get(?= (?:\d{1,3}|[a-z]{2,8}) (?:full )?(?:hours|days|weeks)\b)/u,
    topics: BATTERY_LIFE,
  },
  {
    pattern:
      /\b(?:hours|days|weeks) (?:between|per|on (?:a|one)) charges?\b|\bhow often (?:do|must|should) i (?:re)?charge\b/u,
    topics: BATTERY_LIFE,
  },
  {
    pattern:
      /(?:能|可以|可|充满|一次)[^，。？?!]{0,6}(?:听|用|播|放|撑|拍|录|跑|玩|看|飞|续)[^，。？?!]{0,4}(?:多久|几(?:个)?(?:小时|天|周)|多长时间|多少(?:个)?小时)|多久充一次|几天充一次/u,
    topics: BATTERY_LIFE,
  },
  {
    pattern: /(?:屏幕|屏|显示屏)有?多大|多大的?屏/u,
    topics: ['s:screen size'],
  },
  { pattern: /\bhow (?:large|big) (?:is |a )?(?:the |of a )?battery\b/u, topics: ['s:battery capacity'] },
  {
    pattern:
      /\b(?:how )?light(?:weight)?(?: enough)?(?= ?\??$| (?:to (?:carry|hold|travel|wear|pack)|for|and|or)\b|(?: is| are) (?:the|it|this)\b)/u,
    with: /^(?:is|are|was|how|would)\b/u,
    without: /\b(?:an?|the|any|red|night|back|blue|indicator|low|ring|flash) light\b|\bbright\b/u,
    topics: WEIGHT,
  },
  {
    pattern: /\blength of\b|\bhow long (?:is|are|r)\b/u,
    with: /\b(?:cables?|cords?|leads?|wires?)\b/u,
    topics: ['s:cable length', 'f:cable'],
  },
  { pattern: /\bhow sharp is the (?:screen|display)\b/u, topics: ['s:resolution'] },
  {
    pattern:
      /\b(?:which|what) (?:version of )?(?:android|windows)\b|\bversion of android\b|\brun(?:s|ning)? (?:on )?(?:android|windows)\b/u,
    topics: ['s:operating system'],
  },
];
