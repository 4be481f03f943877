/** Makers: `brand | Chinese name (or the name) | other English spellings | other Chinese names`. */
export const BRAND_TABLE = `
apple | 苹果 | appel, aple | 苹果公司
samsung | 三星 | samsumg, samung, samsang, sumsung |
google | 谷歌 | gogle |
xiaomi | 小米 | xaomi, xiomi, xioami |
redmi | 红米 | | 紅米
poco | poco | |
huawei | 华为 | hauwei, huwei | 华为公司, 华米为
honor | 荣耀 | honour |
oppo | 欧珀 | |
vivo | 维沃 | |
iqoo | iqoo | |
oneplus | 一加 | one plus | 一家手机, 1加
realme | 真我 | |
motorola | 摩托罗拉 | moto rola, motarola | 摩托
nokia | 诺基亚 | |
sony | 索尼 | soni | 索呢, 大法
lg | 乐金 | | lg电子
lenovo | 联想 | lenova, levono |
dell | 戴尔 | del laptops |
hp | 惠普 | hewlett packard, hewlett-packard |
asus | 华硕 | assus | 华硕電腦
acer | 宏碁 | | 宏基
msi | 微星 | |
microsoft | 微软 | micro soft |
razer | 雷蛇 | razor |
gigabyte | 技嘉 | |
framework | framework | framework laptop |
toshiba | 东芝 | |
fujitsu | 富士通 | |
mechrevo | 机械革命 | |
hasee | 神舟 | | 神州
canon | 佳能 | cannon, cannon camera |
nikon | 尼康 | nikkon |
fujifilm | 富士 | fuji, fuji film |
panasonic | 松下 | |
olympus | 奥林巴斯 | om system | 奥之心
leica | 徕卡 | lieca | 莱卡
ricoh | 理光 | |
pentax | 宾得 | |
insta360 | 影石 | insta 360 |
gopro | gopro | |
dji | 大疆 | |
autel | 道通 | |
sigma | 适马 | |
tamron | 腾龙 | |
viltrox | 唯卓仕 | |
bose | 博士 | boze, bosse | bose耳机
sennheiser | 森海塞尔 | senheiser, sennheisser | 森海
jbl | jbl | |
beats | beats | beats by dre |
anker | 安克 | ankar |
soundcore | 声阔 | |
jabra | 捷波朗 | |
skullcandy | skullcandy | |
audio-technica | 铁三角 | audio technica |
akg | 爱科技 | |
shure | 舒尔 | |
beyerdynamic | 拜亚动力 | beyer dynamic | 拜亚
bang & olufsen | 铂傲 | b&o, bang and olufsen | b&o
marshall | 马歇尔 | marshal | 马勺
harman kardon | 哈曼卡顿 | harman/kardon | 哈曼
sonos | 搜诺思 | |
edifier | 漫步者 | |
nothing | nothing | nothing tech |
cmf | cmf | |
1more | 万魔 | |
hifiman | 海菲曼 | hifi man |
ultimate ears | ultimate ears | ue boom | 罗技ue
tribit | tribit | |
denon | 天龙 | |
yamaha | 雅马哈 | |
klipsch | 杰士 | |
polk | 普乐之声 | polk audio |
garmin | 佳明 | garmen, garmin's |
fitbit | fitbit | fit bit |
polar | 博能 | |
suunto | 颂拓 | |
coros | 高驰 | |
amazfit | 跃我 | | 华米
withings | withings | |
whoop | whoop | |
tcl | tcl | |
hisense | 海信 | |
skyworth | 创维 | |
changhong | 长虹 | |
kioxia | 铠侠 | |
philips | 飞利浦 | phillips |
vizio | vizio | |
roku | roku | |
sharp | 夏普 | |
benq | 明基 | |
aoc | 冠捷 | |
viewsonic | 优派 | view sonic |
nintendo | 任天堂 | |
valve | 维尔福 | |
amazon | 亚马逊 | |
kobo | kobo | rakuten kobo | 乐天kobo
onyx | 文石 | onyx boox, boox |
ireader | 掌阅 | |
remarkable | remarkable | |
pocketbook | pocketbook | |
tp-link | 普联 | tplink, tp link | tp
netgear | 网件 | |
linksys | 领势 | |
eero | eero | |
ubiquiti | 优倍快 | unifi |
d-link | 友讯 | dlink |
western digital | 西数 | wd, western-digital | 西部数据
seagate | 希捷 | |
sandisk | 闪迪 | san disk, sandisc | 闪迪sandisk
crucial | 英睿达 | |
kingston | 金士顿 | |
lexar | 雷克沙 | |
samsonite | 新秀丽 | |
zhitai | 致态 | zhi tai | 致钛
synology | 群晖 | |
qnap | 威联通 | |
logitech | 罗技 | logitec, logi |
corsair | 海盗船 | |
steelseries | 赛睿 | steel series |
hyperx | 极度未知 | hyper x |
keychron | 渴创 | key chron |
cherry | 樱桃 | |
das keyboard | das keyboard | |
leopold | 利奥博德 | |
akko | 艾酷 | |
epson | 爱普生 | epsom |
brother | 兄弟 | |
kyocera | 京瓷 | |
pantum | 奔图 | |
belkin | 贝尔金 | |
ugreen | 绿联 | u green |
baseus | 倍思 | |
romoss | 罗马仕 | |
pisen | 品胜 | |
zmi | 紫米 | |
mophie | mophie | |
spigen | spigen | |
otterbox | otterbox | otter box |
uag | uag | |
nimble | nimble | |
rode | 罗德 | røde |
blue | blue microphones | blue yeti's |
elgato | elgato | el gato |
magewell | 美乐威 | |
razer kiyo | 清姬 | |
obsbot | 寻影 | |
sapphire | 蓝宝石 | |
zotac | 索泰 | |
colorful | 七彩虹 | |
evga | 艾维克 | |
galax | 影驰 | |
xfx | 讯景 | |
tecno | 传音 | |
infinix | infinix | |
zte | 中兴 | |
nubia | 努比亚 | |
meizu | 魅族 | |
hammer | 锤子 | smartisan |
fairphone | fairphone | |
cat phones | cat手机 | |
doogee | 道格 | |
ulefone | 欧乐风 | |
xppen | 爱普潘 | xp-pen, xp pen |
wacom | 和冠 | |
huion | 绘王 | |
imoo | 小天才 | |
xiaodu | 小度 | |
bbk | 步步高 | |
letv | 乐视 | |
konka | 康佳 | |
haier | 海尔 | |
soundpeats | 泥炭 | |
qcy | qcy | |
moondrop | 水月雨 | |
fiio | 飞傲 | |
shokz | 韶音 | aftershokz |
cleer | cleer | |
oladance | oladance | |
alienware | 外星人 | alien ware |
iiyama | 饭山 | |
dahua | 大华 | |
hikvision | 海康威视 | | 海康
zhiyun | 智云 | |
feiyu | 飞宇 | feiyutech |
polaroid | 宝丽来 | |
kodak | 柯达 | |
creative | 创新 | creative labs |
turtle beach | 乌龟海岸 | |
astro | astro | astro gaming |
plantronics | 缤特力 | poly | 保利通
`;
