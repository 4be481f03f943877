/**
 * Words of both languages that tell of one thing where the vocabulary of features, parameters and needs has none:
 * `name | English | Chinese`. A sentence with any of them speaks of what a question with another one asks.
 */
export const LIKENESS_TABLE = `
cold | cold, freezing temperatures, cold weather, freezing cold, low temperatures, sub-zero temperatures, freezing, winter, frost, frozen, ski, skiing, snow, minus, low temperature, below zero, sub-zero | 冷, 冬天, 低温, 零下, 严寒, 滑雪, 雪
rain | rain, rainy, raining, downpour, drizzle, wet weather, storm | 下雨, 雨天, 雨, 淋
water | water, underwater, dive, diving, pool, sea, snorkel, swim, swimming, bath, bathtub, shower, lake, surf | 水, 海里, 水里, 水下, 潜水, 泳池, 游泳, 海边, 海水, 洗澡, 浴室, 泡
salt water | salt water, saltwater, sea water, seawater | 海水, 盐水
sun | sun, sunlight, sunshine, sunny, direct sun, bright light, outdoors, outside | 阳光, 太阳, 大太阳, 户外, 强光, 室外
dark | night, dark, dim light, evening | 夜里, 晚上, 夜晚, 夜间, 暗处
gloves | gloves, glove, mittens | 手套
child | kid, kids, child, children, toddler, son, daughter, grandson, granddaughter, niece, nephew, year old, four-year-old | 孩子, 小孩, 儿子, 女儿, 儿童, 娃, 孙子, 小朋友, 外甥
old people | senior, seniors, elderly, grandma, grandmother, grandfather, granddad, grandpa, mum, mom, mother, dad, father, parents, old eyes, old ears, old people, old hands | 老人, 爸妈, 父母, 妈妈, 爸爸, 我妈, 我爸, 老爸, 老妈, 奶奶, 爷爷, 长辈, 外婆
pocket | pocket, pockets, jacket pocket, jeans | 口袋, 兜, 衣兜, 裤兜
drop | drop, drops, dropped, fall, fell, falls, survive a fall, knocks | 摔, 掉地, 摔过, 跌, 摔了, 坠落
crack | crack, cracked, cracks, break, broke, broken, broken screen, shatter, snap, snapped | 裂, 碎, 裂纹, 裂缝, 断了, 断, 坏了
glasses | glasses, spectacles, glasses wearer | 眼镜
run | run, running, runner, runners, jog, jogging, marathon, marathons | 跑步, 马拉松, 夜跑, 晨跑, 慢跑
bike | bike, cycling, bicycle, cyclist, handlebar, ride | 骑车, 自行车, 单车, 骑行
hike | hike, hiking, trail, trails, mountain, mountains, trek, climbing | 爬山, 登山, 徒步, 山里, 越野
gym | gym, workout, workouts, exercise, training, sport, sports | 健身, 锻炼, 运动, 健身房
sweat | sweat, sweaty, sweating | 出汗, 汗
sleep | sleep, sleeping, side sleeper, side sleepers, bed, pillow, asleep | 睡觉, 睡眠, 侧睡, 枕头, 睡
flight | flight, flights, plane, airplane, aeroplane, engine, engines | 飞机, 航班, 坐飞机, 机舱, 发动机
train | train, subway, metro, commute, commuting, bus | 地铁, 通勤, 公交, 火车, 高铁
car | car, driving, dashboard, drive | 车里, 开车, 车载, 汽车
office | office, colleagues, open-plan, coworkers, workplace | 办公室, 同事, 公司, 上班
wind | wind, windy, wind noise | 风, 风声, 风噪, 大风
voices | voice, voices, speech, dialogue, dialog, speaking | 人声, 对白, 说话声, 说话
podcast | podcast, podcasts, audiobook, audiobooks, talk radio | 播客, 听书, 有声书, 评书
film | film, films, movie, movies, series, netflix | 电影, 看片, 追剧, 看剧, 影片
music | music, songs, song, jazz, classical, orchestra | 音乐, 听歌, 歌, 古典, 交响
games | game, games, gaming, gamer, esports, shooter, play games | 游戏, 打游戏, 玩游戏, 手游, 电竞
footsteps | footsteps, footstep, steps of enemies | 脚步声, 脚步
console | console, consoles, playstation, xbox, switch | 主机, 游戏机
two devices | two devices, multipoint, two phones, laptop and phone, both devices, several devices, simultaneously, dual connection | 两台设备, 双设备, 同时连接, 两个设备, 多设备, 双连接
card slot | card slot, sd card, microsd, memory card, micro sd, expandable, card reader | 存储卡, 内存卡, 插卡, 卡槽, sd卡, 扩展卡
sim | sim, sim card, esim, lte, cellular, mobile data | sim卡, 插卡通话, 蜂窝, 流量, 独立通话
payment | payment, pay, pays, contactless, wallet, nfc | 支付, 付款, 刷卡, nfc
map | map, maps, navigation, route, routes, offline maps | 地图, 导航, 路线, 离线地图
lamp | torch, flashlight, lamp | 手电, 手电筒
barometer | barometer, altimeter, altitude | 气压计, 气压, 海拔, 高度计
music storage | music without phone, offline music, store music, own memory, songs without a phone | 存歌, 本地音乐, 离线音乐, 内置存储, 放歌
strap | strap, band, wristband, bracelet | 表带, 腕带
wrist | wrist, wrists, small wrist | 手腕, 手小, 腕
screw | screw, screws | 螺丝
ear | ear, ears, small ears, ear canal | 耳朵, 耳道
pressure | pressure, pressing, clamp, clamping, clamping force, tight, headache | 夹头, 压迫, 压力, 夹得, 紧, 头疼
hot ears | warm ears, sweaty ears, hot ears | 闷, 捂, 闷热, 闷耳
hiss | hiss, hissing, white noise, background noise, static | 底噪, 电流声, 嘶嘶
leak | leak, leaks, leaking, sound leakage | 漏音
app | app, apps, companion app, phone app, application | app, 应用, 软件
menu | menu, menus, interface | 菜单, 界面
update | update, updates, security patches, software updates, years of updates | 更新, 系统更新, 升级, 系统升级
assistant | voice assistant, alexa, siri, assistant | 语音助手, 助手, 小爱
mute | mute, muted, muting, mute switch | 静音
switch off | switch off, turn off, switch for the microphones, off switch, physical switch | 关闭, 关掉, 开关
button | button, buttons, dial, dials, knob, physical buttons | 按键, 按钮, 拨盘, 旋钮, 实体键
handle | handle, grip, hold, holding | 握, 手柄, 提手, 把手, 握感
foam | foam, rubber, bumper, protective | 泡沫, 橡胶, 防护
finish | finish, slippery, back cover, fingerprints, glossy | 后盖, 滑, 手滑, 打滑, 指纹印
hinge | hinge, hinges, lid | 转轴, 铰链, 屏轴
indoors | indoor, indoors, in a room, at home | 室内, 屋里, 屋内, 家里
colour | colour, colours, color, colors, colour options, which colours | 颜色, 配色, 什么色
warranty | warranty, guarantee, warrantee | 保修, 质保, 联保, 三包
repair | repair, repairs, repaired, replaceable, spare parts, spare part | 维修, 修, 更换, 备件
noise | noise, loud, noisy, roar | 吵, 噪音, 噪声, 响
return | return, returns, refund, send back, give back, exchange | 退货, 退款, 退换, 退回, 换货, 退, 能退
delivery | delivery, deliver, shipping, ship, ships, arrive, arrives, parcel, dispatch, dispatched, order | 物流, 快递, 发货, 到货, 送货, 包裹, 送到, 订单, 下单, 直发
customs | customs, import duty, customs form | 报关, 海关, 关税
box | in the box, included, comes with, supplied, bundled | 附带, 赠, 送的, 标配, 附赠, 包装里, 自带
charger included | charger, adapter, power brick, plug | 充电器, 充电头, 适配器, 电源
spare battery | spare battery, replaceable battery, removable battery, swap batteries, spare | 备用电池, 换电池, 可拆电池
standby | standby, idle | 待机
overnight | overnight, over night | 过夜, 一晚上
one day | a day, full day, whole day, all day, working day, through the day | 一天, 一整天, 全天
weekend | weekend, two days, several days, days, a week, weeks | 周末, 两天, 几天, 一周, 一星期, 三周
travel | travel, travelling, trip, trips, holiday, vacation, suitcase, luggage, cabin bag, backpack, pack, rucksack, bag, handbag | 旅行, 出差, 旅游, 行李, 登机箱, 背包
study | student, students, school, homework, university, study, studying, class, lecture | 学生, 上课, 网课, 作业, 学习, 上学, 大学
draw | draw, drawing, sketch, sketching, paint, painting, illustration, artist | 画画, 绘画, 手绘, 插画, 素描, 绘图
write | write, writing, handwriting, handwrite, notes, note taking, take notes | 手写, 写字, 笔记, 书写, 记笔记
read | read, reading, book, books, e-books, ebook, pdf, pdfs, comics, novels | 看书, 阅读, 电子书, 小说, 漫画, 读书, pdf, 看pdf, 读pdf, 看文档
front light | front light, frontlight, reading light | 前光, 阅读灯
type | type, typing, typist, reports | 打字, 敲字, 码字
code | code, coding, programming, program, developer, compile, compiling, containers, virtual machine, ide | 编程, 写代码, 程序员, 虚拟机, 编译
edit video | edit video, edit videos, video editing, editing, export, render, rendering, 4k editing, cut video | 剪视频, 剪片, 剪辑, 导出, 渲染, 视频剪辑
vlog | vlog, vlogs, vlogging, vlogger, selfie, film myself | vlog, 自拍, 拍vlog
wedding | wedding, weddings, portrait, portraits | 婚礼, 人像
concert | concert, concerts, theatre, stage | 演唱会, 舞台, 剧场, 音乐会
animal | bird, birds, zoo, wildlife, cat, cats, dog, dogs, pet, pets, animals, animal | 鸟, 动物, 动物园, 猫, 狗, 宠物
sports photo | football, playground, moving, action, fast-moving | 足球, 运动场, 抓拍, 动态
slow motion | slow motion, slow-motion, slo-mo | 慢动作, 慢镜头
tripod | tripod, steady, handheld | 三脚架, 手持
lens mount | lens, lenses, lens mount, interchangeable | 镜头, 换镜头, 卡口
viewfinder | viewfinder, evf | 取景器
raw | raw | raw
print | print, prints, printed, paper, film pack | 相纸, 打印, 冲印
linux | linux, ubuntu | linux
windows | windows | windows, win11
chrome | chromeos, chromebook | chromeos
fan | fan, fans, noisy fan, noise | 风扇, 风扇声, 噪音
lap | lap, thighs, knees, palms | 腿, 大腿, 膝盖
throttle | throttle, throttles, stutter, stutters, lag, lags, laggy, freeze, freezes | 卡顿, 掉帧, 降频, 卡成
upgrade parts | upgrade, upgradable, upgradeable, soldered, replace the memory, add memory | 加内存, 换硬盘, 焊死, 可升级, 焊接
webcam | webcam, web cam | 摄像头, 前摄
second screen | second monitor, second screen, external monitor, external display, monitor output | 副屏, 外接显示器, 扩展屏
desk | desk, desktop, table, kitchen | 桌面, 书桌, 厨房, 桌上
living room | living room, room, rooms, large room, fill a room | 客厅, 房间, 大房间
garden | garden, outdoor, party, parties, bbq, beach, boat, camping, camp | 花园, 派对, 露营, 户外, 海边, 沙滩, 聚会, 野外
stereo | stereo, pair two, pairing two, two of them, surround, rear speakers | 立体声, 配对两台, 组立体声, 环绕, 后环绕
subwoofer | subwoofer, sub | 低音炮
alarm | alarm, alarm clock, clock, wake | 闹钟, 时钟, 叫醒
radio | radio, stations | 收音机, 电台
remote | remote, remote control | 遥控器, 遥控
aux | aux, line in, line-in, 3.5 mm, cable input | aux, 音频输入, 3.5毫米
pair | pair, pairs, pairing, paired, connect, connects, connecting, connection, disconnect, disconnects, drops out, dropouts | 配对, 连接, 连不上, 断连, 掉线, 断开
lost | lost, lose, find my | 丢, 找回, 查找
location | location, tracks, gps | 定位, 轨迹, gps
school mode | school mode, class mode | 上课禁用, 课堂模式, 学校模式
parental | parental, parents' app, time limit, screen time, child lock | 家长控制, 家长, 时间限制, 锁屏
volume limit | volume limit, limited volume, safe volume | 音量限制, 限音量
video call | video call, video calls, video chat | 视频通话, 视频聊天, 打视频
phone call | call, calls, phone call, phone calls, answer calls, calling | 通话, 打电话, 接电话
smell | smell, smells, odour, chemical | 味道, 异味, 气味
insect | ants, insects | 虫
skin | skin, rash, itch, itching, allergy, allergic, irritation | 皮肤, 过敏, 痒
vision | eyes, eye strain, tired eyes, eye | 眼睛, 护眼, 伤眼, 眼睛累
temperature reading | body temperature, temperature sensor | 体温
menstrual | cycle tracking, period tracking | 生理期
solar | solar, sun charging | 太阳能
made in | made in, manufactured, factory, origin | 产地, 哪里生产, 制造
founder | founded, founder, company, headquarters, ceo | 创始人, 总部, 老板
second hand | used, second-hand, refurbished, open-box, secondhand | 二手, 翻新, 拆封
discount | discount, coupon, promo, promotion, sale, voucher, deal, deals | 优惠, 打折, 促销, 优惠券, 折扣, 活动
instalment | instalment, installments, instalments, installment, finance, monthly payments | 分期, 花呗, 月付
gift | gift, gift wrap, present | 礼物, 送礼, 礼品
recycle | recycled, recycle, recycling, eco, sustainable, trade-in, trade in | 环保, 回收, 以旧换新
insurance | insurance, accident cover, care plan | 保险, 碎屏险
`;
