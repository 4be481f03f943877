/** The closed list of features: `name | Chinese name | English synonyms | Chinese synonyms | part of`. */
export const FEATURE_TABLE = `
camera | 拍照 | cameras, photos, photo, pictures, pics, photo quality, rear camera, main camera, cam, camera quality, photography, picture taking, back camera, snapshots, shots, pix, rear cameras, ultrawide camera, picture taking ability | 相机, 摄像头, 拍照效果, 照相, 拍摄, 摄像, 后置摄像头, 像素, 拍照功能, 照片, 相片, 镜头, 成像, 拍照片, 出片, 拍出来的照片, 主摄, 超广角, 拍摄效果
battery | 电池 | batteries, batt, battery performance, battery usage, power consumption, power drain, rechargeable battery, power usage, battery drain | 电量, 耗电, 电池耐用, 电池性能, 耗电量, 蓄电池, 电板, 省电, 用电, 电量消耗, 电耗, 充放电
screen | 屏幕 | display, displays, lcd, monitor, panel, screens, oled, amoled, touch display, viewing screen, lcd screen, touchscreen display, amoled display, oled panel, display panel, display quality, screen quality, font, font size | 显示屏, 屏, 显示, 大屏, 荧幕, 显示效果, 面板, 液晶屏, 屏幕显示, 萤幕, 显屏, 大屏幕, 全面屏, 曲面屏, 直屏, 显示器屏幕, 字, 字体, 字号
sound | 音质 | audio, sound quality, audio quality, speakers, speaker, music quality, loudspeaker, sounds, speakerphone, audio performance, sonics, sound output, audio output, tone, sound signature, acoustic | 声音, 音效, 扬声器, 喇叭, 外放, 音响, 音色, 音乐, 听感, 外音, 立体声, 放音, 声效, 放音效果, 双扬声器, 音频, 声音效果
weight | 重量 | lightness, heaviness, lightweight, heavy, light, heft, mass | 轻重, 份量, 分量, 手感重, 机身重量, 轻, 手感重量
size | 尺寸 | dimensions, thickness, slimness, compactness, thinness, form factor, footprint, slim, thin, compact, bulk, bulkiness, width, height, depth | 大小, 体积, 厚度, 机身尺寸, 薄, 外形尺寸, 机身厚度, 小巧, 体型, 个头, 宽度, 高度
speed | 速度 | performance, responsiveness, fast, processing speed, lag, slowness, speeds, response, processing power, quickness, snappiness, smoothness, system speed, overall performance, horsepower, sluggishness | 性能, 反应速度, 运行速度, 流畅度, 流畅, 反应, 运行, 卡顿, 响应, 处理速度, 响应速度, 运行流畅, 流畅性, 跑分, 速率
noise cancellation | 降噪 | noise cancelling, noise canceling, anc, active noise cancellation, noise-cancelling, noise reduction, noise-canceling, active noise cancelling, noise isolation, nc, noise canceller, noise cancel, noise-isolation, passive isolation, sound isolation | 主动降噪, 消噪, 抗噪, 隔音, 降噪效果, 降噪功能, 隔噪, 降噪能力, 降噪深度, 被动降噪
keyboard | 键盘 | keys, keypad, typing, typing experience, key pad, qwerty keyboard, keyboard feel, number pad, numpad, keycaps | 按键手感, 键位, 键程, 打字, 小键盘, 键帽, 数字键盘, 键盘手感
build quality | 做工 | build, construction, craftsmanship, workmanship, quality, materials, built quality, fit and finish, solidity, assembly, sturdiness of the build, overall quality, workmanship quality | 质量, 品质, 工艺, 用料, 材质, 质感, 品控, 机身做工, 材料, 装配, 做工质量, 整体质量, 制造工艺
durability | 耐用 | ruggedness, sturdiness, toughness, reliability, longevity, robustness, sturdy, rugged, durable, lifespan, life span, wear and tear, drop resistance, resilience | 耐用性, 耐摔, 防摔, 抗摔, 结实, 坚固, 皮实, 使用寿命, 寿命, 耐用程度, 耐久
water resistance | 防水 | waterproofing, waterproof, water proofing, water-resistant, weather sealing, water resistant, water proof, weather resistance, splash resistance, ip rating, ip68, ip67, ipx7, sweat resistance, sweatproof, rain resistance | 防水性能, 防水性, 防泼溅, 防尘防水, 防溅, 防汗, 防雨, 防水等级, 防水效果
wireless | 无线 | bluetooth, cordless, bluetooth connection, wireless connection, cable-free, bluetooth connectivity | 蓝牙, 无线连接, 蓝牙连接, 蓝芽, 蓝牙功能
wireless charging | 无线充电 | qi charging, qi, inductive charging, magsafe, wireless charge | 无线快充, 磁吸充电, 无线充
fast charging | 快充 | quick charging, fast charge, rapid charging, quick charge, charging speed, supercharge, charge speed, fast charger, turbo charging, charging speeds, rapid charge, supervooc, power delivery | 闪充, 快速充电, 充电速度, 超级快充, 充电快, 快充功能, 充电功率, 超充
usb-c | usb-c接口 | usb c, type-c, usb type-c, type c, usb type c, usbc, usb-c port | type-c接口, type-c, c口, typec, typec接口
hdmi | hdmi接口 | hdmi port, hdmi output, hdmi input, hdmi ports, hdmi out, mini hdmi | hdmi口, 高清接口
ethernet | 网口 | ethernet port, lan port, rj45, lan, network port, wired network | 有线网口, 网线接口, 以太网, 网线口, 千兆网口
headphone jack | 耳机孔 | audio jack, headphone port, aux jack, 3.5mm jack, 3.5 mm jack, headphone socket, aux, earphone jack, headphone output, headset jack | 耳机插孔, 3.5mm接口, 耳机接口, 耳机口, 3.5耳机孔
touchscreen | 触摸屏 | touch screen, touch, multi-touch, touch display panel, touch panel | 触屏, 触控, 触控屏, 手写屏, 触摸
stylus | 手写笔 | pen, stylus pen, s pen, pencil, digital pen, stylus support | 触控笔, 手写笔支持, 电容笔, 笔
comfort | 舒适 | comfortability, fit, ergonomics, comfortable, wearing comfort, grip, comfy, ergonomic, feel in the hand, ergonomy, clamping force, clamp force, wearability | 舒适度, 佩戴, 手感, 人体工学, 佩戴感, 舒服, 佩戴舒适度, 握感, 戴着舒服, 佩戴感受, 夹头, 握持, 握持感, 持握感, 贴合度
microphone | 麦克风 | mic, mics, microphones, mic quality, built-in mic, microphone quality, mic array, voice pickup, voice pick-up | 话筒, 收音, 麦, 录音, 送话器, 收音效果, 麦克风质量, 拾音
ease of use | 易用性 | usability, user friendliness, simplicity, user-friendliness, ease, easy to use, user friendly, handling, operation, use, learning curve, user experience, convenience, intuitiveness, operability | 操作, 上手, 使用方便, 易用, 操作简单, 操作性, 好用, 便利性, 使用, 使用体验, 用户体验, 上手难度, 操作体验, 方便程度
storage | 存储 | storage space, storage capacity, internal storage, hard drive, disk space, ssd, hard disk, capacity, memory capacity, internal memory, space, flash storage, onboard storage, emmc, gigabytes | 存储空间, 容量, 硬盘, 机身内存, 内存容量, 储存, 固态硬盘, 存储容量, 空间, 存储容量大小, 闪存, 内部存储
connectivity | 连接 | wifi, wi-fi, signal, reception, range, signal strength, network, connection, wireless range, coverage, connections, wi-fi connection, wifi signal, wifi speed, wi-fi speed, signal reception, cell reception, cellular reception, network speed, internet speed | 信号, 网络, 信号强度, 穿墙, 连接性, 联网, 上网, 网速, 接收, 覆盖, 信号接收, wifi, 无线网络, 网络连接, 信号稳定性, 无线信号
5g | 5g网络 | 5g connectivity, 5g support, 5g network | 5g, 双模5g, 5g信号
gps | 定位 | gps accuracy, navigation, location tracking, gps tracking, satnav, gps signal, gps lock, location accuracy, gps fix | gps, 导航, gps定位, 北斗, 定位精度, 定位准确度, 轨迹
heart rate | 心率 | heart rate monitor, heart rate sensor, hr monitor, heart-rate, pulse, heart monitor, heart rate monitoring, heart rate tracking, hrm, heart rate tracking accuracy, pulse monitor | 心率监测, 测心率, 脉搏, 心率检测, 心率准确度, 心跳
design | 外观 | look, looks, appearance, style, styling, aesthetics, aesthetic, colour, color, shape, exterior, aesthetic design, build design, look and feel, visual design, colour scheme, color scheme | 设计, 外形, 造型, 颜值, 外观设计, 好看, 颜色, 样子, 外壳, 款式, 机身设计, 外观颜值, 外型, 机身外观, 色泽, 配色
software | 软件 | os, operating system, apps, firmware, programs, ui, interface, app, programmes, applications, user interface, system, operating software, os skin, launcher, oxygenos, one ui, miui | 系统, 操作系统, 应用, 界面, 固件, 程序, 预装软件, 软体, ui, 系统流畅度, 系统体验, 操作界面, 桌面
fan noise | 风扇噪音 | noise, fan, noise level, quietness, fans, loud fan, operating noise, fan sound, quiet, silence, coil whine, fan speed, acoustics | 噪音, 风扇声, 风扇, 静音, 噪声, 风扇声音, 电流声, 嗡嗡声, 啸叫, 运行噪音
heat | 发热 | temperature, overheating, cooling, thermals, heating, heat dissipation, heat management, hot, thermal management, heat output, thermal performance, thermal throttling, temps | 散热, 温度, 发烫, 烫, 散热性, 热量, 散热性能, 发热量, 发热情况, 发热控制, 温控, 散热系统, 散热效果
gaming performance | 游戏性能 | gaming, game performance, graphics performance, frame rates, fps, games, graphics, game play, gameplay, fps rates, graphics quality, frame rate | 玩游戏, 游戏体验, 帧率, 打游戏, 游戏, 游戏流畅度, 显卡, 游戏表现, 打游戏体验, 画面帧率
zoom | 变焦 | optical zoom, telephoto, zoom range, digital zoom, zooming, zoom lens, tele lens, zoom capability, telephoto lens, zoom quality | 光学变焦, 长焦, 远摄, 变焦能力, 变焦倍数, 变焦倍率, 望远, 长焦镜头 | camera
stabilization | 防抖 | image stabilization, stabilisation, ois, ibis, image stabilisation, anti-shake, image stabilizer, steady shot, video stabilization, shake reduction, eis, gyro stabilization, optical image stabilization | 光学防抖, 稳定, 手震补偿, 防手震, 机身防抖, 防抖效果, 电子防抖 | camera
low light | 夜景 | low-light, night mode, low light performance, night photos, high iso, night shots, low light photos, low-light performance, night photography, night vision, night time photos, dark photos, noise at high iso | 夜拍, 暗光, 弱光, 夜景拍摄, 夜间拍照, 高感, 夜景模式, 夜景效果, 夜间成像, 夜视 | camera
autofocus | 对焦 | auto focus, af, focus, focusing, auto-focus, focus speed, eye af, eye autofocus, focus accuracy, focus tracking, auto-focusing | 自动对焦, 对焦速度, 聚焦, 眼部对焦, 追焦, 对焦准确, 对焦速度快慢 | camera
dual sim | 双卡 | dual-sim, two sims, dual sim slot, dual sim cards, second sim | 双卡双待, 双sim卡, 双sim
expandable storage | 存储扩展 | sd slot, sd card slot, microsd slot, card slot, memory card slot, micro sd slot, expandable memory, microsd, sd card reader | 扩展卡, 插卡扩展, 内存卡扩展, sd卡槽, 扩展存储, 卡槽, 扩展内存
face unlock | 面部解锁 | face id, facial recognition, face recognition, faceid, windows hello, face login | 人脸识别, 人脸解锁, 刷脸, 面容解锁, 面部识别, 人脸
fingerprint | 指纹 | fingerprint sensor, fingerprint reader, fingerprint scanner, touch id, finger print, fingerprint unlock, fingerprint reader sensor, biometrics, fingerprint id, in-display fingerprint | 指纹解锁, 指纹识别, 屏下指纹, 侧边指纹, 指纹解锁速度, 指纹识别速度
bass | 低音 | low end, lows, bass response, sub-bass, deep bass, low frequencies, bass quality, low-end | 重低音, 低频, 低音效果, 低音炮效果, 低频表现 | sound
portability | 便携 | portable, easy to carry, travel friendly, carrying, mobility, transportability, ease of carrying | 便携性, 携带, 方便携带, 随身携带, 便于携带, 携带方便, 携带性, 便携程度
`;
