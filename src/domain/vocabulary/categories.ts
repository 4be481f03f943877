import { readVocabularyTable, type VocabularyEntry } from './vocabulary-entry.js';

/** A kind of digital goods. */
export type Category = VocabularyEntry;

const TABLE = `
phone | 手机 | smartphone, smart phone, cell phone, cellphone, mobile phone, mobile, handset, android phone, foldable, flip phone, feature phone, cell | 智能手机, 老人机, 老年机, 千元机, 折叠屏手机, 折叠机, 拍照手机, 游戏手机, 安卓机, 备用机, 移动电话, 旗舰机, 百元机
laptop | 笔记本电脑 | notebook, notebook computer, ultrabook, chromebook, 2-in-1 laptop, 2-in-1, 2 in 1, convertible, gaming laptop, mobile workstation, lappy, notebook pc, netbook | 笔记本, 笔电, 本子, 轻薄本, 游戏本, 上网本, 手提电脑, 超极本, 商务本, 全能本, 二合一, 手提, 学生本, 创作本, 变形本
tablet | 平板电脑 | tablet computer, tablet pc, drawing tablet computer, slate | 平板, 平版, 学习平板
camera | 相机 | digital camera, dslr, mirrorless, mirrorless camera, action camera, action cam, compact camera, point and shoot, point-and-shoot, camcorder, instant camera, slr, vlog camera, vlogging camera, 360 camera, bridge camera, cam | 照相机, 微单, 单反, 数码相机, 运动相机, 卡片机, 无反, 摄像机, 全景相机, 拍立得, 无反相机, 全画幅相机, 相機
headphone | 头戴式耳机 | headphones, headset, gaming headset, over-ear headphones, on-ear headphones, over-ears, over ears, cans, head phones | 耳机, 蓝牙耳机, 头戴, 头戴耳机, 头戴式, 耳麦, 有线耳机, 降噪耳机, 监听耳机, 游戏耳机, 耳罩, 运动耳机, 骨传导耳机
earbud | 真无线耳机 | earbuds, buds, earphones, earphone, in-ears, in ears, true wireless, tws, ear buds, true wireless earbuds, earpods, in-ear headphones, in ear headphones, wireless earphones, earpiece | 真无线, 真无线蓝牙耳机, 无线耳塞, 耳塞, 豆豆耳机, 无线小耳机, tws耳机
smartwatch | 智能手表 | smart watch, watch, gps watch, running watch, sports watch, fitness watch, smart watches | 手表, 运动手表, 电话手表, 儿童手表, 腕表, 儿童电话手表, 跑表, 跑步手表, 智能腕表
fitness tracker | 手环 | fitness band, activity tracker, fitness bracelet, smart band, tracker, activity band, step counter | 智能手环, 运动手环, 健康手环
tv | 电视 | television, televisions, smart tv, telly, tele, tv set, oled tv, qled tv | 电视机, 智能电视, 液晶电视
monitor | 显示器 | computer monitor, display monitor, gaming monitor, ultrawide, external display, computer screen, pc screen, desktop monitor, external monitor, second screen, portable monitor | 显示屏, 电脑屏幕, 电竞屏, 外接屏, 带鱼屏, 便携屏, 萤幕, 电脑显示器
game console | 游戏机 | console, gaming console, handheld console, video game console, games console, handheld, gaming handheld | 主机, 掌机, 家用机, 游戏主机, 游戏掌机
drone | 无人机 | quadcopter, fpv drone, camera drone, uav, quad | 航拍机, 飞行器, 穿越机, 航拍无人机, 航拍器
e-reader | 电子书阅读器 | ereader, e reader, e-book reader, ebook reader, e-ink reader, e-book, ebook | 电子书, 阅读器, 墨水屏, 电纸书, 墨水屏阅读器, 电子纸
router | 路由器 | wifi router, wireless router, mesh, mesh system, mesh router, mesh wifi, wi-fi router | 路由, 无线路由器, 子母路由
storage | 存储设备 | ssd, hard drive, hard disk, external drive, external ssd, usb stick, flash drive, thumb drive, hdd, nvme, usb drive, portable ssd, external hard drive, nas, pen drive, memory stick, nvme drive, m.2 drive, backup drive, usb key, solid state drive | 固态, 移动硬盘, 硬盘, 固态硬盘, u盘, 优盘, 机械硬盘, 移动固态, 存储盘, 随身碟, 外接硬盘, ssd硬盘, 存储
memory card | 内存卡 | sd card, microsd, micro sd, microsd card, micro sd card, cf card, cfexpress, tf card, cfexpress card, sdxc | 存储卡, sd卡, tf卡, 闪存卡, 记忆卡, cf卡, microsd卡
keyboard | 键盘 | mechanical keyboard, wireless keyboard, keyboards, gaming keyboard | 机械键盘, 无线键盘, 蓝牙键盘
mouse | 鼠标 | mice, wireless mouse, gaming mouse, trackball | 无线鼠标, 滑鼠, 游戏鼠标, 蓝牙鼠标
speaker | 音箱 | speakers, bluetooth speaker, smart speaker, soundbar, sound bar, portable speaker, bookshelf speakers, boombox, subwoofer, party speaker | 音响, 喇叭, 蓝牙音箱, 蓝牙音响, 智能音箱, 小音箱, 回音壁, 低音炮
power bank | 充电宝 | powerbank, battery pack, portable charger, external battery, portable battery | 移动电源, 行动电源
charger | 充电器 | wall charger, charging brick, power adapter, power brick, usb charger, wireless charger, car charger, charging pad, charging stand, gan charger, charging station, charging dock | 充电头, 快充头, 无线充电器, 车载充电器, 电源适配器, 氮化镓, 充电座, 适配器, 无线充
printer | 打印机 | laser printer, inkjet, inkjet printer, all-in-one printer, multifunction printer, photo printer, ink tank printer | 激光打印机, 喷墨打印机, 一体机, 印表机, 照片打印机
case | 保护壳 | phone case, cover, sleeve, laptop sleeve, protective case, laptop bag, pouch, bumper, folio, phone cover, tablet cover, carrying case | 手机壳, 保护套, 内胆包, 壳, 电脑包, 套子, 壳子, 收纳包, 皮套, 手机套, 保护壳子
cable | 数据线 | cord, usb cable, hdmi cable, charging cable, lightning cable, usb-c cable, lead | 充电线, 线缆, hdmi线, 连接线, 线材, 网线, type-c线, 高清线
webcam | 网络摄像头 | web cam, web camera | 摄像头, 电脑摄像头, 直播摄像头
microphone | 麦克风 | mic, usb microphone, usb mic, lavalier, lav mic, condenser mic, shotgun mic | 话筒, 领夹麦, 电容麦, 麦, 无线麦, usb麦克风, 无线领夹麦
desktop | 台式机 | desktop computer, desktop pc, gaming pc, mini pc, tower, all-in-one pc, workstation, all-in-one computer, pc | 台式电脑, 主机电脑, 迷你主机, 台式, 组装机, 一体电脑, 桌上型电脑, 小主机, 台机, 电脑主机
graphics card | 显卡 | gpu, video card, graphic card, graphics cards | 独立显卡, 游戏显卡, 显示卡
lens | 镜头 | camera lens, lenses, prime lens, zoom lens, telephoto lens, prime, telephoto | 定焦镜头, 变焦镜头, 长焦镜头, 定焦, 大光圈镜头, 微距镜头, 广角镜头
`;

/** The kinds of digital goods of the closed list, in the order of the annotation conventions. */
export const CATEGORIES: readonly Category[] = readVocabularyTable(TABLE).map(
  ({ name, nameZh, synonyms }) => ({ name, nameZh, synonyms }),
);
