/**
 * Further words for one thing, as buyers ask and owners write, in the form of ASKED_TABLE: `topics | English | Chinese`.
 * English words of one word stand for all their forms. `g:` names are those of LIKENESS_TABLE or new ones.
 */
export const PARAPHRASE_TABLE = `
f:battery life f:battery | juice, out of juice, battery runs out, runs out of battery, power bank in the bag, staying power, endurance, stamina, unplugged, away from a socket, away from the mains, without a charger, without charging, between charges, need plugging in, runs flat, run flat, flat battery, goes flat, empty by, dead by, dies before, die before, dies on me, runs dry, drains, drain, draining, power hungry, thirsty, power consumption, make it through, makes it through, see me through, get me through, gets me home, through the day, until evening, till evening, last all day, all-day, outlast, outlasts, topped up, top up, percent left, 15% by, keep going, lasts forever, charge it every, charged it once, charge every, one charge, a charge, days per charge, conk out, conks out, give out, gives out, before bedtime, by bedtime, by dinner, by noon, by lunch, run as long, runs as long, life per charge, die on me, bigger tank | 电量, 掉电, 费电, 耗电, 省电, 没电, 断电, 撑到, 撑得到, 撑得住, 撑不到, 撑一天, 坚持到, 坚持一天, 扛一天, 扛得住一天, 顶一天, 顶得住, 耐用不, 充一次, 一充, 充电宝, 找插座, 不插电, 离开插座, 电池拉胯, 电池耐不耐用, 待机, 掉得快, 电掉, 用一天, 一天够不够, 一天一充, 满电, 电够, 电量够, 虚电, 续航短, 不经用, 耐不耐用, 剩电, 还剩电, 撑得了, 顶到, 熬到, 到下班, 黑屏, 自动关机, 电还够, 一整天够, 充一回, 下班前, 下午茶
s:charging time f:fast charging f:charging | recharge, recharging, take to charge, take to recharge, charge time, from flat, from empty, to full |
f:charging f:fast charging | top up quickly, refill, refuel, charge speed, full again, charges up, charge up | 回血, 回电, 补电, 充得快, 充电慢, 充得慢, 充满, 充电快不快, 充电猛, 充半
f:charger f:case | plug for the wall, wall plug, power brick, charging brick, brick, mains adapter, wall wart, mains plug, charging head | 插头, 充电器, 充电砖, 电源头, 头子
g:box | in the box, in the package, included, bundled, supplied, comes with, come with, packed with, thrown in, extra in the box, out of the box, something for the wall socket, do i get | 盒子里, 包装里, 送不送, 送的, 附送, 标配, 配不配, 随机, 盒装, 配件齐, 买回来自带
f:heat | toasty, scorching, sizzling, burning, burns, roast, roasting, cook, cooks, cooking, fry an egg, hand warmer, thermals, thermal, temperatures, run hot, runs hot, running hot, stays cool, stay cool, keep cool, keeps cool, cool to the touch, lukewarm, too hot, gets warm, quite warm, hot to hold | 烫人, 变烫, 滚烫, 火炉, 暖手宝, 发热量, 温度, 温度高, 热得, 热不热, 会热, 很热, 凉快, 凉不凉, 冰凉, 煎蛋, 降温, 捂热, 热气
f:fan noise g:fan | fan, fans, hum of the fan, spin up, spins up, whirr, whirring, whine, coil whine, hairdryer, jet engine, leaf blower, keep quiet, keeps quiet, stays quiet, soundless, without a sound, not a sound, inaudible, audible, make noise, makes noise, making noise, how loud under load, ventilator, blower, cooler noise, record next to, fan inside | 风扇, 起飞, 呼呼, 嗡嗡, 没声音, 吵人, 吵到, 安不安静, 静不静, 直升机, 嗡嗡响, 半夜, 寝室, 被室友打, 吵室友
f:speed f:multitasking | crawl, crawls, crawling, sluggishness, zippy, nippy, quick enough, responsive, responsiveness, hang, hangs, hiccup, stutter, stutters, choke, chokes, bog down, bogged down, bogs down, drag, drags, half asleep, takes forever, take forever, keep up, keeps up, cope with, copes, struggle, struggles, horsepower, oomph, grunt, muscle, performance under load, heavy work, heavy tasks, demanding, open apps, loading times, load times, launch apps, fluid, fluidly, snail, molasses, spinning wheel, powerful enough, pull its weight, several apps, several programs, many tabs, tabs open, multitask, multitasking, at the same time, docker, ide, virtual machines, containers, freeze up | 迟钝, 迟缓, 反应慢, 反应快, 反应迟, 卡成, 卡死, 死机, 顿挫, 掉链子, 带得动, 跑得动, 拖得动, 够快, 快慢, 龟速, 转圈, 磨叽, 跟得上, 吃力, 费劲, 丝滑, 顺滑, 顺不顺, 秒开, 启动慢, 多开, 多任务, 后台, 同时开, 开多个, 带不动, 幻灯片, ppt, 打开软件, 打开应用, 卡成幻灯片, 能来把, 带得起, 够使, 卡得慌
f:memory s:memory | swap memory, out of memory, memory full | 内存够, 爆内存, 内存不够
f:storage s:storage | fill up, fills up, run out of space, running out of space, space for photos, enough room, room for, how many photos, gigabyte, terabyte, disk | 装得下, 装不下, 空间够, 够存, 存得下, 存满, 占满, 装几个, 内存小
f:weight s:weight | as light as, light enough, so light, really light, light or heavy, light to carry, lug, lugging, lug around, haul, hauling, schlep, carry all day, burden, brick in the bag, featherweight, feather, weigh down, weighs nothing, weighs me down, tire my arms, tired arms, tiring to hold, arms get tired, wrist hurt, wrists hurt, shoulder ache, shoulders ache, back ache, hefty, heft, chunky, lump, bulk, ton, beast to carry, weightless, light enough, carry, carrying, neck hurts, heavy to hold, how heavy is it | 压手, 坠手, 压肩, 压脖子, 累肩, 背着累, 背着, 背起来, 提着, 拎着, 拎, 举着, 举久, 沉甸甸, 死沉, 分量, 轻便, 轻巧, 轻薄, 压手腕, 手酸, 胳膊酸, 肩膀酸, 脖子酸, 累赘, 负担, 搬, 搬运, 抱着, 轻重, 几斤重, 几斤几两, 光机器, 多少斤
f:portability | throw in a bag, take on trips, take with me, take anywhere, take everywhere, on the go, travel-friendly, fits in a bag, fits in a backpack, hand luggage, carry-on, foldable, folds, fold up, collapsible, pack away | 随身, 带着走, 带出门, 出门带, 折叠, 折起来, 收纳, 塞包, 塞进包, 放包里, 便于携带, 携带
f:size g:pocket | fit in a pocket, fits in a pocket, fit my pocket, jeans pocket, jacket pocket, shirt pocket, chest pocket, pocketable, palm, palm-sized, footprint, take up space, takes up space, space on the desk, huge, enormous, gigantic, tiny, giant, bigger than, roomy, cuff, trouser pocket, front pocket, shirt cuff, long sleeves, sleeve, sleeves | 揣兜, 揣口袋, 装口袋, 放口袋, 塞口袋, 占地方, 占空间, 占地, 个头, 块头, 巨大, 太大, 太小, 袖珍, 塞得进, 袖子, 前兜, 裤子兜, 牛仔裤, 塞得下, 塞不下, 袖口, 长袖, 衬衣, 衬衫
f:one-handed use f:size | one handed, single hand, thumb, reach the top, reach with my thumb, small hands, tiny hands, little hands, big hands, hold in one hand, grip with one hand, hand size | 单手握, 单手拿, 单手操作, 一只手, 一手, 手小, 小手, 握得住, 拿得住, 握不住, 够得到, 够到, 女生
g:finish f:build quality | slippery, slip, slips, slick, slippy, slides off, fingerprint magnet, smudge, smudges, smudgy, grease marks, greasy, back cover, back panel, rear panel | 打滑, 滑不滑, 滑手, 后盖, 后背, 背板, 背面, 沾指纹, 油印, 手汗印, 溜手, 溜, 滑溜, 握不稳
f:screen | picture, panel, monitor picture, see the screen, viewing experience | 显示效果, 面板, 看着清楚, 屏显
f:brightness f:screen | dim, dims, dark screen, readable, legible, readability, see anything, squint, washed-out, washed out, wash out, sunlit, faint, murky | 暗, 偏暗, 发暗, 灰暗, 屏幕暗, 亮堂, 够不够亮, 看得清, 看不清, 看得见, 看不见, 看清, 发白, 发灰, 灰蒙蒙
g:sun | terrace, patio, balcony, porch, garden, park bench, noon, midday, daylight, glaring, beach, seaside, open air, lawn, backyard, al fresco, in the open, sunlight readable | 阳台, 院子, 室外, 大中午, 海滩, 沙滩, 日头, 烈日, 太阳底下, 太阳下, 日光, 户外看, 露台, 晒
f:colors f:screen | vivid, vibrant, saturated, saturation, pale, faded, natural colours, natural colors, true to life, hues, tint, tinted, yellowish, colour reproduction, colorful, colourful | 鲜艳, 艳丽, 偏淡, 偏黄, 发黄, 泛黄, 色差, 还原, 饱和, 颜色正, 色彩准, 色调
f:eye comfort | eyes burn, sore eyes, strain my eyes, straining, headache from the screen, flicker, flickering, pwm, gentle on the eyes, kind to the eyes, kinder to the eyes, blue light, eye-friendly | 累眼, 费眼, 眼疲劳, 刺眼, 伤不伤眼, 频闪, 蓝光, 眼干, 对眼睛, 看久
g:font size | lettering, letters, font, fonts, text size, print size, small print, tiny text, type size, long-sighted, longsighted, far-sighted, farsighted, short-sighted, without glasses, without my glasses, reading glasses, poor eyesight, bad eyesight, weak eyes, failing eyes, eyes over forty, eyesight, writing on the, icons, microscopic, large type, big letters, readable text | 字体, 字号, 字小, 字大, 字太小, 字够, 字大不大, 字小不小, 老花, 老花眼, 老眼, 上年纪, 上年纪的人, 年纪大, 视力, 近视, 远视, 看得清字, 看得见字, 看清字, 看不清字, 看字, 图标, 文字大小, 老花眼的, 看得清不, 大字
f:glare f:screen | glossy, shiny, mirror-like, reflect, reflects, reflecting, see myself, matte finish, matt | 镜子, 当镜子, 反不反光, 雾面, 磨砂屏
f:scratch resistance f:durability g:scratch | scratch, scratches, scratched, scuff, scuffs, scuffed, scrape, scraped, dent, dents, nick, nicks | 刮花, 划痕, 刮痕, 刮, 划伤, 花了, 容易花, 会不会花, 耐刮, 两道印, 磕碰, 磕, 掉漆
f:durability | withstand, withstands, take a beating, takes a beating, take abuse, abuse, hardy, resilient, indestructible, unbreakable, shockproof, shock-proof, shock resistant, tank, tumble, clumsy, rough treatment, rough handling, rough use, manhandle, bash, bashed, hold together, holds together, fall apart, falls apart, come apart, wear out, wears out, worn, give up after, gave up, last for years, lasted years, long run, over the years, longevity, lifespan, stood the test, after a year, snapped, broken after, crack, cracks, broke, breaks, shatter, shattered, brittle, fragile, delicate, sit on, sat on, step on, stepped on, stamped on, survives, survived, will not die, go through the laundry, fall from, dropped from, hold up, die on you, fail, failed, stop working, stopped working, dead after, give up the ghost, packed up | 抗摔, 抗造, 扛造, 耐造, 耐操, 经用, 经得起, 经不经用, 寿命, 能用几年, 用几年, 散架, 脆弱, 易碎, 娇气, 乱扔, 磕碰, 砸, 踩, 不怕摔, 怕不怕摔, 摔坏, 会不会坏, 容易坏, 弄坏, 用坏, 老化, 质量过硬, 牢固, 牢不牢, 牢靠, 坚固, 断过, 断了, 裂, 坏了, 松了, 活着, 还活着, 摔到地上, 从楼上摔, 二楼, 楼上, 经不住, 质量怎么样, 会坏, 报废
f:build quality | workmanship, craftsmanship, rattle, rattles, rattling, creak, creaks, creaking, creaky, squeak, squeaks, squeaking, flex, flexes, flexing, wobble, wobbles, wobbly, cheap feel, feels cheap, feel cheap, plastic, plastics, premium, solid, solidity, sturdiness, finishing, put together, quality feel, yoghurt pot, casing, shell quality, housing, chassis, lid, well-made, tinny case | 咯吱, 嘎吱, 吱吱, 异响, 松动, 晃动, 塑料, 塑料感, 廉价感, 廉价, 质感, 粗糙, 工艺, 外壳, 机身, 用料, 扎实, 凹陷, 一按就, 软塌塌, 高档, 档次, 缝隙, 接缝, 变形, 硬不硬
f:design | handsome, pretty, gorgeous, elegant, elegance, sleek, chic, beautiful, beauty, aesthetics, aesthetic, eye-catching, hideous, look like, looks like, style, styling, good-looking, fashion, fashionable, attractive, tacky, jewellery, classy, embarrassing to wear | 美观, 美不美, 丑不丑, 时尚, 洋气, 土气, 高级感, 耐看, 精致, 造型, 外形, 漂不漂亮, 好不好看, 颜值高, 上档次, 百搭
f:comfort | pinch, pinches, pinching, press, presses, pressing, squeeze, squeezes, squeezing, painful, pain, ache, aches, aching, sore, soreness, numb, irritating, irritate, itchy, chafe, chafes, dig in, digs in, snug, soft, cushy, plush, for hours, long sessions, long listening, wear all day, wear for long, forget i wear, forget that you wear, big heads, large head, big head, pleasant to wear, wearing comfort, tiring to wear, wearable, side sleeping, working day in the ears, in the ears all day, wear them all day, in my ears for | 疼, 痛, 疼不疼, 痛不痛, 硌, 硌得, 勒, 勒得, 紧不紧, 松紧, 压耳, 压头, 头疼, 累不累, 久戴, 长时间戴, 戴时间长, 戴着舒服, 戴起来, 佩戴感, 贴合, 柔软, 软不软, 头大, 大头, 夹得慌, 戴一天, 戴着睡, 戴一整天, 戴着一天, 受得了, 受不了, 脑袋大, 大脑袋, 头围
g:hot ears f:comfort | ears get hot, ears get warm, sweat under, warm for the ears, hot on the ears, clammy, breathable, ventilated, stuffy | 捂汗, 捂得, 闷得慌, 闷热, 闷不闷, 透气, 不透气, 出汗, 热耳朵, 捂不捂, 三伏天, 大热天
g:skin f:strap | eczema, red marks, redness, sensitive skin, skin irritation | 疹子, 起疹, 红疹, 发红, 敏感肌, 捂出
f:strap | wrist strap, watch band, watch strap, belt, lanyard, carrying strap, buckle, clasp | 带子, 腕带, 表带, 挂绳, 背带, 表扣
f:noise cancellation | block out, blocks out, blocking out, shut out, shuts out, drown out, keep out noise, isolation, isolate, isolates, isolating, silence, seal, quiet around me, hear the engine, hear the train, crying baby, noisy neighbours, noisy neighbors, noisy neighbour, roommate noise, chatter, hear nothing, hear anything around, outside noise, background noise, ambient noise, surrounding noise, world gone, cabin, cabins, go silent, goes silent, earplug, earplugs, plane cabin | 隔绝, 隔不隔音, 屏蔽, 挡住, 挡噪音, 挡得住, 噪声隔离, 安静下来, 清净, 耳根清净, 外界, 外面的声音, 环境噪音, 地铁里, 消噪, 抗噪, 人声隔离, 听不见外面, 当耳塞, 耳塞使, 鼾声, 打鼾, 清静, 吵死
g:snore f:noise cancellation | snore, snoring, snores | 呼噜, 打呼, 呼噜声, 鼾声
f:sound | sonic, acoustics, hi-fi, audiophile, musical, tuning, tinny, muddy, muffled, hollow, veiled, audio quality, sound good, sounds good, play music, listen to music, clear sound, crisp sound, richness, timbre, tone quality, sound like | 音色, 音效, 声音质量, 听起来, 听着, 好听, 难听, 浑浊, 刺耳, 单薄, 解析, 解析力, 耐听, 喇叭, 音响效果, 声音单薄, 听歌
f:bass f:sound | thump, thumping, thumps, boom, booming, boomy, punch, punchy, deep notes, deep tones, rumble, rumbling, sub-bass, electronic music, dance music, techno, edm, hip hop, drums | 低音炮, 带劲, 劲爆, 轰, 动次打次, 电子乐, 电子舞曲, 舞曲, 电音, 下潜, 低频下潜, 重低音, 鼓点, 震撼, 够不够劲, 不够劲
f:treble f:sound | high notes, highs, high end, shrill, harsh, piercing, sibilant, sibilance, sharp treble, tweeter | 高音, 高频, 刺耳, 尖锐, 齿音
f:mids f:sound | vocals, vocal, singers, singing, midrange, singer | 中频, 人声, 唱歌, 歌手
f:volume f:sound | crank, cranked, cranked up, turned up, turn up, turn it up, full blast, full volume, max volume, loudness, whisper quiet, too quiet, too soft, hear it across, fill a room, fills the room, audible over, drown, ringer | 开大, 开到最大, 开到顶, 最大声, 最大音量, 声儿, 声音小, 够响, 够大声, 大声, 响亮, 洪亮, 铃声, 声音够, 音量够, 听得见
g:distortion f:volume f:sound | distort, distorts, distorted, distortion, crackle, crackles, crackling, clip, clips, clipping, breaks up, rattles at, harsh when | 失真, 破音, 破声, 爆音, 杂音, 刺啦, 发破, 劈
g:footsteps f:soundstage | hear enemies, hear the enemy, locate enemies, where enemies are, enemies, opponents, positional audio, directional audio, where shots come from, spatial | 听声辨位, 辨位, 敌人, 枪战, 枪声, 方位, 听脚步, 空间音频
g:leak | sound escape, let sound out, lets sound out, people next to me hear, others hear, neighbours hear, disturb others, disturb my wife, disturb people, bother others, hear my music, hear what i listen, audible to others, leak sound | 漏音, 外漏, 别人听到, 别人听见, 旁边人听, 吵到室友, 吵到别人, 影响别人, 打扰别人, 打扰室友
f:call quality f:microphone | understand me, hear me, hear me clearly, people hear me, other end, other side of the line, caller, callers, telephone, phoning, make calls, take calls, taking calls, answering calls, ring people, conference calls, team calls, zoom calls, teams calls, meetings, bathtub, voice pickup, my voice, headset for work, ring, ring my, phone me, can call, callable, reach my | 对方听, 听得清我, 听清我, 听不清我, 接听, 通话清, 通话效果, 开会, 会议, 语音通话, 打语音, 讲电话, 接打电话, 拾音, 打给, 打进来, 打得进, 谁能打
g:mute | silence the mic, silence the microphone, mute switch, mute button, mute the mic, mute quickly, eavesdrop, eavesdropping, listening in, spying, privacy, microphone off, microphones off | 关麦, 闭麦, 静音键, 偷听, 监听, 隐私, 关麦克风
f:software g:app | smartphone software, phone software, phone application, mobile app, companion software, firmware, user interface, ui, program, programs, buggy, bug, bugs, glitch, glitches, glitchy, desktop mode, apps | 手机软件, 手机端, 客户端, 配套软件, 配套app, 桌面模式, bug, 闪退, 界面, 固件, 系统流畅, 手机程式, 程式, 手机程序, 导片子, 传片子, 导照片, 传照片
f:stability f:software | crash, crashes, crashed, crashing, freeze, freezes, unstable, reboot, reboots, restarts by itself, loses windows | 崩溃, 闪退, 死机, 重启, 不稳定, 乱跑, 稳定不, 稳不稳定, 稳定
g:sync f:software | sync, syncs, syncing, synced, synchronise, synchronised, synchronize, synchronized, synchronisation, synchronization, cloud, backup, back up, backed up, lose notes, lost notes, loses folders, transfer notes | 同步, 云端, 云同步, 备份, 笔记丢, 丢笔记, 会不会丢, 丢失, 丢过
f:notifications f:software | messages, message, alerts, alert, notification, notify, notifies, texts from my phone, incoming messages, push messages, reminders, whatsapp, buzz | 消息, 通知, 提醒, 推送, 微信, 短信, 消息推送
f:bloatware f:software | preloaded, pre-loaded, preinstalled, pre-installed, junk, junkware, crapware, rubbish on it, unwanted apps, unwanted software, trial software, adware, useless apps, bloat, bloated, clutter, pop-ups, nagging | 自带程序, 自带软件, 自带app, 没用的软件, 垃圾软件, 捆绑, 弹窗, 预装软件, 推销
f:voice assistant | understand what you tell it, understand what i say, understands me, understand me when, understand commands, voice commands, talk to it, speak to it, speech recognition, dialect, accent, misunderstands, listens to, obey | 听得懂, 听不懂, 方言, 口音, 语音识别, 喊它, 叫它, 唤醒, 识别语音, 听得懂, 带口音, 普通话, 听懂
f:heart rate | pulse measurement, heartbeat, heart beat, bpm, beats per minute, heart monitor, pulse reading, heart sensor, heart readings | 心跳, 测心率, 心率准, 心率监测, 脉搏, 数脉搏, 测脉搏
f:step counting | steps right, counts steps, count steps, counting steps, counting my steps, walking distance | 步数准, 计步准, 数步, 走路步数, 记步
f:gps | satellite, satellites, satellite fix, lock on, locks on, tracking, positioning, route recording, tracks my run, running track, map my run, position, zigzag, zigzags, route on the map, where i ran, where i actually ran, draws my route, skyscrapers, tall buildings | 卫星, 搜星, 定位准, 轨迹准, 跑步轨迹, 画的路线, 路线飘, 跑歪, 高楼
f:sleep tracking | sleep data, sleep stages, sleep measurement, sleep accuracy | 睡眠记录, 睡眠数据, 睡眠准, 睡眠质量
f:fingerprint | unlock with a finger, unlocks with a finger, fingertip, finger, finger sensor, fingerprint scanner, finger scanner, touch id, unlock with my finger | 指纹识别, 按指纹, 手指解锁, 指纹灵敏, 指纹灵
f:face unlock | unlock with my face, recognise my face, recognize my face, recognises my face, facial unlock, unlocks with my face | 面容, 人脸识别, 脸部解锁, 人脸解锁
f:camera | snapshot, snapshots, snaps, photograph, photographs, photography, photo, photos, pics, shooting pictures, take pictures, takes pictures, take photos, takes photos, image, images, picture-taking | 拍得, 拍出来, 照相, 拍照效果, 拍摄, 成片, 出片, 照片质量, 随手拍, 拍人, 拍娃, 相片
f:low light f:camera g:dark | after sunset, sunset, after dark, dusk, sundown, when the sun goes down, poor light, bad light, little light, candlelight, candles, nocturnal, nighttime, night-time, indoor photos, dimly lit, in the evening, dim restaurant, restaurant, candle-lit, bar light | 天黑, 天黑后, 傍晚, 光线差, 光线暗, 光线不好, 烛光, 夜里拍, 晚上拍照, 夜晚拍, 室内拍, 夜拍, 灯光下, 昏暗, 餐厅里, 饭店里, 酒吧
f:zoom f:camera | far away, distant, distance, from afar, faraway, close-up of, bring closer, telephoto, long range, from the back row, magnifies, far off, things that are far, get close to things | 长焦, 远处, 远景, 拉近, 放大, 望远, 看台, 山顶, 够远
f:stabilization | shake, shaking, shakes, steadiness, jitter, jittery, jerky, walk and film, filming while walking, moving boat, handheld video | 抖, 抖动, 手抖, 晃, 画面抖, 走路拍, 边走边拍, 拍摄稳
f:autofocus | sharp on, keeps focus, hold focus, tracks faces, follow a subject, hunts, moving children, running children, moving subjects, focus speed, blurry, out of focus | 对焦快, 对焦准, 跑焦, 虚焦, 抓拍, 糊, 拉风箱, 满屋跑
f:video quality f:camera | film, filming, films, recording video, footage, movies with it, clips, shoot video, shooting video | 拍的视频, 录的视频, 拍片, 拍电影, 视频清, 视频清楚, 视频效果, 录制
f:webcam quality g:video call | video meeting, video meetings, video conference, video conferences, video conferencing, facetime, skype, zoom meeting, see my face, video calls | 视频会议, 视频开会, 网课, 视频聊天, 画面清晰, 开视频
f:selfie camera | selfies, portraits of myself, front-facing | 自拍, 自拍照
f:keyboard f:key feel | type on, typing feel, typist, typists, write reports, writing long texts, long texts, long documents, keys feel, key presses, key press, travel of the keys, shallow keys, cramped, number pad, numpad, layout, touch typing, type comfortably, type for hours | 码字, 写长文, 打长文, 长文章, 长文, 敲键盘, 敲字, 键盘手感, 累手, 按键手感, 键位, 键盘挤, 小键盘, 数字键, 打字舒服, 写论文, 手指头, 指尖, 几千字, 敲几千字, 打几千字, 码几千字
f:touchpad | mouse pad, mousepad, cursor, touch pad | 触摸板, 光标, 鼠标板
f:touchscreen f:touch response | touch, touches, touch input, taps, tapping, swipe, swiping, react to touch, wet fingers, wet hands, wet screen, listen to wet fingers, react to wet, respond to touch | 触屏, 触摸, 触控, 点按, 湿手, 误触, 灵敏, 不灵敏, 触控灵敏, 点得动, 沾水, 手沾水, 手湿, 湿手点, 误碰, 蹭一下, 蹭到
f:stylus | pen feel, writing feel, handwriting experience, write by hand, handwriting recognition, paper feel, like paper, real paper, pressure levels, palm rejection, nib, sketching, writing on it, writing experience, hand and line | 书写, 书写感, 写字手感, 手写体验, 像纸, 纸感, 压感细, 笔尖, 跟手, 手写识别, 写起来, 自带笔, 带笔, 配笔, 送笔, 手写笔放到
f:hinge | lid loose, loose hinge, folding mechanism, stays open, opens with one hand | 合页, 开合, 屏轴, 转轴松
f:headphone jack | wired headset, headphones with a cable, plug in headphones, plug in my headphones, plug my earphones, aux jack, audio socket, headphone hole | 插耳机, 有线耳机, 圆孔, 耳机插口
f:ports f:connectivity | socket, sockets, plug in, plugs, dongle, dongles, adapters, connect my, hook up, usb stick, usb drive, usb port, usb ports, second screen, projector, sockets on it, number of ports | 插口, 接口少, 接口多, 接口够, 转接头, 扩展坞, 插u盘, u盘, 投影, 投影仪, 外接
f:connectivity f:wireless | connection, connections, drops, dropping, dropped connection, lose connection, loses connection, cut out, cuts out, stays connected, stay connected, disconnecting, range, coverage, through walls, another room, upstairs, stable connection, interference | 断线, 断断续续, 老断, 断开, 连得上, 连得稳, 连接稳, 稳定连接, 信号好, 穿墙, 隔墙, 连不上, 断连
f:bluetooth pairing | switch between, switching between devices, two gadgets, phone and laptop, several gadgets, pairs easily, link to, pair with my | 切换设备, 来回切换, 两个设备, 手机电脑切换, 同时连, 配对, 连接手机
f:latency | out of sync, lips move, lip-sync, lagging sound, in time with the picture, delayed, sound delay, behind the picture | 音画不同步, 嘴型, 不同步, 慢半拍, 滞后
f:water resistance g:water | under the tap, under running water, tap, rinse, rinsed, rinsing, hose, hosed, wash, washed, washing, washable, soak, soaked, wet, get wet, gets wet, splash, splashes, splashing, spill, spilled, spills, coffee over, drop in water, submerge, submerged, dunk, dunked, puddle, river, stream, ocean, rainstorm, survive water, bathroom, drown, waterproofing, laundry, washing machine, wash cycle, down to, metres deep, meters deep, metres, fogged, fog up | 水冲, 冲洗, 冲水, 水洗, 洗, 泼水, 进水, 落水, 掉水, 掉水里, 泡水, 沾水, 溅水, 湿, 弄湿, 打湿, 溪水, 河里, 淋雨, 洒水, 怕不怕水, 遇水, 防水不, 下水, 淋到雨, 淋湿, 起雾, 米深, 下潜多少米
s:material g:material | what material, which material, material, materials, made of, made from, made out of | 材质, 什么做的, 什么材料, 材料, 什么料
g:dust | dust, dusty, sand, sandy, mud, muddy, dirt, dirty, grit | 灰尘, 防尘, 沙子, 沙尘, 泥, 泥巴, 脏, 脏了
f:setup f:ease of use | get started, getting started, first steps, out-of-the-box, first start, configure, configuring, configuration, ready to use, up and running, novice, novices, beginner, beginners, non-technical, technophobe, technophobes, not good with technology, bad with technology, understandable, straightforward, self-explanatory, learning curve, confusing, fiddly, simple enough, hard to use, difficult to use, figure out, hard to operate, operate, operated, handling, no techie, techie, techies, not a techie, computer-illiterate | 新手, 小白, 零基础, 不懂技术, 不会用, 学会, 一学就会, 好学, 简不简单, 易用, 好上手, 难用, 好操作, 怎么操作, 难不难用, 傻瓜, 适合新手, 好用不, 好不好用
f:menu f:ease of use | menu structure, labyrinth, maze, settings menu, submenus | 菜单复杂, 菜单乱, 翻菜单
f:controls g:button | cold hands, cold fingers, frozen fingers, numb fingers, physical controls, press the buttons, push buttons, dial, knob, wheel, touch area, tap controls, ring | 冻手, 冻僵, 手冷, 按键好按, 旋钮, 拨杆, 拨轮, 触摸区, 按着
g:gloves | gloved, mitten, mittens, wearing gloves | 戴手套, 手套模式
f:parental controls g:parental | limit screen time, limit the time, how long the child, time my kid, control what children, restrict, restrictions, supervise, block content, age limit, strangers, stranger, who can call | 管住孩子, 限制时间, 使用时长, 看多长时间, 管控, 限制孩子, 防沉迷, 陌生人, 谁都能打
g:child | toddler, toddlers, infant, youngster, youngsters, little one, little ones, schoolkid, schoolkids, schoolchild, schoolchildren, pupil, pupils, teenager, teenagers, five-year-old, six-year-old, four year old, grandchild, grandchildren, kindergarten, nephew | 宝宝, 幼儿, 小学生, 孙女, 外孙, 闺女, 侄子, 小孩子, 学龄, 熊孩子, 幼儿园
g:old people | pensioner, pensioners, granny, nan, old lady, old man, aged parents, elderly parents, retired, eighty-year-old, grandparents, older people | 老年人, 老头, 老太太, 上了年纪, 姥姥, 姥爷, 父亲, 母亲, 老爷子, 长者
g:travel | on the road, journeys, journey, abroad, flights, long-haul, airports, airport | 出门在外, 路上, 出国, 长途
g:phone call | without carrying my phone, without my phone, without carrying, without the phone, leave the phone at home, phone-free, handset, without a phone | 不带手机, 不用带手机, 脱离手机, 独立通话
f:delivery | arrive, arrived, arrives, how fast did it come, came quickly, sent out, courier, postage | 送货, 到货快, 发货快, 配送, 几天到
f:packaging | well packed, wrapped, crushed box, damaged box, box arrived | 包装好, 包装严实, 外箱, 箱子破
f:customer service | help line, hotline, complaint handling, service staff, support staff, respond to emails, manufacturer's support, after sales, aftersales, service desk, service team | 客服态度, 售后服务, 厂家服务, 售后好, 踢皮球, 维权
f:updates | patches, android updates, keep getting updates, supported for, firmware updates, promised updates | 更新承诺, 系统支持, 更新几年, 补丁
f:warranty g:warranty | covered for, years of cover, guaranteed | 保修期, 质保期, 包修
f:price f:value | affordable, expensive, dear, pricey, costly, steep, cheap, bargain, steal, rip-off, ripoff, money well spent, good deal, for the money, for that money, for the price, justify the price, justify its price, justifies, justified, priced | 便宜, 实惠, 贵, 肉疼, 物有所值, 物超所值, 智商税, 花这钱, 这个价, 这价钱, 价格香, 良心, 亏不亏, 坑不坑, 溢价
f:gaming performance g:games | shooters, shooter, triple-a, aaa games, high settings, frames, esports titles, play shooters, new games, heavy games, smooth in games | 吃鸡, 王者, 原神, 大作, 大型游戏, 高画质, 跑游戏, 网游, 3a
g:lap f:heat | on my knees, on the knees, on my lap, lap use, legs, leg, my legs | 放腿上, 腿上, 膝上, 窝沙发, 搁大腿, 大腿上, 搁腿上
g:draw | paint, painter, painting, illustrate, illustrator, artwork, cartoonist | 作画, 绘画, 插画师, 画图, 板绘
g:front light f:backlight | a light, any light, is there a light, own light, no light, without a lamp, no lamp, light of its own, built-in light, illuminated, illumination, lit, read at night, in the dark without, night reading, need a lamp, use in the dark, in the dark, after dark | 背光, 前光, 自带灯, 不开灯, 关灯, 关灯看, 开台灯, 夜里看书, 晚上看书, 关了灯, 熄灯, 摸黑, 黑灯
g:wake f:sound | wake up, waking, wakes, morning alarm | 叫醒, 起床, 闹铃
f:remote g:remote | clicker, handset for the tv | 遥控, 遥控板
f:ear tips f:comfort | fall out, falls out, fall out of my ears, stay in, stays in, stay put, staying in, secure fit, secure, slip out, slips out, come loose | 掉出来, 会掉, 戴得稳, 戴不住, 容易掉, 甩掉, 甩出去, 掉不掉, 松动掉
f:transparency mode g:traffic | hear traffic, hear cars, aware of traffic, surroundings | 听到车, 听见车, 环境声, 路况
g:wind f:microphone | breeze, gusty, blowing, windy weather | 刮风, 风大, 起风, 风里
s:strap width g:strap width | strap width, how wide is the strap, band width | 几毫米宽, 表带宽, 表带多宽
g:take apart | take the battery out, take out the battery, battery out, remove the battery, open it up, unscrew, replace the battery | 拆电池, 取下电池, 卸电池, 拆下来, 拆开
g:upgrade parts | swap the graphics card, replace the graphics card, change the graphics card, upgrade the graphics | 换张, 换显卡, 换块, 换好点的, 以后换, 后期换, 加装
g:reply | reply, replies, replying, answer messages, write back, text back | 回微信, 回消息, 回复, 回短信
g:overnight charging f:battery health f:charging | on the plug all night, plugged in all night, plugged in overnight, charge overnight, charging overnight, leave it charging | 充一晚上, 充一夜, 插着充, 整夜充, 过夜充
g:sun charging | feeds itself, daylight, sunlight charging, solar | 太阳能, 晒太阳充
g:lights f:design | blinking, blinks, flashing light, flashing lights, disco lights, led lights, light show | 闪闪的, 灯光, 闪灯, 彩灯, 呼吸灯, 灯效, 闪得慌
g:same day | today, same day, same-day, go out today | 今天走, 当天发, 今天发, 当天走
g:helmet | helmet, helmets, motorbike | 头盔, 摩托
g:glasses f:comfort | specs, glasses arms, temples of my glasses | 眼镜党, 镜腿, 戴眼镜
f:durability f:build quality | wreck, wrecked, smash, smashed, dent, dents, dented, bend, bent, give out, gives out, gave out, fall apart, falls apart, fell apart, packed up, pack up, stopped working, stop working, hold together, defect, defects, defective, faulty, failure, lifespan, wear and tear, wear out, wears out, peel, peels, peeling, came off, in one piece, still alive, still going | 用坏, 坏掉, 坏过, 坏没坏, 出毛病, 故障, 散架, 老化, 掉漆, 脱胶, 开胶, 变形, 寿命, 用几年, 松了, 就断, 报废, 命长
g:scratch f:durability | scratch, scratches, scratched, scratching, scratch-proof, scuff, scuffs, scuffed, scrape, scraped | 刮花, 划痕, 刮痕, 划花, 划伤, 刮伤, 蹭花, 耐刮, 耐划
g:screen glass f:screen | glass, cover glass, screen glass | 玻璃, 钢化
f:battery life f:charging | plug it in, plugging it in, plug in at night, plugging in, wall socket, reach for the charger, see a charger | 插电, 充一次, 充一回, 天天充, 每天充, 每晚充, 电够, 够一天, 没电
g:rain f:water resistance | rain, rains, rainy, in the rain, drizzle, downpour, rain shower, thunderstorm, hail | 下雨, 雨天, 毛毛雨, 小雨, 大雨, 暴雨, 雨里, 淋雨, 雨水, 冒雨
f:water resistance g:water | how deep, dive to, dives to, what depth, to what depth, below the surface, float, floats, floating, sink, sinks, fell into, falls into the water, do laps, swim laps, lengths in the pool | 多深, 下潜, 能下多深, 沉下去, 浮在, 浮起, 漂在, 会沉, 掉进, 掉湖里, 掉河里, 落水, 进水
f:fan noise g:noise g:sleep | disturb my sleep, keep me awake, keeps me awake, wake me, wake the baby, next to the bed, by the bed, in the bedroom, bedroom | 吵醒, 影响睡觉, 睡不着, 卧室, 床头, 夜深人静
g:flight g:travel | hand luggage, cabin luggage, cabin, carry-on, on board, airline, airlines, airport security, scanner, security check, fly with, on a plane | 上飞机, 带上飞机, 登机, 安检, 随身行李, 托运, 坐飞机
f:updates f:software | new software, new android, newer android, next android, android version, latest android, new version, os upgrade, os upgrades, security fixes, years of software | 新系统, 系统版本, 几年更新, 升到, 大版本
g:magnet | magnet, magnets, magnetic, magnetically, snap on, snaps on, snap-on, cling, clings, sticks to the phone | 磁吸, 磁铁, 磁力, 吸得住, 吸附, 吸力, 吸得牢
g:print | refills, cartridge, cartridges, ink, toner, sheets of paper | 墨水, 墨盒, 耗材, 打印纸
g:shutdown f:heat f:stability | shut down, shuts down, shutting down, shut itself off, shuts itself off, switches itself off, turns itself off, thermal shutdown, overheats after | 关机, 自动关机, 过热提示, 高温警告, 掉电
f:ports f:connectivity | need an adapter, needs an adapter, adapter for, via an adapter, with an adapter, converter, one cable, single cable, only one port | 转接, 转换器, 一个接口, 一个口, 一根线
f:menu f:ease of use | find their way, find my way, find your way, through the settings, settings, navigate | 选项, 设置项, 找不到
f:portability f:size | tote, tote bag, shopping bag, handbag, bag sleeve, laptop sleeve, go unnoticed, forget it is there | 帆布袋, 帆布包, 手提包, 小挎包, 挎包, 没存在感, 不占地
f:keyboard f:key feel | i type, you type, type with, type all day, type a lot, to type, big fingers, long fingers, big hands, fat fingers | 手指粗, 手指长, 打字员, 长文
g:voices f:sound | hard of hearing, deaf, mumble, mumbles, intelligible, subtitles, what they say, what the actors say, understand the actors, news readers | 耳背, 听力不好, 听力差, 台词, 对白, 字幕, 听不清
f:volume f:sound | hear it ring, ringtone, ring tone, ringing, miss calls | 铃声, 来电声
g:web interface f:setup | web interface, web page, admin page, log in from a browser, in the browser, from a browser, browser | 网页, 后台, 管理页面, 网页后台, 浏览器
g:coverage f:connectivity | square metres, square meters, sqm, whole house, two floors, both floors, thick walls, every room | 平米, 平方, 三室一厅, 两室, 复式, 全屋, 大户型, 隔两堵墙, 每个房间
g:honest capacity f:battery | real capacity, actual capacity, true capacity, what is printed on it, fake capacity, really deliver, really holds | 虚标, 实打实, 真实容量, 缩水, 足量, 容量真实, 标称
g:charge indicator f:battery | how much is left, charge indicator, battery indicator, indicator, percentage, small lamps, little lamps, four lamps, charge level, level lights | 余量, 剩余电量, 电量显示, 显示电量, 指示灯, 数字显示, 几格电, 颗灯, 余量灯
g:dimensions f:size | how wide, how tall, how high, how long is it, how long is the bar, width, height, cm, centimetres, centimeters, tv stand, shelf | 多宽, 多高, 有多长, 宽度, 高度, 长度, 厘米, 公分, 放得下, 摆得下, 电视柜
g:box | sold separately, bought separately, buy separately, buy extra, extra or included, included or extra, part of the price, in the price, do i need to buy, have to buy | 另买, 另外买, 另购, 单买, 单独买, 另配, 附赠, 附带, 要不要买
g:pen holder f:stylus | keep the pen, where the pen goes, pen holder, pen garage, slot for the pen, silo, lives in the hinge | 笔放, 笔槽, 插笔, 收纳在, 放笔
g:finish | grippy, slick, slip out of my hand, slips out of the hand | 打滑, 防滑, 手滑, 握不住
g:lights f:design | led, leds, lights up, glow, glows, glowing, indicator light, blinding | 晃眼, 刺眼, 灯太亮
g:ghosting f:response time | smear, smears, smearing, ghosting, motion blur, afterimage, shadows behind | 拖影, 残影, 鬼影
g:internet speed f:speed | mbps, fibre, fiber, gigabit, line speed, download speed | 千兆, 两千兆, 宽带, 网速, 测速, 下载速度, 光纤
g:haptics | vibration motor, haptics, haptic, vibrate, vibrates, vibrating | 震动, 振动, 马达
g:always on f:screen | always-on, always on display, stays lit, wake the screen | 息屏, 常亮, 常显, 熄屏
g:equalizer f:sound | equaliser, equalizer, eq, presets, sound profile, sound modes, tune the sound | 均衡器, 均衡, 调音, 音效模式
g:guest network | guest network, guest wifi, guest wi-fi, guests | 访客网络, 访客, 客人
g:mesh f:connectivity | mesh, second unit, add another, satellite unit, extend the network, pucks | 组网, 子路由, 再加一只, 再加一个
g:many devices f:connectivity | devices, gadgets, clients, devices at once, gadgets at once, devices connected, crowded network | 设备, 终端, 带机量, 设备多
g:stand | pivot, portrait mode, upright, rotate, rotates, tilt, tilts, swivel, height adjustable, height adjustment, adjust the height, stand | 竖屏, 竖过来, 旋转, 升降, 俯仰, 底座, 支架
g:flicker f:eye comfort | flicker, flickers, flickering, pwm | 频闪, 闪屏
g:dead pixels f:screen | dead pixel, dead pixels, stuck pixel, backlight bleed, light bleed | 坏点, 亮点, 漏光
g:warm light f:eye comfort | warm light, warmer light, amber, colour temperature, color temperature, warmth of the light, cold white | 暖光, 色温, 调暖, 暖色, 冷光, 冷白
g:page turning | page button, page buttons, turn pages, turn the page, page turns, turns pages | 翻页, 翻页键, 翻书
g:library | library, libraries, borrow, borrows, borrowing, loans | 图书馆, 借书, 借阅
g:split screen f:multitasking | split screen, side by side, two apps, two windows | 分屏, 两个窗口, 双开
g:microphone input | mic jack, mic input, microphone jack, microphone input, external mic, external microphone, plug in a microphone | 外接麦, 麦克风接口, 麦克风口, 外接麦克风
g:fold f:portability | fold, folds, folded, folding, fold flat, folds flat, foldable | 折叠, 可折, 折起, 折平, 放平
g:left hand | left-handed, left handed, lefty, lefties, left hand | 左手, 左撇子
g:charges a phone | charge my phone, charges my phone, charge a phone, charges a phone, charge other devices, reverse charging | 给手机充, 反向充电, 当充电宝, 应急充电, 手机充
g:charges a laptop f:charging | charge a laptop, charges a laptop, charge my laptop, power the laptop, power a laptop, power delivery | 给笔记本充, 给电脑充, 笔记本供电, 反向供电, 供电
g:number of charges f:battery | fills a phone, fill a phone, charges a phone twice, full charges | 充满几次, 充几回
g:account f:software | account, accounts, sign up, register, registration, log in, login, password, passwords | 账号, 注册, 登录, 密码
g:beep | beep, beeps, shutter sound, key sound | 提示音, 快门声, 滴滴
g:flip screen f:screen | flip screen, flips out, flip-out, tilting screen, articulated, turns to the front, faces forward, front screen, see myself | 翻转屏, 翻转, 翻屏, 前屏, 翻到正面
g:wide angle | wide angle, wide-angle, wide lens, everything in the frame | 广角, 超广角
g:exposure f:picture quality | highlights, shadows, dynamic range, blown out | 过曝, 高光, 暗部, 宽容度
g:portrait f:camera | bokeh, blurred background, background blur | 虚化, 背景虚化
g:noise in pictures f:low light f:picture quality | grain, grainy, mush, mushy, noisy pictures, noise in the dark | 噪点, 涂抹, 糊成
g:sweat f:water resistance | sweat-proof, sweatproof, sweat resistant, in the gym | 防汗, 汗水, 出汗
g:hair f:comfort | hair, long hair, earrings, piercings | 头发, 耳环, 耳钉
g:lint | lint, fluff, smudges, smudge, greasy, fingerprint marks, grease | 指纹印, 手印, 油腻, 沾指纹, 沾灰
g:wobble f:build quality | wobble, wobbles, wobbly, rattle, rattles, creak, creaks, creaking | 晃动, 晃悠, 咯吱, 吱呀, 异响
g:cooling pad f:heat | cooling pad, laptop cooler | 散热垫, 散热器
g:hot swap f:battery | battery swap, hot swap, second battery, spare batteries | 换电池, 备用电池, 第二块电池
g:old phone f:software | old phone, old phones, nine years old, won't install | 老手机, 旧手机, 装不上
g:offline f:software | offline, without internet, without the internet, no internet, without wi-fi | 离线, 没网, 断网, 不联网
g:subscription f:price | subscription, subscriptions, monthly fee, monthly fees, membership | 订阅, 月费, 会员, 年费
g:family f:software | several users, family members, two users, user profiles, profiles | 多用户, 全家人, 几个人用
f:volume f:sound | louder, loudest, quieter voice | 更响, 更大声
f:fan noise g:noise | quieter, quietest, noisier | 更安静, 更吵
f:speed | faster, fastest, slower, slowest, quicker, never once hesitated | 更快, 更慢, 快了, 慢了, 不喘
f:brightness f:screen | brighter, brightest, dimmer, dim | 更亮, 更暗, 偏暗
f:size | bigger, biggest, smaller, smallest, larger, narrower | 更大, 更小
s:thickness | thinner, thinnest, thicker, slimmer, adds mm | 更薄, 更厚, 薄了, 厚了
s:weight f:weight | heavier, heaviest, lighter than, lightest, on my scale, my scale says, on the scales | 更重, 更轻, 上秤, 称重, 压肩, 压手, 轻了, 重了
f:heat | warmer, hotter, cooler than, much cooler, stayed cooler | 更热, 更凉, 更烫
f:price f:value | cheaper, cheapest, dearer, pricier, dollars cheaper, real money, very little money, kind to my wallet, kind to your wallet, kind to one's wallet, easy on the wallet, hard on the wallet, hurts my wallet | 更便宜, 更贵, 一分钱一分货, 钱包遭不住, 钱包受得了, 捡漏
f:comfort | comfier, forget you wear, forget after a minute, disappear on my head, stick out | 更舒服, 忘了它, 不压
f:customer service g:repair | support was, support never, support sent, support answered, support wants, sent a new one, replaced it, they replaced, got a new one | 换新, 给换了, 换了一台, 换了一副, 客服
g:amplifier f:volume | amp, amplifier, amps, hard to drive, drive them, drive the, straight from my phone, straight from the phone | 功放, 推力, 推得动, 直推, 难推, 没劲儿
g:dictionary | dictionary, dictionaries, look up words, look up a word, translate, translates, translation, translator | 词典, 字典, 生词, 翻译, 查词
g:hotel login | hotel page, hotel pages, hotel wifi, hotel wi-fi, captive portal, sign-in page | 认证页, 酒店网, 酒店认证
g:ports of old f:ports | vga, usb-a, old plugs, micro-usb, barrel plug | usb-a, vga, 老接口, 老设备
g:several sizes f:ear tips | sizes of tips, tip sizes, small ears, tiny ears, little ears, foam tips | 小号, 最小号, 耳朵小, 耳道小, 几种尺寸
g:two people f:weight | two people to lift, lift it, lifting, move it, carry up the stairs | 搬, 搬家, 挪
g:swap f:warranty | exchanged, they exchanged, swapped it, took it back | 给退, 退了, 换了新的
g:kids proof f:durability | child-proof, survive children, survives kids, sat on, stepped on, stood on, reversed over | 踩, 坐了, 压过, 娃摔
g:noise of keys g:noise | clicky, clack, loud keys, quiet keys, key noise | 键盘声, 敲击声, 按键声
f:wireless charging | charging pad, charge by induction, lay it on a pad | 放上去充, 隔空充
g:battery swap f:battery | take a spare, carry a spare, spare one, buy three | 带两块, 多带一块, 备一块
g:stops at f:battery health | stop at 80, limit the charge, charge limit | 充到八十, 充电上限, 80%
f:dual sim g:sim | phone card, nano sim | 电话卡, 手机卡, 插电话卡, 插手机卡
f:speed f:multitasking | big files, large files, large pdfs, hundred pages | 大文件, 开大文件, 打开大文件, 几百页
`;
