/** Further product lines, in the format of the first table: `line | Chinese name | other spellings | other Chinese names | brand, category`. */
export const FURTHER_LINE_TABLE = `
pixel fold | pixel fold | | | google, phone
galaxy note | galaxy note | | | samsung, phone
galaxy fold | galaxy fold | z fold | | samsung, phone
galaxy flip | galaxy flip | z flip | | samsung, phone
tab s | tab s | | | samsung, tablet
mate x | mate x | | | huawei, phone
magic v | magic v | | | honor, phone
find n | find n | | | oppo, phone
iqoo neo | iqoo neo | | | iqoo, phone
redmi turbo | redmi turbo | | 红米turbo | redmi, phone
redmi pad | redmi pad | | 红米平板 | redmi, tablet
oneplus pad | oneplus pad | | 一加平板 | oneplus, tablet
oneplus ace | oneplus ace | | 一加ace | oneplus, phone
vivo pad | vivo pad | | vivo平板 | vivo, tablet
xiaoxin pad | 小新pad | | 小新平板 | lenovo, tablet
idea tab | idea tab | | | lenovo, tablet
proart | proart | pro art | 创16 | asus, laptop
expertbook | expertbook | | | asus, laptop
rog strix | rog strix | | 枪神, 魔霸 | asus, laptop
zenbook duo | 灵耀双屏 | | | asus, laptop
y9000p | y9000p | | | lenovo, laptop
r9000p | r9000p | | | lenovo, laptop
y7000p | y7000p | y7000 | | lenovo, laptop
r7000p | r7000p | r7000 | | lenovo, laptop
katana | katana | | | msi, laptop
raider | raider | | | msi, laptop
helios | helios | predator helios | | acer, laptop
zbook | zbook | | | hp, laptop
dragonfly | dragonfly | elite dragonfly | | hp, laptop
thinkcentre | thinkcentre | think centre | | lenovo, desktop
ideacentre | ideacentre | | | lenovo, desktop
optiplex | optiplex | | | dell, desktop
rog ally x | rog ally x | | | asus, game console
playstation portal | playstation portal | ps portal | | sony, game console
ps vita | ps vita | psv | | sony, game console
msi claw | msi claw | | | msi, game console
kobo elipsa | kobo elipsa | | | kobo, e-reader
kobo sage | kobo sage | | | kobo, e-reader
kobo nia | kobo nia | | | kobo, e-reader
kindle scribe | kindle scribe | | | amazon, e-reader
nook | nook | | | barnes & noble, e-reader
boox palma | boox palma | palma | | onyx, e-reader
ireader ocean | 掌阅ocean | | | ireader, e-reader
ireader light | 掌阅light | | | ireader, e-reader
freeclip | freeclip | | 华为耳夹 | huawei, earbud
enco | enco | oppo enco | | oppo, earbud
quietcomfort earbuds | quietcomfort earbuds | qc earbuds, bose qc earbuds, quiet comfort earbuds, quietcomfort ultra earbuds, qc ultra earbuds | | bose, earbud
momentum true wireless | momentum true wireless | | | sennheiser, earbud
openrun | openrun | openrun pro, open run | | shokz, headphone
galaxy ring | galaxy ring | | | samsung
zf | zf | nikon zf, z f | | nikon, camera
xt5 | x-t5 | xt5, x t5 | | fujifilm, camera
zfc | zfc | nikon zfc, z fc | | nikon, camera
insta360 ace | insta360 ace | insta360 ace pro, ace pro | | insta360, camera
insta360 link | insta360 link | | | insta360, webcam
insta360 go | insta360 go | | | insta360, camera
osmo nano | osmo nano | | | dji, camera
osmo mobile | osmo mobile | | | dji
dji osmo | dji osmo | | | dji, camera
fx30 | fx30 | | | sony, camera
zv e10 | zv-e10 | zv e10, zve10 | | sony, camera
gr iii | gr iii | ricoh gr, gr3, gr 3 | 理光gr | ricoh, camera
epix | epix | garmin epix | | garmin, smartwatch
enduro | enduro | garmin enduro | | garmin, smartwatch
t-rex | t-rex | amazfit t-rex | | amazfit, smartwatch
amazfit bip | amazfit bip | | | amazfit, smartwatch
coros pace | coros pace | | 高驰pace | coros, smartwatch
fitbit luxe | fitbit luxe | | | fitbit, fitness tracker
nighthawk | nighthawk | netgear nighthawk | 夜鹰 | netgear, router
velop | velop | linksys velop | | linksys, router
rt-ax | rt-ax | | | asus, router
rt-be | rt-be | | | asus, router
sandisk extreme | sandisk extreme | sandisk extreme pro, sandisk extreme portable | 闪迪至尊极速 | sandisk, storage
samsung t9 | samsung t9 | | 三星t9 | samsung, storage
samsung evo | samsung evo | | | samsung, storage
mx500 | mx500 | crucial mx500 | | crucial, storage
wd elements | wd elements | | | western digital, storage
my book | my book | wd my book | | western digital, storage
mx vertical | mx vertical | | | logitech, mouse
mx ergo | mx ergo | | | logitech, mouse
mx mechanical | mx mechanical | | | logitech, keyboard
magic trackpad | magic trackpad | | 妙控板 | apple
hhkb | hhkb | happy hacking keyboard | | hhkb, keyboard
realforce | realforce | | | realforce, keyboard
soundcore motion | soundcore motion | | | soundcore, speaker
onyx studio | onyx studio | harman kardon onyx studio | 哈曼卡顿音乐琥珀 | harman kardon, speaker
aura studio | aura studio | harman kardon aura studio | | harman kardon, speaker
emberton | emberton | marshall emberton | | marshall, speaker
stanmore | stanmore | marshall stanmore | | marshall, speaker
acton | acton | marshall acton | | marshall, speaker
wonderboom | wonderboom | ue wonderboom | | ultimate ears, speaker
megaboom | megaboom | ue megaboom | | ultimate ears, speaker
stormbox | stormbox | | | tribit, speaker
partybox | partybox | jbl partybox | | jbl, speaker
jbl clip | jbl clip | | | jbl, speaker
sonos one | sonos one | | | sonos, speaker
sonos era | sonos era | | | sonos, speaker
sonos beam | sonos beam | | | sonos, speaker
sonos arc | sonos arc | | | sonos, speaker
nest audio | nest audio | | | google, speaker
sm7b | sm7b | shure sm7b | | shure, microphone
mv7 | mv7 | shure mv7 | | shure, microphone
at2020 | at2020 | | | audio-technica, microphone
nt-usb | nt-usb | rode nt-usb, nt usb | | rode, microphone
wave 3 | wave 3 | elgato wave | | elgato, microphone
facecam | facecam | elgato facecam | | elgato, webcam
kiyo | kiyo | razer kiyo | | razer, webcam
screenbar | screenbar | benq screenbar | 明基屏幕挂灯 | benq
mobiuz | mobiuz | benq mobiuz | | benq, monitor
ultragear | ultragear | lg ultragear | | lg, monitor
apple pencil | apple pencil | | 苹果笔 | apple
smart keyboard folio | smart keyboard folio | | | apple, keyboard
airtag | airtag | air tag | | apple
logitech lift | logitech lift | | | logitech, mouse
logitech g pro | logitech g pro | g pro x | | logitech, mouse
logitech c | logitech c | | | logitech, webcam
logitech k | logitech k | | | logitech, keyboard
logitech g | logitech g | | | logitech, mouse
sonos roam | sonos roam | | | sonos, speaker
sonos move | sonos move | | | sonos, speaker
sonos ray | sonos ray | | | sonos, speaker
sonos ace | sonos ace | | | sonos, headphone
ue boom | ue boom | boom 3 | | ultimate ears, speaker
one touch | one touch | seagate one touch | | seagate, storage
seagate expansion | seagate expansion | | | seagate, storage
amazfit gts | amazfit gts | | | amazfit, smartwatch
amazfit gtr | amazfit gtr | | | amazfit, smartwatch
dji mini 4k | dji mini 4k | | | dji, drone
nothing ear | nothing ear | | | nothing, earbud
nothing headphone | nothing headphone | | | nothing, headphone
beats fit pro | beats fit pro | beats fit | | beats, earbud
beats flex | beats flex | | | beats, earbud
hyperx cloud | hyperx cloud | cloud alpha | | hyperx, headphone
arctis | arctis | steelseries arctis, arctis nova | | steelseries, headphone
razer blackshark | razer blackshark | blackshark | | razer, headphone
razer kraken | razer kraken | kraken | | razer, headphone
boox page | boox page | onyx boox page | | onyx, e-reader
playdate | playdate | | | panic, game console
framework laptop | framework laptop | framework 13, framework 16 | | framework, laptop
rode nt | rode nt | rode nt1 | | rode, microphone
videomic | videomic | rode videomic | | rode, microphone
soundlink flex | soundlink flex | bose soundlink flex | | bose, speaker
bose sport | bose sport | | | bose, earbud
bose nc 700 | bose nc 700 | bose nc700 | | bose, headphone
jabra evolve | jabra evolve | | | jabra, headphone
jabra speak | jabra speak | | | jabra, speaker
soundcore space | soundcore space | | | soundcore, headphone
soundcore life | soundcore life | | | soundcore, headphone
soundcore q | soundcore q | | | soundcore, headphone
anker nano | anker nano | | | anker, charger
anker prime | anker prime | | | anker, power bank
acer chromebook | acer chromebook | | | acer, laptop
swift go | swift go | acer swift go | | acer, laptop
lenovo tab | lenovo tab | | | lenovo, tablet
oneplus buds | oneplus buds | | | oneplus, earbud
oneplus watch | oneplus watch | | | oneplus, smartwatch
pixel slate | pixel slate | | | google, tablet
pixelbook | pixelbook | | | google, laptop
garmin lily | garmin lily | | | garmin, smartwatch
garmin swim | garmin swim | | | garmin, smartwatch
polar vantage | polar vantage | | | polar, smartwatch
polar pacer | polar pacer | | | polar, smartwatch
suunto race | suunto race | | | suunto, smartwatch
suunto vertical | suunto vertical | | | suunto, smartwatch
coros apex | coros apex | | | coros, smartwatch
canon selphy | canon selphy | selphy | | canon, printer
hp smart tank | hp smart tank | smart tank | | hp, printer
instax mini | instax mini | | | fujifilm, camera
sony inzone | sony inzone | inzone | | sony, headphone
sony linkbuds | sony linkbuds | | | sony, earbud
echo pop | echo pop | | | amazon, speaker
echo studio | echo studio | | | amazon, speaker
echo spot | echo spot | | | amazon, speaker
fire max | fire max | | | amazon, tablet
mac pro | mac pro | | | apple, desktop
ipod | ipod | | | apple
legion tower | 拯救者刃 | | | lenovo, desktop
alienware aurora | alienware aurora | | | alienware, desktop
vostro | vostro | | | dell, laptop
megatank | megatank | | | canon, printer
maxify | maxify | | | canon, printer
imageclass | imageclass | | | canon, printer
ironwolf | 酷狼 | | | seagate, storage
skyhawk | 酷鹰 | | | seagate, storage
wd red | wd red | | 西数红盘 | western digital, storage
wd blue | wd blue | | 西数蓝盘 | western digital, storage
wd black | wd black | | 西数黑盘 | western digital, storage
970 evo | 970 evo | | | samsung, storage
wd my cloud | wd my cloud | western digital my cloud | 西数my cloud | western digital, storage
roku stick | roku stick | roku streaming stick | | roku
roku ultra | roku ultra | | | roku
era 100 | era 100 | | | sonos, speaker
era 300 | era 300 | | | sonos, speaker
accentum | accentum | | | sennheiser, headphone
openfit | openfit | | | shokz, earbud
woburn | woburn | | | marshall, speaker
kilburn | kilburn | | | marshall, speaker
stockwell | stockwell | | | marshall, speaker
vivomove | vivomove | | | garmin, smartwatch
viewfinity | viewfinity | | | samsung, monitor
ultrafine | ultrafine | | | lg, monitor
studio display | studio display | | | apple, monitor
naga | 那伽 | | | razer, mouse
orochi | 八岐大蛇 | | | razer, mouse
ornata | 雨林狼蛛 | | | razer, keyboard
aerox | aerox | | | steelseries, mouse
streamcam | streamcam | | | logitech, webcam
solocast | solocast | | | hyperx, microphone
podmic | podmic | | | rode, microphone
zenwifi | 灵耀路由 | | | asus, router
inkpad | inkpad | | | pocketbook, e-reader
mediapad | mediapad | | | huawei, tablet
honor pad | 荣耀平板 | | | honor, tablet
yoga tab | yoga tab | | | lenovo, tablet
intuos | 影拓 | | | wacom, tablet
cintiq | 新帝 | | | wacom, tablet
whoop band | whoop band | whoop 4.0 | | whoop, fitness tracker
apple pencil pro | apple pencil pro | | | apple
`;
