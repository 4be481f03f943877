/**
 * Units of measure: `unit | canonical unit | factor | English forms | Chinese forms`. Forms are lower case; a form
 * in capitals or with a capital is matched as it stands, because the case carries the meaning (`G`, `A`, `K`).
 */
export const UNIT_TABLE = `
in | in | 1 | inch, inches, in., in, ", ″, ”, '', inchs | 英寸, 寸, 吋, 英吋
mm | mm | 1 | mm, millimeter, millimeters, millimetre, millimetres, mms | 毫米, 公釐, 公厘, mm
cm | mm | 10 | cm, centimeter, centimeters, centimetre, centimetres, cms | 厘米, 公分
m | m | 1 | m, meter, meters, metre, metres, mtr, mtrs | 米, 公尺
km | m | 1000 | km, kilometer, kilometers, kilometre, kilometres, kms | 公里, 千米
ft | m | .3048 | ft, feet, foot, ft. | 英尺, 尺
mi | m | 1609.344 | mile, miles | 英里
yd | m | .9144 | yard, yards | 码
kg | kg | 1 | kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes | 公斤, 千克
g | kg | .001 | g, gram, grams, gramme, grammes, gm, gms, gr | 克, 公克
mg | kg | .000001 | mg, milligram, milligrams | 毫克
lb | kg | .45359237 | lb, lbs, lb., lbs., pound, pounds | 磅
oz | kg | .0283495 | oz, oz., ounce, ounces | 盎司
jin | kg | .5 | jin | 斤, 市斤
h | h | 1 | h, hr, hrs, hour, hours, hr., hrs. | 小时, 钟头, 个小时, 个钟头, 个钟
min | h | .0166666666666667 | min, mins, minute, minutes, min. | 分钟, 分半钟, 分
d | h | 24 | day, days, d | 天
week | h | 168 | week, weeks, wk, wks | 周, 星期, 个星期, 礼拜, 个礼拜
s | ms | 1000 | s, sec, secs, second, seconds, sec. | 秒, 秒钟
ms | ms | 1 | ms, millisecond, milliseconds, msec | 毫秒
µs | ms | .001 | µs, μs, microsecond, microseconds | 微秒
GB | GB | 1 | gb, gbs, gig, gigs, gigabyte, gigabytes, g | g, gb
MB | GB | .001 | mb, mbs, meg, megs, megabyte, megabytes | mb, m
KB | GB | .000001 | kb, kilobyte, kilobytes | kb
TB | GB | 1000 | tb, tbs, terabyte, terabytes, T | t, tb
Mbps | Mbps | 1 | mbps, mb/s, Mb/s, mbit/s, mbits/s, mbit, mbits, megabits per second, megabits | 兆, 兆比特, 兆每秒
kbps | Mbps | .001 | kbps, kb/s, Kb/s, kbit/s, kbits/s |
Gbps | Mbps | 1000 | gbps, Gb/s, gbit/s, gbits/s, gigabits, gigabit, gbit, gigabits per second | 吉比特
MB/s | Mbps | 8 | MB/s, MBps, MB/S, MB/sec, megabytes per second, megabytes/s, mb/sec, megabytes a second, mb per second, mbs/s, MBs/s | 兆/秒, 兆字节每秒, m/s
GB/s | Mbps | 8000 | GB/s, GBps, GB/sec, gb/s, gb/sec, gigabytes per second, gigabytes a second, gb per second | g/s
KB/s | Mbps | .008 | KB/s, kB/s |
Hz | Hz | 1 | hz, hertz | 赫兹, 赫
kHz | Hz | 1000 | khz, kilohertz | 千赫, 千赫兹
MHz | GHz | .001 | mhz, megahertz | 兆赫, 兆赫兹
GHz | GHz | 1 | ghz, gigahertz | 吉赫, 吉赫兹, ghz
Wh | Wh | 1 | wh, watt-hour, watt-hours, watt hours, watt hour | 瓦时, 瓦时
kWh | Wh | 1000 | kwh, kilowatt-hours, kilowatt hours, kilowatt-hour | 千瓦时, 度电
mAh | mAh | 1 | mah, milliamp hours, milliampere hours, milliamp-hours, milliamp hour, milliampere-hour | 毫安, 毫安时, mah毫安
Ah | mAh | 1000 | ah, amp hours, amp-hours | 安时
W | W | 1 | w, watt, watts | 瓦, 瓦特
kW | W | 1000 | kw, kilowatt, kilowatts | 千瓦
mW | W | .001 | mW, milliwatt, milliwatts | 毫瓦
V | V | 1 | v, volt, volts | 伏, 伏特
A | A | 1 | A, amp, amps, ampere, amperes | 安, 安培
mA | A | .001 | mA, milliamp, milliamps |
% | % | 1 | %, percent, per cent, ％ | %
dB | dB | 1 | db, decibel, decibels, dba, db(a) | 分贝
nit | nit | 1 | nit, nits, cd/m², cd/m2, cd/㎡, candela | 尼特, 尼特
lm | lm | 1 | lm, lumen, lumens, ansi lumens, ansi lumen, iso lumens, led lumens | 流明, ansi流明, cvia流明, iso流明, ansi 流明, cvia 流明
ppi | ppi | 1 | ppi, pixels per inch |
dpi | dpi | 1 | dpi, dots per inch, cpi |
px | px | 1 | px, pixels, pixel | 像素
MP | MP | 1 | mp, megapixel, megapixels, mpx, mpix, mega pixels, mega-pixel, mega pixel, mps | 百万像素
万像素 | MP | .01 | | 万像素, w像素, 万画素, 万相素
亿像素 | MP | 100 | | 亿像素
fps | fps | 1 | fps, frames per second, frames/s, frames a second, frames/second, frame-per-second | 帧, 帧/秒, 帧每秒
rpm | rpm | 1 | rpm, r/min, revolutions per minute | 转, 转/分, 转每分
K | K | 1 | K, kelvin, kelvins | 开尔文
core | core | 1 | core, cores | 核, 核心, 核芯
cycle | cycle | 1 | cycles, charge cycles, charging cycles, cycle, recharge cycles, full cycles | 次循环, 次充放电, 次充电, 次充放, 个循环, 次
x | x | 1 | x, × | 倍
ohm | ohm | 1 | ohm, ohms, Ω, Ω | 欧, 欧姆
°C | °C | 1 | °c, ℃, degrees celsius, degree celsius, degrees c, deg c, degrees centigrade, celsius, º c, ºc, ° c | 摄氏度
°F | °C | 1 | °f, ℉, degrees fahrenheit, degrees f, deg f, fahrenheit, ºf, ° f | 华氏度
degree | degree | 1 | degrees, degree, °, C, F | 度
USD | USD | 1 | usd, dollars, dollar, bucks, buck, us dollars, us$, $ | 美元, 美金, 美刀, 刀
GBP | GBP | 1 | gbp, quid, pounds sterling, £, sterling | 英镑
EUR | EUR | 1 | eur, euro, euros, €, eurs | 欧元
CNY | CNY | 1 | cny, rmb, yuan, ¥, renminbi, cny元 | 元, 块, 块钱, 元钱, 人民币, 元人民币, 大洋, 块大洋, 大元
HKD | HKD | 1 | hkd, hk$, hong kong dollars, hk dollars | 港币, 港元, 港纸, 蚊, 块港币
TWD | TWD | 1 | twd, nt$, ntd, nt dollars | 台币, 新台币, 元新台币, 块台币
JPY | JPY | 1 | jpy, yen, japanese yen, 円 | 日元, 日圆, 日币
INR | INR | 1 | inr, rupees, rupee, ₹, rs, rs. | 卢比
CAD | CAD | 1 | cad, canadian dollars, ca$ | 加元, 加币
AUD | AUD | 1 | aud, australian dollars, aussie dollars, a$ | 澳元, 澳币
SGD | SGD | 1 | sgd, singapore dollars, s$ | 新币, 新加坡元
NZD | NZD | 1 | nzd, nz$ | 纽币
KRW | KRW | 1 | krw, won, ₩ | 韩元, 韩币
CHF | CHF | 1 | chf, swiss francs, francs | 瑞士法郎, 瑞郎
ZAR | ZAR | 1 | zar, rand, rands | 兰特
MYR | MYR | 1 | myr, ringgit, rm | 马币, 令吉
SEK | SEK | 1 | sek, kr, kronor | 瑞典克朗
PLN | PLN | 1 | pln, zł, zloty | 
BRL | BRL | 1 | brl, reais, r$ | 雷亚尔
THB | THB | 1 | thb, baht, ฿ | 泰铢
PHP | PHP | 1 | php, pesos | 比索
cent | USD | .01 | cents, cent, ¢ | 美分
mao | CNY | .1 | | 毛, 毛钱, 角
`;
