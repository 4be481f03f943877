import { readVocabularyTable, type VocabularyEntry } from './vocabulary-entry.js';

/** A kind of digital goods. */
export type Category = VocabularyEntry;

const TABLE = `
phone | 手机 | smartphone, smart phone, mobile telephone, burner phone, cell phone, cellphone, mobile phone, mobile, handset, android phone, foldable, flip phone, feature phone, cell | 智能手机, 老人机, 老年机, 千元机, 折叠屏手机, 折叠机, 拍照手机, 游戏手机, 安卓机, 备用机, 移动电话, 旗舰机, 百元机, 手提电话, 行动电话, 智慧型手机, 智能机, 折叠手机, 小屏机, 直板机, 学生机, 手鸡, 手几
laptop | 笔记本电脑 | notebook, notebook computer, ultrabook, chromebook, 2-in-1 laptop, 2-in-1, 2 in 1, convertible, gaming laptop, mobile workstation, lappy, notebook pc, netbook | 笔记本, 笔电, 本子, 轻薄本, 游戏本, 上网本, 手提电脑, 超极本, 商务本, 全能本, 二合一, 手提, 学生本, 创作本, 变形本, 手提电脑, 小本本, 笔计本, 笔记本儿, 文书机, 二合一笔记本
tablet | 平板电脑 | tablet computer, tablet pc, drawing tablet computer, slate | 平板, 平版, 学习平板, 平板儿, 安卓平板, 护眼平板, 绘画平板
camera | 相机 | digital camera, dslr, mirrorless, mirrorless camera, action camera, action cam, compact camera, point and shoot, point-and-shoot, camcorder, instant camera, slr, vlog camera, vlogging camera, 360 camera, bridge camera, cam | 照相机, 微单, 单反, 数码相机, 运动相机, 卡片机, 无反, 摄像机, 全景相机, 拍立得, 无反相机, 全画幅相机, 相機, 无反相机, 入门单反, 胶片机, ccd, ccd相机, 口袋相机, 运动摄像机, 360相机
headphone | 头戴式耳机 | headphones, headset, gaming headset, over-ear headphones, on-ear headphones, over-ears, over ears, cans, head phones, headphone set, over the ear, over-the-ear, on ears, noise cancellers, open-backs, closed-backs, iems, in-ear monitors | 耳机, 蓝牙耳机, 头戴, 头戴耳机, 头戴式, 耳麦, 有线耳机, 降噪耳机, 监听耳机, 游戏耳机, 耳罩, 运动耳机, 骨传导耳机, 大耳机, 头戴蓝牙耳机, 电竞耳机, 吃鸡耳机, 降噪头戴, 头戴降噪, 挂耳式耳机, 耳挂式, 睡眠耳机
earbud | 真无线耳机 | earbuds, buds, earphones, earphone, in-ears, in ears, true wireless, tws, ear buds, true wireless earbuds, earpods, in-ear headphones, in ear headphones, wireless earphones, earpiece, earbud headphones, sleep buds, open-ear buds, ear pods | 真无线, 真无线蓝牙耳机, 无线耳塞, 耳塞, 豆豆耳机, 无线小耳机, tws耳机, tws, 降噪豆, 降噪豆子, 豆子, 蓝牙耳塞, 真无线降噪, 无线豆, 半入耳, 入耳式无线
smartwatch | 智能手表 | smart watch, watch, gps watch, running watch, sports watch, fitness watch, smart watches | 手表, 运动手表, 电话手表, 儿童手表, 腕表, 儿童电话手表, 跑表, 跑步手表, 智能腕表, 电话表, 儿童表, 户外表, 运动表, 定位手表, 智慧手表, 智慧型手表, 健康表
fitness tracker | 手环 | fitness band, activity tracker, fitness bracelet, smart band, tracker, activity band, step counter | 智能手环, 运动手环, 健康手环, 心率手环, 智慧手环, 计步器
tv | 电视 | television, televisions, smart tv, telly, tele, tv set, big screen tv, flat screen, flatscreen,  oled tv, qled tv | 电视机, 智能电视, 液晶电视, 大电视, 电视大屏, 壁画电视, 客厅电视, 平板电视
monitor | 显示器 | computer monitor, display monitor, gaming monitor, ultrawide, external display, computer screen, pc screen, desktop monitor, external monitor, second screen, portable monitor, portable screen, portable display, usb-c monitor, screen for my desk, second monitor, external screen | 显示屏, 电脑屏幕, 电竞屏, 外接屏, 带鱼屏, 便携屏, 萤幕, 电脑显示器, 荧幕, 副屏, 外接显示器, 曲面屏显示器, 监视器, 第二块屏, 扩展屏
game console | 游戏机 | console, gaming console, handheld console, video game console, games console, handheld, gaming handheld, handheld gaming, portable console, retro handheld | 主机, 掌机, 家用机, 游戏主机, 游戏掌机, 主机游戏机, 电玩, 家用游戏机
drone | 无人机 | quadcopter, fpv drone, camera drone, uav, quad | 航拍机, 飞行器, 穿越机, 航拍无人机, 航拍器, 航拍飞机, 航拍无人飞机, 空拍机
e-reader | 电子书阅读器 | ereader, e reader, e-book reader, ebook reader, e-ink reader, e-book, ebook, e-ink tablet, ebook thing, digital reader | 电子书, 阅读器, 墨水屏, 电纸书, 墨水屏阅读器, 电子纸, 电子阅读器, 阅读器电子书, 电子书机, 墨水屏平板, 阅读机, 水墨屏
router | 路由器 | wifi router, wireless router, mesh, mesh system, mesh router, mesh wifi, wi-fi router, mesh wifi system, wifi extender, wifi box, mesh kit, access point | 路由, 无线路由器, 子母路由
storage | 存储设备 | ssd, hard drive, hard disk, external drive, external ssd, usb stick, flash drive, thumb drive, hdd, nvme, usb drive, portable ssd, external hard drive, nas, pen drive, memory stick, nvme drive, m.2 drive, backup drive, usb key, solid state drive, external disk, external hdd, usb thumb drive, external storage, network storage, portable drive, portable hard drive, backup disk, internal ssd | 固态, 移动硬盘, 硬盘, 固态硬盘, u盘, 优盘, 机械硬盘, 移动固态, 存储盘, 随身碟, 外接硬盘, ssd硬盘, 存储, 行动硬碟, 行动硬盘, 硬碟, 随身硬盘, 移动u盘, nas, 存储硬盘, m.2硬盘, m2固态
memory card | 内存卡 | sd card, microsd, micro sd, microsd card, micro sd card, cf card, cfexpress, tf card, cfexpress card, sdxc, micro-sd card, memory cards | 存储卡, sd卡, tf卡, 闪存卡, 记忆卡, cf卡, microsd卡, 记忆卡, 相机卡, sd存储卡, 高速卡
keyboard | 键盘 | mechanical keyboard, wireless keyboard, keyboards, gaming keyboard | 机械键盘, 无线键盘, 蓝牙键盘, 静电容键盘, 客制化键盘, 薄膜键盘
mouse | 鼠标 | mice, wireless mouse, gaming mouse, trackball | 无线鼠标, 滑鼠, 游戏鼠标, 蓝牙鼠标, 鼠表, 办公鼠标, 电竞鼠标, 轨迹球, 垂直鼠标
speaker | 音箱 | speakers, bluetooth speaker, smart speaker, soundbar, sound bar, portable speaker, bookshelf speakers, boombox, subwoofer, party speaker, sound system, hi-fi speaker, desktop speakers, computer speakers, tv speaker, shower speaker, bedside speaker | 音响, 喇叭, 蓝牙音箱, 蓝牙音响, 智能音箱, 小音箱, 回音壁, 低音炮, 音响系统, 便携音箱, 桌面音箱, 户外音箱, 智慧音箱, 电视音响, 电视音箱, 小音响, 拉杆音响, 广场舞音响, 唱戏机, 书架箱
power bank | 充电宝 | powerbank, battery pack, portable charger, external battery, portable battery, battery bank, charging bank, external power pack, power pack | 移动电源, 行动电源, 尿袋, 磁吸充电宝, 快充宝
charger | 充电器 | wall charger, charging brick, power adapter, power brick, usb charger, wireless charger, car charger, charging pad, charging stand, gan charger, charging station, charging dock, charger plug, charging plug, charge brick, laptop charger, phone charger, usb-c charger, something to charge | 充电头, 快充头, 无线充电器, 车载充电器, 电源适配器, 氮化镓, 充电座, 适配器, 无线充, 充头, 快充充电器, 氮化镓充电器, 豆腐头, 多口充电器, 充电插头, 火牛
printer | 打印机 | laser printer, inkjet, inkjet printer, all-in-one printer, multifunction printer, photo printer, ink tank printer, all in one printer, label printer, colour laser, color laser, mono laser, mfp, printer scanner | 激光打印机, 喷墨打印机, 一体机, 印表机, 照片打印机, 标签打印机, 热敏打印机, 学生打印机, 复印一体机, 打印复印, 列印机, 影印机, 错题打印机
case | 保护壳 | phone case, cover, sleeve, laptop sleeve, protective case, laptop bag, pouch, bumper, folio, phone cover, tablet cover, carrying case, hard case, wallet case, sleeves, keyboard case | 手机壳, 保护套, 内胆包, 壳, 电脑包, 套子, 壳子, 收纳包, 皮套, 手机套, 保护壳子, 机壳, 手机套子, 平板套, 平板壳, 平板保护套, 键盘保护套, 电脑内胆包, 收纳盒, 手机殼
cable | 数据线 | cord, usb cable, hdmi cable, charging cable, lightning cable, usb-c cable, lead, charge cable, charging lead, hdmi lead, network cable, ethernet cable, aux cable, displayport cable, extension cable, lightning lead, usb lead | 充电线, 线缆, hdmi线, 连接线, 线材, 网线, type-c线, 高清线, 快充线, 转接线, 音频线, 传输线, 充电数据线, 光纤线, 六类线
webcam | 网络摄像头 | web cam, web camera, video call camera, camera for calls, camera for my computer, camera for my pc, streaming camera | 摄像头, 电脑摄像头, 直播摄像头, 网路摄影机, 网络摄影机, 视讯镜头, 视频摄像头, 外接摄像头
microphone | 麦克风 | mic, usb microphone, usb mic, lavalier, lav mic, condenser mic, shotgun mic, dynamic mic, wireless mic, podcast mic, mike | 话筒, 领夹麦, 电容麦, 麦, 无线麦, usb麦克风, 无线领夹麦, 领夹式麦克风, usb麦, 直播麦克风, 唱歌话筒, 麦克, 收音麦
desktop | 台式机 | desktop computer, desktop pc, gaming pc, mini pc, tower, all-in-one pc, workstation, all-in-one computer, pc, desktop computers, home computer, gaming rig, gaming tower, all in one pc, all in one computer | 台式电脑, 主机电脑, 迷你主机, 台式, 组装机, 一体电脑, 桌上型电脑, 小主机, 台机, 电脑主机, 台式主机, 桌机, 游戏主机电脑, 办公主机, 工作站, 桌上型
graphics card | 显卡 | gpu, video card, graphic card, graphics cards | 独立显卡, 游戏显卡, 显示卡, 甜品卡, 亮机卡
lens | 镜头 | camera lens, lenses, prime lens, zoom lens, telephoto lens, prime, telephoto, macro lens, wide angle lens, walkaround lens, wide lens, fast prime | 定焦镜头, 变焦镜头, 长焦镜头, 定焦, 大光圈镜头, 微距镜头, 广角镜头, 挂机头, 挂机镜头, 大三元, 小三元, 百微, 饼干头, 人像头, 长焦头, 变焦头
`;

/** The kinds of digital goods of the closed list, in the order of the annotation conventions. */
export const CATEGORIES: readonly Category[] = readVocabularyTable(TABLE).map(
  ({ name, nameZh, synonyms }) => ({ name, nameZh, synonyms }),
);
