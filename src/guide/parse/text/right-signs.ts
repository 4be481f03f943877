/** Chinese words of shopping, and what is typed for them where another sign of the same sound is chosen; no words of the language. */
const SLIPS = `
耳机 尔机 饵机 耳鸡 耳积
手机 收机 首机 手鸡
电脑 店脑 电恼
笔记本 笔计本 比记本 毕记本 笔纪本
平板 平版 苹板 瓶板 平扳
键盘 建盘 件盘 健盘 剑盘 键盆
鼠标 属标 署标 鼠镖 鼠表
音箱 因箱
音响 音晌
相机 像机 象机
显示器 显视器 现示器 显示气 显势器
路由器 路油器 路由气 路游器
打印机 打应机 打印鸡 打英机
充电 冲电
无人机 无人鸡
摄像头 摄象头 射像头 摄相头
麦克风 麦克疯 麦克封 卖克风
数据线 数具线
电池 电迟 电驰
续航 序航 续杭
降噪 降躁 降燥
像素 象素
蓝牙 蓝芽 兰牙 篮牙
屏幕 屏慕 萍幕
`;
/** Signs before and behind a slip that make other words of it: 偶尔机器, 回收机, 附属标准, 冲电影票. */
const BEFORE: Readonly<Record<string, string>> = {
  尔机: '偶哈塞',
  收机: '回接吸丰没验签',
  件盘: '硬软零部邮文',
  首机: '原船',
  属标: '附金从下',
  建盘: '新',
  因箱: '原',
  耳鸡: '木银',
};
const BEHIND: Readonly<Record<string, string>> = {
  收机: '器子构',
  冲电: '影梯',
  象机: '会关器械',
  像机: '器械灵',
  手鸡: '翅腿肉',
  显示气: '温压象候',
};

const RIGHT: ReadonlyMap<string, string> = new Map(
  SLIPS.trim()
    .split('\n')
    .flatMap((line) => {
      const [right = '', ...slips] = line.split(' ');
      return slips.map((slip): [string, string] => [slip, right]);
    }),
);
const SLIP = new RegExp([...RIGHT.keys()].join('|'), 'gu');

/** `text` with the right signs in words of shopping where others of the same sound stand (降噪尔机, 电迟大); its length the same. */
export function withRightSigns(text: string): string {
  return text.replace(SLIP, (slip, start: number) => {
    const isOther =
      BEFORE[slip]?.includes(text[start - 1] ?? '\n') === true ||
      BEHIND[slip]?.includes(text[start + slip.length] ?? '\n') === true;
    return isOther ? slip : (RIGHT.get(slip) ?? slip);
  });
}
