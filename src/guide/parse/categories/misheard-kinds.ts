/** Chinese kinds of goods, and what is typed for them where another sign of the same sound is chosen; no word of the language. */
const SLIPS = `
耳机 尔机 饵机 耳鸡 耳积 耳基 而机
手机 收机 首机 守机 手鸡 手基
电脑 店脑 电恼 电闹 点脑
笔记本 笔计本 比记本 毕记本 笔纪本 笔记夲
平板 平版 苹板 瓶板 平扳 平班
键盘 建盘 件盘 健盘 剑盘 键盆 见盘
鼠标 属标 署标 鼠镖 鼠表
音箱 音相 音香 因箱
音响 音想 因响 音晌
相机 像机 象机 相鸡
显示器 显视器 现示器 显示气 显势器
路由器 路油器 路由气 路游器
打印机 打应机 打印鸡 打英机
充电宝 冲电宝 充店宝 充电包
充电器 冲电器 充电气
无人机 无人鸡 无人几
摄像头 摄象头 射像头 摄相头
硬盘 应盘 硬盆
麦克风 麦克疯 麦克封 卖克风
数据线 数具线 数据现
阅读器 阅读气 月读器
`;
/** Signs before a slip that make other words of it: 偶尔机器, 回收机. */
const OTHERS: Readonly<Record<string, string>> = {
  尔: '偶哈塞',
  收: '回接吸丰没',
  而: '然从因反进',
  件: '硬软零部邮文',
  首: '原船',
  见: '不没看',
};

const KIND_OF: ReadonlyMap<string, string> = new Map(
  SLIPS.trim()
    .split('\n')
    .flatMap((line) => {
      const [kind = '', ...slips] = line.split(' ');
      return slips.map((slip): [string, string] => [slip, kind]);
    }),
);

/** A kind of goods of which a text has a slip, and where. */
export interface MisheardKind {
  readonly start: number;
  readonly end: number;
  /** The word that is meant. */
  readonly word: string;
}

/** The kinds of goods in `text` with a sign of the same sound in the place of the right one: 降噪尔机, 二手收机; from left to right. */
export function misheardKinds(text: string): MisheardKind[] {
  const found: MisheardKind[] = [];
  for (let start = 0; start + 1 < text.length; start++) {
    for (const length of [3, 2]) {
      const slip = text.slice(start, start + length);
      const word = KIND_OF.get(slip);
      if (word === undefined || OTHERS[slip[0] as string]?.includes(text[start - 1] ?? '\n') === true)
        continue;
      found.push({ start, end: start + length, word });
      break;
    }
  }
  return found;
}
