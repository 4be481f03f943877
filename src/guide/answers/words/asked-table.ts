/**
 * How people ask for something without its name: `ids | English | Chinese`. `s:` a specification, `f:` a feature,
 * `n:` a need. Several ids: whichever is known answers, in that order.
 */
export const ASKED_TABLE = `
g:colour choice | which colours, what colours, which colors, what colors, colour options, color options, other colours, other colors, colours does it come in | 几种颜色, 什么颜色, 哪些颜色, 有几个颜色, 哪几种颜色, 颜色可选
s:weight f:weight | how many grams, how many kilos, how many kilograms, in kilos, in grams, how heavy, weigh, weighs, how light, too heavy, heavy, lightweight, kilos, grams | 多重, 多沉, 有多重, 几斤, 多少克, 几公斤, 重不重, 沉不沉, 轻不轻, 太重, 重吗, 沉吗, 有点沉
s:memory f:memory | gigs of memory, gigabytes of memory, gb of memory, gb of ram, gigabytes of ram, how many gigs of ram, how many gigs of memory, how much ram, how much memory, ram, memory, gigs of ram | 内存, 运存, 运行内存, 多少内存, 内存多大
s:storage f:storage | how many gigs, gigs of storage, gigabytes of storage, gb of storage, ssd, how much storage, how much space, storage, gigabytes, disk space, capacity | 存储, 多大存储, 容量, 多少g, 存储多大, 硬盘
s:screen size f:screen | how big is the screen, how large is the screen, how big is the display, screen size, display size, how many inches, inches, inch | 屏幕多大, 多少寸, 几寸, 多大屏, 屏幕尺寸, 多大的屏
s:battery capacity | milliamp hours, milliamp, milliamps, watt hours, watt-hours, watthours, how many mah, mah, battery capacity, how big is the battery, watt hours, how many wh, wh | 多少瓦时, 瓦时, 多少毫安, 毫安时, 电池容量, 电池多大, 多大电池
s:battery life f:battery life f:battery | how many weeks, how many days does, run time, how long does the battery, how long will the battery, battery life, how many hours, how many days, battery last, battery lasts, last on a charge, last on one charge, last per charge, hours of battery, how long does it last, how long do they last, how long can it, per charge, how long will it play, playing time, play time, run time, runtime, on a single charge, on one charge, hours of playback | 续航, 能用多久, 能用几天, 多久, 用几个小时, 续航多久, 能撑多久, 续航时间, 几个小时, 用多长时间, 几天一充, 多长时间, 续航几天
s:refresh rate | refresh rate, how many hertz, hertz, hz | 刷新率, 多少赫兹, 高刷, 赫兹, 多少hz
s:camera resolution | sensor resolution, how many megapixels, megapixels, megapixel, mp, camera resolution | 多少像素, 像素, 多少万像素
s:power | output, how many watts, wattage, watts, watt, power output, how powerful, charging power, charging speed | 多少瓦, 功率, 瓦数, 几瓦
s:brightness f:brightness | how bright, brightness, nits, nit, bright enough | 亮度, 多亮, 尼特, 够亮, 亮不亮
s:response time | response time | 响应时间
s:optical zoom f:zoom | zoom range, magnify, magnification, zoom optically, optical zoom, how much zoom, zoom factor, how far does it zoom, how far can it zoom | 光学变焦, 几倍变焦, 多少倍变焦, 变焦倍数, 几倍
s:thickness | depth, how thick, thickness, how thin, how slim | 多厚, 厚度, 有多薄, 厚不厚
s:focal length | focal length, focal range | 焦距, 焦段
s:resolution f:resolution | resolution, how sharp is the screen, pixels, 4k, video resolution, screen resolution | 分辨率, 清晰度, 几k, 解析度
s:resolution f:resolution f:video | shoot 4k, shoot in 4k, film 4k, film in 4k, record 4k, record in 4k, 4k video, 4k videos, 4k footage | 4k视频, 拍4k, 录4k, 4k录像
s:processor f:processor | which processor, processor, cpu, chip, chipset, which chip, what chip, soc | 处理器, 处理器型号, 芯片, 什么芯片, cpu
s:graphics f:graphics card | graphics, graphics card, gpu, video card, graphics chip | 显卡, 独显, 什么显卡, gpu
s:water resistance f:water resistance | waterproof, water resistant, water-resistant, water resistance, ip rating, water rating, weather sealed, weatherproof, splash proof, splashproof, rainproof, ip68, ip67, ipx4, ipx7 | 防水, 防水等级, 防泼溅, 几级防水, 防水吗, 防不防水, 怕水, 防雨
s:operating system f:software | operating system, which os, what os, os, which android, android version, which version of android, windows version | 操作系统, 什么系统, 安卓几, 系统版本, 安卓版本
s:display type f:screen | screen technology, display technology, screen type, display type, panel type, kind of screen, type of screen, what kind of display, type of display, oled, amoled, lcd, ips, e-ink, what panel | 什么屏, 屏幕类型, 面板, 屏幕材质, oled, lcd屏, 墨水屏
s:wireless standard f:wireless | bluetooth version, which bluetooth, what bluetooth, wi-fi version, which wifi, wi-fi standard, wifi 6, wi-fi 6, wifi 7, wi-fi 7, wi-fi, wifi, bluetooth | 蓝牙版本, 蓝牙几, 什么蓝牙, wifi几, 无线标准, wifi4, wifi5, wifi 5, wifi6, wifi6e, wifi 6e, wifi7, 蓝牙
s:noise cancellation f:noise cancellation | how many decibels, decibels of noise, db, decibels | 多少分贝, 降噪深度, 分贝
s:cable length f:cable | cable length, lead length, cord length, how long is the cable, how long is the lead, how long is the cord, how long are the cables | 线多长, 线长, 线有多长, 线几米, 线有几米, 线是几米
s:driver size | driver size, how big are the drivers | 单元尺寸, 单元多大
s:dpi | dpi | dpi
f:fan noise g:noise | fanless, without a fan, noisy, loud fan, how loud is the fan, quiet, silent, silence, fan noise | 吵不吵, 风扇吵, 噪音大, 静音, 安静
f:heat | boiling, boiling hot, get hot, gets hot, hot, overheat, overheats, overheating, warm, run warm, heat up, heats up, cooling, temperature | 发热, 发烫, 烫, 烫不烫, 烫手, 散热, 过热, 热不热
f:speed | slow, sluggish, laggy, fast enough, snappy, smooth, lag, performance | 卡不卡, 流畅, 卡吗, 快不快, 慢不慢, 性能, 卡顿, 流不流畅
f:durability | survive, sturdy, tough, rugged, durable, robust, long-lasting, hold up, holds up | 耐用, 耐摔, 结实, 抗造, 皮实, 经摔, 摔不坏
f:build quality | well built, well made, cheaply made, plasticky, flimsy, build | 做工, 质感, 塑料感, 做工好, 材质
f:comfort | comfortable, comfy, uncomfortable, comfort, hurt, hurts, ergonomic | 舒服, 舒适, 戴着疼, 难受, 佩戴, 戴久, 手感
f:ease of use | easy to use, easy to set up, complicated, user-friendly, user friendly, simple to use, ease of use, intuitive | 好用吗, 操作简单, 上手, 难不难, 复杂, 简单, 操作
f:setup | set up, setup, setting up, install | 设置, 安装, 调试
f:portability | portable, carry around, carry it, take along | 便携, 方便携带, 随身带, 好带
f:value | worth the money, worth it, worth the price, value for money, good value, overpriced, too expensive, bang for the buck, worth buying, worth the upgrade | 性价比, 值不值, 值得买, 划算, 值得吗, 贵不贵, 太贵, 值得
f:design | look good, looks good, ugly, pretty, stylish, appearance, design, good looking | 好看, 颜值, 外观, 丑, 漂亮, 设计
f:low light | low light, low-light, in the dark, at night, night shots, night photos, night mode, dark scenes | 夜景, 夜拍, 暗光, 弱光, 晚上拍
f:autofocus | autofocus, focus, focusing, eye tracking | 对焦, 自动对焦, 追焦, 眼部对焦
f:stabilization | stabilization, stabilisation, stabilizer, stabiliser, shaky, steady video | 防抖, 抖不抖, 稳不稳
f:picture quality | 拍好看, 拍得好看, 拍得清楚, 噪点, noise in photos, grainy
f:video quality | video quality, video, videos, footage, filming, film in, record video | 录像, 视频画质, 拍视频, 录视频, 视频
f:picture quality | picture quality, image quality, photo quality | 画质, 成像
f:selfie camera | selfie, selfies, front camera | 自拍, 前置, 前摄
f:call quality | call quality, phone calls, calls, on calls | 通话质量, 打电话, 通话
f:microphone | microphone, mic, mics, microphones | 麦克风, 麦, 收音, 话筒
f:setup | 连手机
f:bass | bass, low end, lows | 低音, 低频, 重低音
f:volume | volume, loud enough, how loud, loudness, loud | 音量, 声音大, 够不够响, 响不响
f:soundstage | soundstage, imaging | 声场
f:latency | latency, delay, audio delay, lip sync, lag in games | 延迟, 音画同步, 延时
f:transparency mode | transparency mode, ambient mode, hear surroundings, hear my surroundings | 通透模式, 环境音
f:bluetooth pairing | multipoint, two devices at once, connect two devices, pair with two, pairing | 同时连两个, 双设备, 多设备连接, 连两台, 配对
f:headphone jack | headphone jack, audio jack, 3.5 mm jack, headphone socket, headphone port, wired headphones | 耳机孔, 耳机口, 3.5毫米, 耳机插孔
f:usb-c | usb-c, usb c, type-c, charging port, which port, micro-usb | type-c, usb-c, 充电口, 什么接口
f:hdmi | hdmi | hdmi
f:ethernet | ethernet, lan port, network port | 网口, 网线
f:ports | ports, which ports, what ports, connectors, connections | 接口, 端口, 哪些接口, 几个口, 多少个口, 几个插口, 哪些口
f:wireless charging | wireless charging, charge wirelessly, qi, wirelessly charge, charged wirelessly | 无线充电, 无线充
f:fast charging | fast charging, charge fast, charge quickly, quick charging, quick charge, charges fast, how fast does it charge, how quickly does it charge, charging time, how long does it take to charge, long to charge, fully charge, charging | 快充, 充电快, 充电速度, 多久充满, 充满要多久, 充电多久, 充电
f:expandable storage | expandable storage, card slot, sd card, microsd, memory card, sd slot, expand the storage | 插卡, 存储卡, 卡槽, 扩展存储, sd卡, 内存卡
f:dual sim | dual sim, two sims, two sim cards | 双卡, 两张卡, 双卡双待
f:5g | 5g | 5g
f:nfc | nfc, contactless, pay with, payments, contactless payment | nfc, 刷公交, 门禁卡, 支付
f:fingerprint | fingerprint, fingerprint reader, fingerprint sensor | 指纹, 指纹解锁
f:face unlock | face unlock, face recognition, facial recognition, face id | 人脸, 面部解锁, 刷脸
f:gps | gps, track accuracy, location accuracy | gps, 定位, 轨迹
f:heart rate | heart rate, pulse, heart-rate | 心率, 脉搏
f:sleep tracking | sleep tracking, track my sleep, track sleep, sleep monitoring | 睡眠监测, 测睡眠
f:step counting | step count, steps, step counter, pedometer | 计步, 步数
f:blood oxygen | blood oxygen, spo2 | 血氧
f:blood pressure | blood pressure | 血压
f:stylus | pen, stylus, pencil, handwriting | 手写笔, 触控笔, 笔, 压感
f:touchpad | touchpad, trackpad | 触控板, 触摸板
f:keyboard | keyboard, keys, typing | 键盘, 打字, 键程
f:backlight | backlit, backlight, keyboard backlight, illuminated keyboard | 背光, 键盘灯
f:webcam quality | webcam, web cam, web camera | 摄像头, 前置摄像头
f:hinge | hinge, hinges | 转轴, 铰链
f:strap | strap, band, wristband | 表带, 腕带
f:ear tips | ear tips, eartips, ear pads, earpads, ear cushions, cushions, pads | 耳塞套, 耳罩, 耳垫, 耳套
f:case | charging case, carrying case, case | 充电盒, 盒子, 收纳盒, 保护壳
f:charger | charger, power adapter, adapter, charger in the box | 充电器, 充电头, 适配器, 电源
f:cable | cable, cord | 线, 数据线
f:updates | software updates, updates, security updates, years of updates, software support | 系统更新, 更新, 系统升级, 升级
f:bloatware | bloatware, ads, preinstalled apps, adverts | 广告, 预装, 全家桶
f:software | software, app, companion app, interface, system | 软件, 系统, app, 应用
f:menu | menu, menus | 菜单
f:controls | controls, buttons, touch controls | 按键, 触控操作, 按钮, 操控
f:voice assistant | voice assistant, alexa, siri, google assistant, voice control | 语音助手, 语音控制
f:remote | remote, remote control | 遥控器, 遥控
f:viewfinder | viewfinder, evf | 取景器
f:parental controls | parental controls, parental control, child lock, kids mode, screen time | 家长控制, 儿童模式, 家长模式
f:glare | glare, reflections, reflective, mirror, matte, matt screen, anti-glare | 反光, 防眩光, 镜面
f:colors | color accuracy, colour accuracy, color accurate, colour accurate, colors, colours | 色彩, 颜色准, 色准, 偏色, 颜色
f:eye comfort | eye strain, easy on the eyes, eyes hurt, eye comfort, tired eyes | 护眼, 伤眼, 眼睛累, 眼睛酸
f:packaging | packaging, unboxing | 包装, 开箱
f:warranty | warranty, guarantee | 保修, 质保, 联保, 保多久
f:customer service | customer service, customer support, support team, after-sales, tech support | 售后, 客服
f:delivery | delivery, shipping, delivered | 物流, 快递, 发货
f:one-handed use | one hand, one-handed, single-handed | 单手
f:battery | battery | 电池, 电量, 耗电, 费电
f:camera | rear camera, back camera, camera, cameras, photos, pictures, pics | 拍照, 相机, 照片, 摄影, 后摄, 后置, 后置摄像头
f:screen | screen, display | 屏幕, 显示, 屏
f:sound | sound, audio, sound quality, speakers, sounds | 音质, 声音, 外放, 听感, 扬声器
f:noise cancellation | noise cancelling, noise cancellation, noise canceling, anc, active noise cancelling, noise-cancelling | 降噪, 主动降噪, 隔音
f:gaming performance | gaming performance, frame rate, frame rates, fps, run games, play games, games, gaming | 游戏性能, 打游戏, 玩游戏, 帧率, 游戏
f:size | how big, how large, dimensions, compact, small, bulky, size | 多大, 尺寸, 大小, 体积, 小巧
f:connectivity | signal, reception, connection, drop out, dropouts, disconnect, disconnects | 信号, 连接, 断连, 掉线
`;
