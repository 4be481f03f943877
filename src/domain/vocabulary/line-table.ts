/** Product lines: `line | Chinese name (or the name) | other spellings | other Chinese names | brand, category`. */
export const LINE_TABLE = `
iphone | 苹果手机 | iphon, i phone, ipone | 爱疯 | apple, phone
ipad | ipad | i pad | 苹果平板 | apple, tablet
macbook | macbook | mac book, macbok, mackbook | 苹果笔记本, 苹果本 | apple, laptop
imac | imac | | | apple, desktop
mac mini | mac mini | macmini | | apple, desktop
mac studio | mac studio | | | apple, desktop
airpods | airpods | air pods, airpod, air pod | | apple, earbud
airpods max | airpods max | | | apple, headphone
apple watch | 苹果手表 | applewatch, iwatch | | apple, smartwatch
homepod | homepod | home pod | | apple, speaker
apple tv | apple tv | | | apple
magsafe charger | magsafe充电器 | | | apple, charger
magic keyboard | 妙控键盘 | | | apple, keyboard
magic mouse | 妙控鼠标 | | | apple, mouse
galaxy | 盖乐世 | galxy, galaxey | | samsung, phone
galaxy s | galaxy s | | | samsung, phone
galaxy z | galaxy z | | | samsung, phone
galaxy tab | galaxy tab | | 三星平板 | samsung, tablet
galaxy watch | galaxy watch | | | samsung, smartwatch
galaxy buds | galaxy buds | | | samsung, earbud
galaxy book | galaxy book | | | samsung, laptop
galaxy fit | galaxy fit | | | samsung, fitness tracker
odyssey | 玄龙骑士 | | | samsung, monitor
pixel | pixel | pixle, google pixle | | google, phone
pixel watch | pixel watch | | | google, smartwatch
pixel buds | pixel buds | | | google, earbud
pixel tablet | pixel tablet | | | google, tablet
nest hub | nest hub | | | google, speaker
nest wifi | nest wifi | | | google, router
nest mini | nest mini | | | google, speaker
chromecast | chromecast | | | google
mate | mate | | | huawei, phone
pura | pura | | | huawei, phone
nova | nova | | | huawei, phone
matebook | matebook | mate book | | huawei, laptop
matepad | matepad | mate pad | | huawei, tablet
freebuds | freebuds | | | huawei, earbud
huawei watch | 华为手表 | | | huawei, smartwatch
huawei band | 华为手环 | | | huawei, fitness tracker
honor band | 荣耀手环 | | | honor, fitness tracker
magicbook | magicbook | | | honor, laptop
mi band | 小米手环 | miband, xiaomi band | | xiaomi, fitness tracker
smart band | smart band | | | xiaomi, fitness tracker
xiaomi pad | 小米平板 | mi pad | | xiaomi, tablet
redmi note | redmi note | | 红米note | redmi, phone
redmi k | redmi k | | 红米k | redmi, phone
redmibook | redmibook | | | redmi, laptop
redmi buds | redmi buds | | | redmi, earbud
oneplus nord | oneplus nord | | | oneplus, phone
nord | nord | | | oneplus, phone
find x | find x | | | oppo, phone
reno | reno | | | oppo, phone
moto g | moto g | | | motorola, phone
moto | moto | | | motorola, phone
razr | razr | | | motorola, phone
xperia | xperia | | | sony, phone
nothing phone | nothing phone | | | nothing, phone
zenfone | zenfone | | | asus, phone
rog phone | rog phone | | rog手机 | asus, phone
fairphone | fairphone | | | fairphone, phone
thinkpad | thinkpad | think pad, thinkpads, thinkpad x1 | 小黑 | lenovo, laptop
ideapad | ideapad | idea pad | | lenovo, laptop
yoga | yoga | | | lenovo, laptop
legion | 拯救者 | | | lenovo, laptop
legion go | legion go | | | lenovo, game console
thinkbook | thinkbook | | | lenovo, laptop
xiaoxin | 小新 | | | lenovo, laptop
xps | xps | | | dell, laptop
inspiron | 灵越 | | | dell, laptop
latitude | latitude | | | dell, laptop
ultrasharp | ultrasharp | | | dell, monitor
alienware | alienware | | | alienware, laptop
g15 | 游匣 | | | dell, laptop
spectre | 幽灵 | | | hp, laptop
envy | envy | | | hp, laptop
pavilion | 星系列 | | | hp, laptop
omen | 暗影精灵 | | | hp, laptop
elitebook | elitebook | | | hp, laptop
probook | 战66 | | | hp, laptop
victus | 光影精灵 | | | hp, laptop
zenbook | 灵耀 | zen book | | asus, laptop
vivobook | 无畏 | vivo book | | asus, laptop
zephyrus | 幻14 | rog zephyrus | 幻16 | asus, laptop
rog | 玩家国度 | | 败家之眼 | asus
rog ally | rog ally | | rog掌机 | asus, game console
tuf | 天选 | tuf gaming | | asus, laptop
swift | 非凡 | | | acer, laptop
aspire | aspire | | | acer, laptop
nitro | 暗影骑士 | | | acer, laptop
predator | 掠夺者 | | | acer, laptop
surface | surface | | | microsoft, tablet
surface laptop | surface laptop | | | microsoft, laptop
surface pro | surface pro | | | microsoft, tablet
surface go | surface go | | | microsoft, tablet
gram | gram | lg gram | | lg, laptop
blade | 灵刃 | razer blade | | razer, laptop
stealth | stealth | | | msi, laptop
kindle | kindle | kindel | | amazon, e-reader
paperwhite | paperwhite | kindle paperwhite | | amazon, e-reader
kobo clara | kobo clara | | | kobo, e-reader
kobo libra | kobo libra | | | kobo, e-reader
fire tablet | fire tablet | | | amazon, tablet
fire hd | fire hd | | | amazon, tablet
fire tv | fire tv | | | amazon
fire stick | fire stick | | | amazon
echo | echo | echo dot | | amazon, speaker
echo dot | echo dot | | | amazon, speaker
playstation | playstation | play station | | sony, game console
ps5 | ps5 | ps 5, playstation 5 | | sony, game console
ps4 | ps4 | ps 4, playstation 4 | | sony, game console
xbox series x | xbox series x | | | microsoft, game console
xbox series s | xbox series s | | | microsoft, game console
xbox one | xbox one | | | microsoft, game console
xbox | xbox | x box | | microsoft, game console
nintendo switch | 任天堂switch | | 任天堂ns | nintendo, game console
switch | switch | | | nintendo, game console
steam deck | steam deck | steamdeck | | valve, game console
meta quest | meta quest | oculus quest, quest 3, quest 2 | | meta
eos | eos | canon eos | | canon, camera
powershot | powershot | | | canon, camera
alpha | alpha | sony alpha | | sony, camera
lumix | lumix | | | panasonic, camera
coolpix | coolpix | | | nikon, camera
instax | instax | | | fujifilm, camera
hero | hero | gopro hero | | gopro, camera
gopro | gopro | go pro | | gopro, camera
osmo pocket | osmo pocket | pocket 3 | 大疆口袋 | dji, camera
osmo action | osmo action | | | dji, camera
dji pocket | dji pocket | | | dji, camera
dji mini | dji mini | | 大疆mini | dji, drone
dji air | dji air | | 大疆air | dji, drone
dji neo | dji neo | | | dji, drone
dji flip | dji flip | | | dji, drone
mavic | 御 | dji mavic | | dji, drone
phantom | phantom | | | dji, drone
avata | avata | dji avata | | dji, drone
quietcomfort | quietcomfort | quiet comfort | | bose, headphone
qc ultra | qc ultra | | | bose, headphone
soundlink | soundlink | | | bose, speaker
tune | tune | jbl tune | | jbl, headphone
flip | flip | jbl flip | | jbl, speaker
jbl charge | jbl charge | | | jbl, speaker
jbl go | jbl go | | | jbl, speaker
boombox | boombox | | | jbl, speaker
xtreme | xtreme | jbl xtreme | | jbl, speaker
liberty | liberty | soundcore liberty | | soundcore, earbud
momentum | momentum | | | sennheiser, headphone
elite | elite | jabra elite | | jabra, earbud
studio buds | studio buds | beats studio buds | | beats, earbud
beats studio | beats studio | | | beats, headphone
beats solo | beats solo | | | beats, headphone
powerbeats | powerbeats | | | beats, earbud
linkbuds | linkbuds | | | sony, earbud
forerunner | forerunner | garmin forerunner | | garmin, smartwatch
fenix | fenix | garmin fenix | 飞耐时 | garmin, smartwatch
venu | venu | garmin venu | | garmin, smartwatch
instinct | instinct | garmin instinct | 本能 | garmin, smartwatch
vivosmart | vivosmart | | | garmin, fitness tracker
vivoactive | vivoactive | | | garmin, smartwatch
versa | versa | fitbit versa | | fitbit, smartwatch
charge | charge | fitbit charge | | fitbit, fitness tracker
inspire | inspire | fitbit inspire | | fitbit, fitness tracker
fitbit sense | fitbit sense | | | fitbit, smartwatch
bravia | bravia | | | sony, tv
the frame | the frame | samsung frame tv, samsung the frame | | samsung, tv
deco | deco | tp-link deco | | tp-link, router
orbi | orbi | netgear orbi | | netgear, router
archer | archer | tp-link archer | | tp-link, router
eero | eero | | | eero, router
my passport | my passport | | | western digital, storage
samsung t7 | samsung t7 | | 三星t7 | samsung, storage
t7 shield | t7 shield | | | samsung, storage
990 pro | 990 pro | | | samsung, storage
980 pro | 980 pro | | | samsung, storage
sn850x | sn850x | | | western digital, storage
barracuda | 酷鱼 | | | seagate, storage
mx master | mx master | logitech mx master | | logitech, mouse
mx keys | mx keys | logitech mx keys | | logitech, keyboard
mx anywhere | mx anywhere | | | logitech, mouse
g pro x superlight | 狗屁王 | gpx superlight, superlight | gpw | logitech, mouse
g502 | g502 | | | logitech, mouse
deathadder | 炼狱蝰蛇 | death adder | 蝰蛇 | razer, mouse
viper | 毒蝰 | | | razer, mouse
basilisk | 巴塞利斯蛇 | | | razer, mouse
blackwidow | 黑寡妇 | | | razer, keyboard
huntsman | 猎魂光蛛 | | | razer, keyboard
keychron | keychron | | | keychron, keyboard
ecotank | ecotank | eco tank, epson ecotank | 墨仓式 | epson, printer
laserjet | laserjet | hp laserjet | | hp, printer
deskjet | deskjet | hp deskjet | | hp, printer
officejet | officejet | hp officejet | | hp, printer
pixma | pixma | canon pixma | | canon, printer
blue yeti | blue yeti | yeti | 雪人 | blue, microphone
quadcast | quadcast | hyperx quadcast | | hyperx, microphone
rode wireless go | rode wireless go | wireless go | | rode, microphone
dji mic | dji mic | | 大疆麦克风 | dji, microphone
rtx | rtx | geforce rtx | | , graphics card
radeon rx | radeon rx | | | , graphics card
gtx | gtx | geforce gtx | | , graphics card
brio | brio | logitech brio | | logitech, webcam
c920 | c920 | logitech c920 | | logitech, webcam
powercore | powercore | anker powercore | | anker, power bank
powerline | powerline | | | anker, cable
remarkable | remarkable | re markable, remarkable tablet | | remarkable, e-reader
boox | boox | onyx boox | 文石boox | onyx, e-reader
chromebook | chromebook | | | , laptop
insta360 | insta360 | insta 360 | | insta360, camera
bravia xr | bravia xr | | | sony, tv
watch gt | watch gt | | | huawei, smartwatch
watch fit | watch fit | | | huawei, smartwatch
小天才 | 小天才电话手表 | | 小天才手表 | imoo, smartwatch
`;
