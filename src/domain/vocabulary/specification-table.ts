/**
 * Specifications: `name | Chinese name | English synonyms | Chinese synonyms | list, kind, canonical unit, bounds`.
 * The bounds are what a digital good can have at all, so that a misread value is not believed.
 */
export const SPECIFICATION_TABLE = `
memory | 内存 | ram, system memory, memory size, installed ram | 运存, 运行内存, 运行存储 | listed number GB 0.001..2048
storage | 存储 | storage capacity, internal storage, ssd capacity, hard drive capacity, rom, disk size, internal memory | 存储容量, 硬盘容量, 机身存储, 容量, 闪存 | listed number GB 0.001..200000
screen size | 屏幕尺寸 | display size, screen diagonal, diagonal, size of the screen | 屏幕大小, 显示屏尺寸, 对角线 | listed number in 0.3..500
battery capacity | 电池容量 | battery size, rated capacity | 电量容量, 电芯容量, 额定容量 | listed number mAh 5..1000000
battery life | 续航时间 | battery time, run time, runtime, playback time, playtime, flight time, standby time, talk time | 续航, 使用时间, 播放时间, 飞行时间, 待机时间, 通话时间 | listed number h 0.05..100000
refresh rate | 刷新率 | screen refresh rate, display refresh rate | 屏幕刷新率, 刷新频率 | listed number Hz 1..1000
weight | 重量 | mass, net weight | 机身重量, 净重, 整机重量 | listed number kg 0.0005..200
camera resolution | 相机像素 | megapixels, main camera resolution, megapixel count, effective pixels | 像素, 摄像头像素, 主摄像素, 有效像素 | listed number MP 0.05..1000
power | 功率 | wattage, charging power, output power, power output, power consumption | 充电功率, 输出功率, 额定功率, 功耗 | listed number W 0.001..20000
brightness | 亮度 | peak brightness, screen brightness, luminance | 峰值亮度, 屏幕亮度 | listed number nit 1..50000
response time | 响应时间 | gtg, grey to grey, gray to gray | 灰阶响应 | listed number ms 0.001..500
optical zoom | 光学变焦 | zoom, zoom factor | 变焦倍数, 变焦 | listed number x 1..300
pixel density | 像素密度 | ppi, pixels per inch | 每英寸像素 | listed number ppi 20..3000
thickness | 厚度 | depth, slimness | 机身厚度, 薄度 | listed number mm 0.5..500
focal length | 焦距 | focal range, equivalent focal length | 等效焦距 | listed number mm 1..5000
resolution | 分辨率 | screen resolution, display resolution, video resolution | 解析度, 屏幕分辨率, 视频分辨率 | listed string
processor | 处理器 | cpu, chip, chipset, soc | 芯片 | listed string
graphics | 显卡 | gpu, graphics card, graphics chip, video card | 独显, 图形处理器 | listed string
water resistance | 防水等级 | ip rating, waterproof rating, ingress protection | 防护等级, 防尘防水等级 | listed string
operating system | 操作系统 | os, platform | 系统 | listed string
display type | 屏幕类型 | panel type, panel, screen type | 面板类型, 屏幕材质 | listed string
wireless standard | 无线标准 | wifi standard, wifi version, bluetooth version | wifi标准, 蓝牙版本 | listed string
price | 价格 | cost, price tag | 售价, 价钱 | further number CNY 0..10000000
latency | 延迟 | delay, input lag, audio delay | 时延, 延时 | further number ms 0.01..5000
color gamut | 色域 | colour gamut, color coverage, colour coverage | 色域覆盖 | further number % 10..250
color temperature | 色温 | colour temperature, white point | 白点 | further number K 1000..20000
screen-to-body ratio | 屏占比 | screen to body ratio | 屏幕占比 | further number % 10..100
data rate | 传输速率 | transfer rate, transfer speed, read speed, write speed, bandwidth, bit rate, throughput | 传输速度, 读取速度, 写入速度, 带宽, 网速, 码率 | further number Mbps 0.001..10000000
clock speed | 主频 | clock rate, clock frequency, boost clock, base clock | 时钟频率, 睿频 | further number GHz 0.0001..20
core count | 核心数 | number of cores, cores | 核数, 核心 | further number core 1..100000
rotation speed | 转速 | spindle speed, rpm | 每分钟转速 | further number rpm 10..100000
frequency | 频率 | radio frequency, mains frequency, band | 频段, 工作频率 | further number Hz 1..400000000000
battery level | 电量 | charge level, remaining battery, charge | 剩余电量 | further number % 0..100
battery health | 电池健康度 | battery health percentage | 电池健康 | further number % 0..100
cycle life | 循环寿命 | charge cycles, cycles | 循环次数, 充电次数 | further number cycle 1..1000000
charging time | 充电时间 | charge time, recharge time, time to full | 充电时长, 充满时间 | further number h 0.01..200
voltage | 电压 | input voltage, output voltage | 输入电压, 输出电压 | further number V 0.1..1000
current | 电流 | input current, output current, amperage | 输入电流, 输出电流 | further number A 0.0001..1000
size | 机身尺寸 | dimensions, height, width, length, case size | 长, 宽, 高, 三围, 表盘尺寸 | further number mm 0.5..10000
aperture | 光圈 | f-stop, f-number, maximum aperture | 光圈值, 最大光圈 | further number f 0.5..64
shutter speed | 快门速度 | exposure time | 快门, 曝光时间 | further number ms 0.001..10000000
sensor size | 传感器尺寸 | image sensor size | 底大小, 传感器大小 | further number in 0.05..10
frame rate | 帧率 | frames per second, fps | 帧数 | further number fps 1..1000000
range | 距离 | wireless range, transmission range, bluetooth range, operating distance | 传输距离, 连接距离, 信号距离, 图传距离 | further number m 0.01..1000000
cable length | 线长 | cord length, wire length | 线材长度 | further number m 0.01..1000
noise level | 噪音 | noise, loudness | 噪声, 噪音值 | further number dB 0..200
noise cancellation | 降噪深度 | noise reduction, anc depth | 降噪 | further number dB 1..100
temperature | 温度 | surface temperature | 机身温度, 体温 | further number °C -273..500
operating temperature | 工作温度 | working temperature | 使用温度 | further number °C -100..200
driver size | 单元尺寸 | driver, driver diameter, dynamic driver | 动圈单元, 驱动单元, 喇叭单元 | further number mm 1..1000
frequency response | 频率响应 | frequency range | 频响, 频响范围 | further number Hz 1..400000
impedance | 阻抗 | nominal impedance | 额定阻抗 | further number ohm 0.5..2000
key travel | 键程 | travel distance, key stroke | 按键行程 | further number mm 0.1..10
dpi | 灵敏度 | sensor resolution, mouse sensitivity, print resolution | 打印分辨率, 鼠标灵敏度 | further number dpi 50..100000
`;
