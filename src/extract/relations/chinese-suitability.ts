import { PLAIN, USED, type UseVerdict } from './use-verdict.js';

const BEFORE = /(?:适合|适用于|用来|用于|拿来|专为|为了|推荐给|首选)[^。！？；，,]{0,10}$/;
const DAILY = /(?:平时|日常|出差|主要|买来|经常)[^。！？；，,]{0,6}$/;
const AFTER =
  /^[^。！？；，,]{0,8}(?:没问题|没有问题|无压力|毫无压力|够用|足够|绰绰有余|神器|首选|利器|必备|很合适|正合适|不卡|流畅|轻松)/;
const AGAINST =
  /(?:不(?:太|怎么|是很|大)?适合|不推荐|别(?:用来|拿来|买来|指望)|玩不了|带不动)[^。！？；，,]{0,10}$/;
/** "Cannot" is of the thing right before what one does with it (不能玩游戏), else of people and their time (不能出门). */
const CANNOT = /(?:没法|无法|不能|不够)(?:用来|拿来|好好|流畅)?$/;
const DOING = /^(?:玩|打|看|剪|听|画|追|办公|吃鸡|游戏)/;
/** Something that cannot be done stands on the way to the use, which is not what is blamed. */
const CANNOT_ELSE = /(?:没法|无法|不能|不可以?)[^。！？；，,]{0,10}$/;
const FAULT =
  /^([^。！？；，,]{0,8}?)(很卡|卡顿|卡死|吃力|带不动|玩不了|不合适|不行(?!的)|不够(?!用))([^。！？；，,]{0,6})/;
/** What is short is something else than the use: 运动内存不够. */
const OTHER = /内存|空间|时间|技术|水平|流量|不了/;
const NONE = /[没無无不未]|毫|别/;
const NONE_BEHIND = /^[都也]?(?:没|不会|不存在)/;
/** 不怎么 玩游戏, 不是用来 打游戏 的: who does not do it says nothing of how well it goes. */
const UNDONE = /(?:不|没|很少|从不|不怎么|不太)(?:会|怎么|太|大|常|经常)?$|不是(?:为了|用来|拿来|买来)$/;

/** What is said behind the use of how it goes; "none" where it is neither fault nor the lack of one. */
function fault(after: string): UseVerdict | undefined {
  const [, gap = '', word = '', behind = ''] = FAULT.exec(after) ?? [];
  if (word === '' || OTHER.test(gap)) return undefined;
  // 一点卡顿都没有, 没有卡顿现象: that there is none praises.
  const isNone = (NONE.test(gap) && !word.startsWith('不')) || NONE_BEHIND.test(behind);
  return [isNone, USED];
}

/**
 * What a Chinese clause says of the use `need`, from its words `before` and `after` it. Undefined where it says nothing of
 * how the thing suits it. Linear.
 */
export function chineseSuitability(need: string, before: string, after: string): UseVerdict | undefined {
  if (AGAINST.test(before) || (CANNOT.test(before) && DOING.test(need))) return [false, USED];
  if (CANNOT_ELSE.test(before) || UNDONE.test(before)) return undefined;
  const found = fault(after);
  if (found !== undefined) return found;
  if (BEFORE.test(before)) return [true, PLAIN];
  if (AFTER.test(after)) return [true, USED];
  return DAILY.test(before) ? [true, USED] : undefined;
}
