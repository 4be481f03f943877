/** Finer and further features: `name | Chinese name | English synonyms | Chinese synonyms | part of`. */
export const FINER_FEATURE_TABLE = `
price | 价格 | cost, prices, pricing, price point, price tag, expense, asking price, mrp, retail price | 价钱, 价位, 售价, 定价, 价, 到手价, 标价
value | 性价比 | value for money, bang for the buck, price-performance, bang for your buck, value for the money, value proposition, price to performance, price/performance | 性价比高, 划算, 物有所值 | price
charging | 充电 | charge, recharging, recharge, charge time, charging time, recharge time, charging case charging, power up | 充电时间, 充电效率, 充电速率, 充电情况, 充电体验 | battery
charging port | 充电口 | charge port, charging connector, power port, usb port, power jack | 充电接口, 尾插, 电源接口 | charging
charger | 充电器 | power adapter, power supply, adapter, charging brick, power cord, ac adapter | 充电头, 电源适配器, 电源 | charging
battery life | 续航 | battery time, runtime, run time, playtime, play time, longevity of the battery, battery endurance, endurance, life of the battery, batt life, battery lifetime, stamina, screen on time, screen-on time, hours per charge | 续航时间, 续航能力, 电池续航, 待机续航, 使用时间, 续航力, 电池寿命, 续航表现, 续航时长, 电池续航时间, 续航能力强弱, 亮屏时间 | battery
standby time | 待机时间 | standby, stand-by time, stand by, standby battery | 待机, 待机时长, 待机能力 | battery life
talk time | 通话时间 | talktime, call time | 通话时长 | battery life
flight time | 飞行时间 | flying time, air time | 续航飞行 | battery life
battery capacity | 电池容量 | mah, capacity of the battery, battery size | 毫安 | battery
battery health | 电池健康 | battery degradation, battery wear | 电池损耗 | battery
selfie camera | 前置摄像头 | front camera, front-facing camera, selfies, selfie, front facing camera | 自拍, 前摄, 前置, 前置相机 | camera
picture quality | 画质 | image quality, picture, image, photo clarity, images, clarity of pictures, image clarity, photo sharpness, image sharpness, sharpness, noise in photos | 图像质量, 成像质量, 画面, 图像, 成像效果, 图片质量, 成片, 成像清晰度, 照片质量, 细节, 锐度, 噪点 | camera
video quality | 视频画质 | video recording, videos, video, video mode, filming, video capture, movie mode, 4k video, video footage, footage, recording quality | 录像, 视频, 录视频, 摄影, 录像功能, 视频拍摄, 视频质量, 视频录制, 拍视频效果 | camera
portrait mode | 人像模式 | portraits, bokeh, portrait | 人像, 虚化, 背景虚化 | camera
macro | 微距 | macro mode, close-ups, macro photography, macro shots | 微距拍摄, 微距模式 | camera
flash | 闪光灯 | built-in flash, flash unit, flashlight | 闪光, 补光灯, 手电筒 | camera
viewfinder | 取景器 | evf, optical viewfinder, electronic viewfinder, view finder | 取景, 电子取景器, 光学取景器 | camera
shutter | 快门 | shutter speed, shutter lag, shutter button, burst mode, continuous shooting | 连拍, 快门速度, 快门声, 快门键 | camera
lens | 镜片 | optics, lens quality, lenses, kit lens, lens cap, glass | 镜头素质, 套头, 镜头盖 | camera
exposure | 曝光 | metering, exposure control, dynamic range, white balance, hdr | 测光, 白平衡, 动态范围, 宽容度 | camera
webcam quality | 内置摄像头 | webcam, built-in camera, built in webcam, web cam | 视频摄像头 | camera
resolution | 分辨率 | screen resolution, display resolution, pixels, megapixels, pixel density | 清晰度, 解析度, 像素密度 | screen
brightness | 亮度 | screen brightness, max brightness, dimness, bright, backlight brightness, nits, sunlight visibility, outdoor visibility | 屏幕亮度, 亮, 户外可视性, 亮度调节 | screen
refresh rate | 刷新率 | hz, high refresh rate, screen refresh rate | 高刷, 屏幕刷新率 | screen
colors | 色彩 | colours, color accuracy, colour accuracy, color reproduction, saturation, color quality, color fidelity, colour rendering, vibrancy, color calibration | 颜色显示, 颜色准, 色准, 色彩还原, 色彩表现, 颜色还原, 色彩鲜艳度, 色差 | screen
contrast | 对比度 | contrast ratio, black levels, blacks, black level | 黑位 | screen
viewing angle | 可视角度 | viewing angles, angles | 视角 | screen
glare | 反光 | reflections, glossy screen, anti-glare, reflection | 防眩光, 屏幕反光 | screen
eye comfort | 护眼 | eye strain, flicker, pwm, blue light, eye care | 频闪, 蓝光, 护眼模式, 伤眼 | screen
screen protector | 屏幕保护膜 | screen film, tempered glass | 贴膜, 钢化膜, 膜
bezel | 边框 | bezels, notch, screen-to-body ratio, borders | 屏占比, 刘海, 黑边, 窄边框 | design
touch response | 触控灵敏度 | touch sensitivity, touch responsiveness | 触屏灵敏度, 触摸灵敏度, 触感 | touchscreen
volume | 音量 | loudness, volume level, sound volume, loud, max volume, maximum volume, speaker volume | 声音大, 声音大小, 最大音量, 音量大小 | sound
treble | 高音 | highs, high end, high frequencies | 高频 | sound
mids | 中音 | midrange, mid-range, midtones, vocals | 中频, 人声 | sound
soundstage | 声场 | imaging, stereo separation, spatial audio, surround sound | 空间音频, 环绕声 | sound
equalizer | 均衡器 | eq, equaliser, sound settings | 音效调节 | sound
call quality | 通话质量 | calls, voice quality, phone calls, call clarity, calling, voice clarity, hands-free calls, in-call audio, phone call quality, voice calls, earpiece | 通话, 通话效果, 打电话, 话音, 语音质量, 通话音质, 听筒, 通话声音, 接打电话, 通话清晰度 | sound
transparency mode | 通透模式 | ambient mode, transparency, hear-through, aware mode | 环境音, 通透 | noise cancellation
ringtone | 铃声 | ringtones, ring tone, ring tones, ringer, vibration | 振动, 震动, 马达, 彩铃 | sound
processor | 处理器 | cpu, chip, chipset, soc | 芯片, 中央处理器 | speed
memory | 内存 | ram, memory size | 运行内存, 运存 | speed
multitasking | 多任务 | multi-tasking, multitask | 后台, 多开 | speed
boot time | 开机速度 | boot speed, startup time, start up time, startup, boot up, start-up | 开机, 启动速度, 开机时间, 启动 | speed
latency | 延迟 | delay, input lag, audio delay, time lag, lip sync, audio lag, ping | 延时, 时延, 音画不同步, 网络延迟 | speed
transfer speed | 传输速度 | read speed, write speed, transfer rate, data transfer, file transfer | 读写速度, 读取速度, 写入速度, 传输 | speed
print speed | 打印速度 | pages per minute, printing speed | 出纸速度 | speed
graphics card | 独立显卡 | gpu, graphics chip, video card, integrated graphics | 显示芯片, 核显 | gaming performance
bluetooth pairing | 配对 | pairing, bluetooth range, multipoint, syncing, sync, connection stability, bluetooth stability, connection drops, dropouts, disconnects | 蓝牙配对, 多设备连接, 连接速度, 蓝牙稳定性, 连接稳定性 | wireless
ports | 接口 | port, inputs, connectors, usb ports, i/o, outputs, connector, port selection, usb-a ports, usb slots, jacks, sockets, port layout | 端口, 插口, usb接口, 拓展接口, 插孔, 接口数量, 扩展性, 接口丰富 | connectivity
nfc | 近场通信 | contactless payment, contactless | nfc功能, 门禁卡, 公交卡 | connectivity
infrared | 红外 | ir blaster, infrared blaster | 红外遥控 | connectivity
app store | 应用商店 | play store, app selection, app support | 应用市场 | software
updates | 更新 | software updates, firmware updates, software support, update, upgrade | 升级, 系统更新, 系统升级 | software
bloatware | 预装应用 | ads, bloat, preinstalled apps, advertisements, crapware, pre-installed apps | 广告, 全家桶, 自带软件 | software
stability | 稳定性 | crashes, freezes, bugs, glitches, crash, freezing, reboots, random restarts, lockups, system stability | 死机, 闪退, 重启, 黑屏, 蓝屏, 系统稳定性 | software
voice assistant | 语音助手 | siri, alexa, google assistant, voice control, voice commands, voice recognition | 小爱同学, 语音控制, 语音识别, 小度 | software
notifications | 消息提醒 | alerts, notification, reminders | 通知, 来电提醒, 提醒 | software
smart features | 智能功能 | smart tv features, smart functions, ai features, streaming apps | 智能, ai功能 | software
parental controls | 家长控制 | parental control, kid mode, kids mode | 儿童模式 | 
security | 安全 | privacy, encryption, password, lock | 隐私, 加密, 安全性, 解锁
setup | 安装设置 | set up, set-up, installation, installing, configuration, install | 安装, 设置, 调试, 组装 | ease of use
menu | 菜单 | menus, menu system, navigation menus, settings menu | 菜单设置, 选单 | ease of use
controls | 控制按键 | buttons, button, touch controls, knobs, dials, volume control, joystick, scroll wheel, switch, physical buttons, power button, touch control, d-pad, analog sticks, triggers | 按键, 按钮, 旋钮, 拨轮, 开关, 实体按键, 电源键, 摇杆, 触控操作, 线控, 扳机键 | ease of use
remote | 遥控器 | remote control, controller, remotes, gamepad | 遥控, 手柄
touchpad | 触控板 | trackpad, track pad, mousepad, touch pad | 触摸板
documentation | 说明书 | manual, instructions, user manual, user guide, instruction manual | 使用说明, 手册, 教程
key feel | 键感 | key travel, switches, key switches, keystroke, tactile feel | 轴体, 敲击感, 回弹 | keyboard
backlight | 背光 | keyboard backlight, backlit keyboard, backlighting, rgb lighting, rgb | 键盘灯, 灯光, 灯效, 背光灯 | keyboard
hinge | 转轴 | hinges, lid | 铰链, 屏轴 | build quality
metal body | 金属机身 | aluminum body, metal case, plastic body, casing, housing | 塑料, 金属, 机身材质, 后盖 | build quality
scratch resistance | 防刮 | scratches, scratch | 耐磨, 划痕 | durability
dust resistance | 防尘 | dust, dust proof | 进灰, 灰尘 | durability
warranty | 保修 | guarantee, warrantee, extended warranty, warranty claim | 质保, 三包, 联保, 保修期限, 延保
customer service | 售后 | support, customer support, tech support, service, technical support, customer care, after-sales service, seller, vendor, returns process, return policy, rma, help desk | 客服, 服务, 售后服务, 服务态度, 卖家, 店家, 商家, 售后态度, 退换货, 店铺, 售后处理
delivery | 物流 | shipping, shipment, arrival, courier, dispatch, delivery time | 快递, 发货, 送货, 配送, 到货, 物流速度, 快递小哥, 送货速度, 发货速度
packaging | 包装 | package, box, packing, unboxing, unboxing experience, retail box | 外包装, 盒子, 包装盒, 开箱
accessories | 配件 | included accessories, accessory, extras, bundled accessories | 附件, 赠品, 标配
cable | 线材 | cord, cables, wire, wires | 数据线, 电线, 线 | accessories
ear tips | 耳套 | eartips, ear pads, ear cushions, earpads, tips, foam tips | 耳帽, 耳垫, 耳罩, 海绵套 | comfort
strap | 表带 | band, straps, wristband, bands, watch band, bracelet, headband | 腕带, 头梁, 绑带 | comfort
one-handed use | 单手操作 | one hand use, one-hand use, one handed | 单手 | size
weight balance | 重心 | balance | 平衡感 | comfort
sleep tracking | 睡眠监测 | sleep monitoring, sleep tracker | 睡眠, 睡眠检测
step counting | 计步 | pedometer, step counter, steps, step count, step accuracy, step tracking | 步数, 步数准确, 计步准确度
activity tracking | 运动监测 | fitness tracking, workout tracking, exercise tracking, health tracking, sports modes | 运动模式, 健康监测, 运动记录
blood oxygen | 血氧 | spo2, blood oxygen monitor, oxygen sensor | 血氧监测
blood pressure | 血压 | blood pressure monitor | 血压监测, 测血压
formats | 格式支持 | file formats, format support, codecs, playback, compatibility with formats | 解码, 播放格式, 播放
compatibility | 兼容性 | compatible, ecosystem | 兼容, 适配, 生态, 互联
print quality | 打印质量 | printing, prints, print, text quality, photo print quality, print clarity | 打印效果, 打印, 打印清晰度, 打印颜色
ink | 墨水 | cartridges, ink cartridges, toner, ink cost, ink usage, ink consumption, toner cartridge | 墨盒, 硒鼓, 耗材, 墨水消耗, 碳粉
scanner | 扫描 | scanning, scan quality, scan | 扫描仪, 复印
follow mode | 跟随 | tracking mode, follow me, subject tracking | 跟拍, 智能跟随
obstacle avoidance | 避障 | collision avoidance, obstacle sensing | 避障功能
gimbal | 云台 | gimbal stabilization | 三轴云台 | stabilization
wind resistance | 抗风 | wind stability | 抗风性
video transmission | 图传 | transmission, video feed | 传输距离 | connectivity
roaming | 覆盖范围 | signal range, wall penetration, dead zones, dead spots | 穿墙能力, 信号覆盖 | connectivity
games selection | 游戏阵容 | game library, exclusives, game selection, titles | 游戏库, 独占
radio | 收音机 | fm radio, fm, tuner | fm收音机
calendar | 日历 | calendar app, alarm clock, alarm, calculator | 闹钟, 计算器, 备忘录 | software
messaging | 短信 | texting, sms, messages, text messages | 信息, 彩信, 输入法 | software
web browsing | 浏览网页 | browsing, browser, internet, web browser, surfing | 浏览器, 看网页 | software
optical drive | 光驱 | dvd drive, cd drive, disc drive, dvd player, dvd burner | 刻录, 光盘
esim | esim卡 | e-sim | esim功能 | connectivity
antenna | 天线 | antennas | 外置天线 | connectivity
case | 保护套 | protective case, carrying case, cover, charging case | 充电盒, 壳, 手机壳 | accessories
stand | 支架 | kickstand, tripod mount, monitor stand, base, mount | 底座, 脚架 | build quality
panel uniformity | 漏光 | backlight bleed, dead pixels, light bleed, ghosting, dead pixel | 坏点, 亮点, 拖影, 残影 | screen
`;
