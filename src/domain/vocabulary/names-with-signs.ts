/**
 * Chinese names of makers that are ordinary words, or parts of some (得胜, 施乐, 亿色): names only where the goods that they
 * make or a model stand right behind; the tables have them with 牌. `maker | Chinese name | what they make`.
 */
const TABLE = `
bigme | 大我 | 阅读器,墨水屏,电纸书
boya | 博雅 | 麦,话筒,领夹
coocaa | 酷开 | 电视
dangbei | 当贝 | 投影,盒子,激光
doro | 多罗 | 手机
esr | 亿色 | 手机壳,保护壳,充电,支架,膜
ffalcon | 雷鸟 | 电视,显示器
godox | 神牛 | 闪光灯,灯,引闪,柔光
grado | 歌德 | 耳机
h3c | 华三 | 路由,交换机
hiby | 海贝 | 播放器,音乐,耳机,随身听
ipason | 攀升 | 电脑,主机,台式,游戏主机
lexmark | 利盟 | 打印,激光,复印
lifesense | 乐心 | 手环,手表,体脂秤,血压计
machenike | 机械师 | 笔记本,电脑,键盘,鼠标,手柄,游戏本
manli | 万丽 | 显卡
meike | 美科 | 镜头,定焦,闪光灯
mercusys | 水星 | 路由
nank | 南卡 | 耳机,骨传导,蓝牙,降噪
palit | 同德 | 显卡
shanling | 山灵 | 播放器,耳放,解码,随身听
takstar | 得胜 | 麦,话筒,耳机,音箱
tenda | 腾达 | 路由,交换机
thunderobot | 雷神 | 笔记本,电脑,键盘,鼠标,主机,游戏本,显示器
xerox | 施乐 | 打印,复印,激光,多功能
zendure | 征拓 | 充电,移动电源,储能
`;

/** A maker's Chinese name that is a name only before one of `goods`. */
export interface NameWithSigns {
  readonly name: string;
  readonly nameZh: string;
  readonly goods: readonly string[];
}

/** The makers whose Chinese name needs a sign, in the order of their names. */
export const NAMES_WITH_SIGNS: readonly NameWithSigns[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', nameZh = '', goods = ''] = line.split('|').map((cell) => cell.trim());
    return { name, nameZh, goods: goods.split(',') };
  });

const GOODS: ReadonlyMap<string, readonly string[]> = new Map(
  NAMES_WITH_SIGNS.map(({ nameZh, goods }) => [nameZh, goods]),
);

/** Whether `written` is a name that what stands `behind` it does not show to be one; other names need no sign. */
export function lacksSign(written: string, behind: string): boolean {
  const goods = GOODS.get(written);
  if (goods === undefined) return false;
  const next = behind.trimStart();
  const thing = next.startsWith('的') ? next.slice(1) : next;
  return !(
    next.startsWith('牌') ||
    /^[a-z]{1,8}\d/u.test(next) ||
    goods.some((kind) => thing.startsWith(kind))
  );
}

/** Chinese names of lines that are ordinary words: names only right after their maker, so the tables do not have them. `[name, line]` */
export const LINES_AFTER_MAKERS: readonly (readonly [nameZh: string, line: string])[] = [['成就', 'vostro']];
