/** Further makers: `brand | Chinese name | other English spellings | other Chinese names`. */
export const FURTHER_BRAND_TABLE = `
filco | 斐尔可 | |
earfun | earfun | |
hhkb | hhkb | |
realforce | realforce | |
royal kludge | rk | |
lofree | 洛斐 | |
aula | 狼蛛 | |
supernote | supernote | |
ducky | 魔力鸭 | |
vgn | vgn | |
dareu | 达尔优 | |
zowie | 卓威 | |
finalmouse | finalmouse | |
blackmagic | blackmagic | blackmagic design |
hasselblad | 哈苏 | |
laowa | 老蛙 | |
tokina | 图丽 | |
7artisans | 七工匠 | |
meike | 美科牌 | |
barnes & noble | barnes & noble | |
hanvon | 汉王 | |
iflytek | 科大讯飞 | | 讯飞
bowers & wilkins | 宝华韦健 | bowers and wilkins, b&w |
technics | technics | |
grado | 歌德牌 | |
devialet | 帝瓦雷 | |
machenike | 机械师牌 | |
thunderobot | 雷神牌 | |
colorfire | 橘影 | |
antgamer | 蚂蚁电竞 | |
titan army | 泰坦军团 | |
innocn | innocn | | 联合创新
kuycon | 酷优客 | |
hkc | 惠科 | |
phicomm | 斐讯 | |
mercusys | 水星牌 | | 水星路由
tenda | 腾达牌 | |
gl.inet | gl.inet | |
asustor | 华芸 | |
gprinter | 佳博 | |
sharge | 闪极 | |
cuktech | 酷态科 | |
casetify | casetify | |
torras | 图拉斯 | |
pitaka | pitaka | |
benks | 邦克仕 | |
peak design | 巅峰设计 | |
eizo | 艺卓 | |
epos | 音珀 | |
metz | 美兹 | |
grundig | 根德 | |
dewalt | 得伟 | |
tolino | tolino | |
medion | 麦迪恩 | |
brydge | brydge | |
hubsan | 哈博森 | |
doro | 多罗牌 | |
itel | itel | |
blackview | 黑视 | |
oukitel | 欧奇 | |
redmagic | 红魔 | red magic | 努比亚红魔
samyang | 森养 | |
rokinon | rokinon | |
voigtlander | 福伦达 | voigtländer |
zeiss | 蔡司 | |
potensic | 博坦 | |
yuneec | 昊翔 | |
skydio | skydio | |
ticwatch | ticwatch | mobvoi |
oura | oura | |
nuphy | nuphy | |
epomaker | epomaker | |
asrock | 华擎 | |
powercolor | 撼讯 | |
pny | 必恩威 | |
palit | 同德牌 | |
inno3d | 映众 | |
gainward | 耕升 | |
maxsun | 铭瑄 | |
manli | 万丽牌 | |
xgimi | 极米 | |
dangbei | 当贝牌 | |
aukey | 傲基 | |
ravpower | ravpower | |
zendure | 征拓牌 | |
ecoflow | 正浩 | |
jackery | 电小二 | |
native union | native union | |
caseology | caseology | |
esr | 亿色牌 | |
moft | moft | |
satechi | satechi | |
twelve south | twelve south | |
mikrotik | mikrotik | |
avm | avm | fritzbox, fritz!box |
adata | 威刚 | |
teamgroup | 十铨 | team group |
sabrent | sabrent | |
lexmark | 利盟牌 | |
xerox | 施乐牌 | |
bigme | 大我牌 | |
meebook | meebook | |
loewe | 洛伊 | |
hmd | hmd | |
alcatel | 阿尔卡特 | |
kef | kef | |
audioengine | 声擎 | |
tozo | tozo | |
perixx | perixx | |
sega | 世嘉 | |
atari | 雅达利 | |
ayaneo | ayaneo | aya neo |
gpd | gpd | |
onexplayer | 壹号本 | |
anbernic | 安伯尼克 | |
miyoo | miyoo | |
system76 | system76 | |
tuxedo computers | tuxedo computers | |
chuwi | 驰为 | |
teclast | 台电平板 | |
neewer | 纽尔 | |
godox | 神牛牌 | |
yongnuo | 永诺 | |
ttartisan | 铭匠 | |
hollyland | 猛玛 | |
saramonic | 枫笛 | |
boya | 博雅牌 | |
comica | 科唛 | |
takstar | 得胜牌 | |
maono | 闪克 | |
fifine | fifine | |
neumann | 诺音曼 | |
behringer | 百灵达 | |
focusrite | 福克斯特 | |
arlo | arlo | |
zyxel | 合勤 | |
hama | hama | |
kensington | 肯辛通 | |
targus | 泰格斯 | |
tmall genie | 天猫精灵 | |
varmilo | 阿米洛 | |
ajazz | 黑爵 | |
hivi | 惠威 | |
shanling | 山灵牌 | |
hiby | 海贝牌 | |
nank | 南卡牌 | |
xisem | 西圣 | |
yoobao | 羽博 | |
momax | 摩米士 | |
coolpad | 酷派 | |
doov | 朵唯 | |
ffalcon | 雷鸟牌 | |
coocaa | 酷开牌 | |
h3c | 华三牌 | |
ruijie | 锐捷 | |
zspace | 极空间 | |
terramaster | 铁威马 | |
gloway | 光威 | |
fanxiang | 梵想 | |
netac | 朗科 | |
hyeku | 黑峡谷 | |
kzzi | 珂芝 | |
rapoo | 雷柏 | |
a4tech | 双飞燕 | |
flesports | 腹灵 | |
ipason | 攀升牌 | |
readboy | 读书郎 | |
youxuepai | 优学派 | |
lifesense | 乐心牌 | |
casio | 卡西欧 | |
decathlon | 迪卡侬 | |
idmix | 大麦创新 | |
dynabook | dynabook | |
jvc | 杰伟世 | |
optoma | 奥图码 | |
wooting | wooting | |
redragon | 红龙牌 | |
roccat | 冰豹 | |
durgod | 杜伽 | |
bluetti | 铂陆帝 | |
ringke | ringke | |
roborock | 石头科技 | |
ecovacs | 科沃斯 | |
irobot | irobot | |
dreame | 追觅 | |
narwal | 云鲸 | |
eufy | eufy | |
nzxt | 恩杰 | |
cooler master | 酷冷至尊 | |
deepcool | 九州风神 | |
noctua | noctua | |
lian li | 联力 | |
jonsbo | 乔思伯 | |
huntkey | 航嘉 | |
onda | 昂达 | |
alldocube | 酷比魔方 | |
microlab | 麦博 | |
newsmy | 纽曼 | |
aigo | 爱国者 | |
gionee | 金立 | |
hprt | 汉印 | |
`;
