/** Further specifications that tables and texts give, in the form of the first table; counts and names are strings. */
export const FURTHER_SPECIFICATION_TABLE = `
polling rate | 回报率 | report rate, usb polling rate | 轮询率, 报告率 | further number Hz 1..100000
touch sampling rate | 触控采样率 | touch sampling, touch response rate | 采样率, 触控采样 | further number Hz 10..10000
pwm frequency | 调光频率 | pwm dimming, dimming frequency | 频闪频率, pwm调光 | further number Hz 10..100000
sample rate | 音频采样率 | sampling frequency, audio sample rate | 采样频率 | further number Hz 1000..10000000
signal-to-noise ratio | 信噪比 | snr, s/n ratio | 讯噪比 | further number dB 0..200
sensitivity | 耳机灵敏度 | sound pressure level, spl | 声压级 | further number dB 0..200
video memory | 显存 | vram, graphics memory, dedicated memory | 显存容量, 独显内存 | further number GB 0.001..1024
cache | 缓存 | l2 cache, l3 cache, cache size, disk cache, buffer size | 三级缓存, 缓存容量 | further number GB 0.000001..100
thermal design power | 热设计功耗 | tdp, tgp | 设计功耗, 显卡功耗 | further number W 0.1..5000
wireless charging power | 无线充电功率 | wireless charging speed, wireless output | 无线快充功率, 无充功率 | further number W 1..500
standby power | 待机功耗 | idle power, sleep power | 待机功率 | further number W 0..500
refresh range | 可变刷新范围 | vrr range, adaptive sync range | 自适应刷新率 | further number Hz 1..1000
peak audio power | 峰值音频功率 | peak power, pmpo | 峰值功率, 最大音量功率 | further number W 0.1..100000
projection size | 投影尺寸 | image size, picture size | 投射尺寸, 画面大小 | further number in 5..1000
throw distance | 投射距离 | projection distance | 投影距离 | further number m 0.01..200
minimum focus distance | 最近对焦距离 | close focus distance, closest focus | 最近对焦 | further number m 0.001..100
filter diameter | 滤镜口径 | filter size, filter thread | 滤镜尺寸, 口径 | further number mm 10..300
actuation distance | 触发行程 | actuation point, pre-travel | 触发键程 | further number mm 0.05..10
strap width | 表带宽度 | band width, lug width | 表带尺寸 | further number mm 4..60
maximum altitude | 最大高度 | service ceiling, flight altitude | 最大飞行高度, 升限 | further number m 1..20000
contrast ratio | 对比率 | static contrast, dynamic contrast | 静态对比度, 动态对比度 | further string
aspect ratio | 屏幕比例 | screen ratio | 画面比例, 长宽比 | further string
field of view | 视场角 | fov, angle of view | 视场, 可视视角 | further string
color depth | 色深 | colour depth, bit depth, bits per pixel | 位深, 颜色位数 | further string
hdr standard | hdr标准 | hdr format, hdr support, hdr certification | hdr认证, hdr格式 | further string
sensor type | 传感器类型 | image sensor, sensor format | 感光元件, 图像传感器 | further string
lens mount | 卡口 | mount type, camera mount | 镜头卡口, 接口卡口 | further string
iso range | 感光度 | iso, iso sensitivity, light sensitivity | iso范围 | further string
video resolution and frame rate | 视频规格 | video recording resolution, video modes, max video | 视频拍摄规格, 录像规格 | further string
memory type | 内存类型 | ram type, memory standard | 运存类型, 内存规格 | further string
storage type | 存储类型 | drive type, disk type, flash type | 硬盘类型, 闪存类型 | further string
connector | 接口类型 | connector type, plug type, interface | 插头类型, 充电接口类型, 连接器 | further string
ports | 接口数量 | number of ports, usb ports, i/o ports | 接口, 端口数 | further string
usb version | usb版本 | usb standard | usb规格 | further string
hdmi version | hdmi版本 | hdmi standard | hdmi规格 | further string
cellular network | 网络制式 | mobile network, network bands, cellular | 网络类型, 网络频段, 支持频段 | further string
sim type | sim卡类型 | sim slots, sim card type, number of sims | sim卡, 卡槽类型 | further string
charging standard | 快充协议 | charging protocol, fast charging standard | 充电协议, 快充标准 | further string
audio codec | 音频编码 | bluetooth codec, codecs supported | 蓝牙编码, 音频解码 | further string
video codec | 视频编码 | video format | 视频格式 | further string
keyboard layout | 键盘布局 | layout, key layout | 配列, 键盘配列 | further string
switch type | 轴体类型 | key switch, switch | 轴型, 开关类型 | further string
key count | 按键数 | number of keys, keys | 键数 | further string
print technology | 打印技术 | printing method, print type | 打印方式 | further string
paper capacity | 纸盒容量 | input tray capacity, paper tray | 进纸容量 | further string
material | 材质 | materials, housing material, body material, case material | 机身材质, 外壳材质, 用料 | further string
color | 颜色 | colour, finish, color name, colour name | 机身颜色, 配色 | further string
form factor | 产品形态 | body type, wearing style, design type | 佩戴方式, 形态 | further string
model number | 型号 | model name, part number, mpn, item model number | 产品型号, 货号 | further string
release date | 上市时间 | launch date, released, date first available | 发布时间, 上市日期 | further string
warranty period | 保修期 | warranty, guarantee period | 质保, 保修时间, 质保时间 | further string
`;
