import type { AskedSlot } from './asked-slot-tables.js';
import { same } from './same-name.js';

/**
 * Further things, functions and connections that goods have or lack, with all names by which whoever tells of them would call
 * them, in both languages; what is merely like them tells nothing. The first that is asked for counts.
 */
export const THINGS: readonly AskedSlot[] = [
  // Light and power.
  {
    asked: /(?<!without (?:a |the )?)\b(?:torch|flash ?light|head ?lamp)\b|手电|照路|照明/u,
    said: /\b(?:torch|flash ?light|lamps?|lights?|beam|lantern)\b|手电|灯|照/u,
  },
  {
    asked:
      /\bwarm(?:er)? (?:light|tone|white|glow|colou?r)|\b(?:amber|colou?r temperature)\b|暖(?:光|色|黄|一点)|色温|冷暖/u,
    said: /\b(?:warm\w*|cool|cold|amber|candle\w*|orange|yellow\w*|temperature|blue light)\b|暖|冷|色温|黄|蓝光|烛/u,
  },
  {
    asked: /\breverse[- ]charg|\bcharge (?:other|another)\b|反向充|反过来[^，。？]{0,8}充/u,
    said: /\b(?:reverse|gives? (?:its )?(?:power|charge)|shares?|lends?|charges? (?:my|your|a|the|other|another) (?:phone|buds|earbuds|watch))\b|反向|反过来|反充|借电|给(?:手机|耳机|手表)/u,
  },
  {
    asked: /\b(?:charg\w+ cycles?|times can .{1,40} be (?:re)?charged)\b|循环(?:次数|寿命)|充电次数/u,
    said: /\b(?:cycles?|times|years?)\b|循环|次|年/u,
  },
  same(/\b(?:pure sine|sine|wave ?form)\b|正弦|波形/u),
  {
    asked: /\bpoe\b|网线供电/u,
    said: /\b(?:poe|ethernet|network cable)\b|网线/u,
  },
  {
    asked:
      /\bwired\b|\bwith (?:a|the|its) (?:cable|wire|cord)\b|\bplug(?:ged)? in(?:to)? (?:a|the) (?:headphone )?jack\b|[插用接有]线[听用连吗么呢?？]|线听|接线/u,
    said: /\b(?:wired?|cables?|cords?|jack|aux|3\.5|usb audio)\b|3\.5|线[听控缆连]|[音耳充接插用有带]线|[一根条]线|插孔|耳机孔/u,
  },
  // Pictures.
  {
    asked: /\b(?:view ?finder|evf|eye ?piece)\b|取景/u,
    said: /\b(?:view ?finder|finder|evf|eye ?piece)\b|取景/u,
  },
  {
    asked:
      /\b(?:bursts?|continuous shooting|(?:shots|pictures|photos) (?:per|a|in one) second)\b|连拍|连续拍/u,
    said: /\b(?:bursts?|continuous|fps|frames|(?:per|a) second|hz)\b|\d ?hz\b|连拍|连续|每秒|一秒|张/u,
  },
  same(/\bstickers?\b|贴纸/u),
  same(/\b(?:panoramas?|panoramic)\b|全景/u),
  same(/\braw (?:files?|format|photos?|images?)\b|\bdng\b|raw格式|raw文件/u),
  same(/\b(?:tripods?|monopod)\b|脚架/u),
  {
    asked:
      /\b(?:external|separate) (?:mics?|microphones?)\b|\bmic(?:rophone)? (?:jack|input|socket|port)\b|外接(?:麦|话筒)/u,
    said: /\b(?:mics?|microphones?|jack)\b|麦|话筒/u,
  },
  {
    asked: /\bas (?:a |my )?web ?cam\b|当(?:作|成)?(?:电脑)?(?:的)?摄像头/u,
    said: /\b(?:web ?cam|streams?|streaming|video calls?)\b|摄像头|直播|视频会议/u,
  },
  {
    asked:
      /\b(?:webcam|camera)\b.{0,24}\b(?:shutter|slider|cover(?:ed)?)\b|\b(?:shutter|slider|cover) (?:for|over|on) the (?:webcam|camera)\b|摄像头[^，。？]{0,6}[盖遮挡]/u,
    said: /\b(?:shutter|slider|cover\w*|privacy|switch\w*)\b|盖|遮|挡|开关/u,
  },
  {
    asked:
      /\b(?:cfexpress|xqd|micro ?sd|sd(?:xc|hc)? cards?|memory cards?|sd slot)\b|内存卡|存储卡|sd ?卡|tf ?卡|闪存卡/u,
    said: /\b(?:cards?|sd|microsd|cfexpress|slots?|expand\w*)\b|卡|扩展/u,
  },
  // Sound.
  {
    asked:
      /\b(?:built-?in|internal|any|got|have|has|are there|its own)\b.{0,14}\b(?:loud)?speakers?\b|(?:自带|内置|有没有|带|有)[^，。？]{0,3}(?:喇叭|扬声器|音箱|音响)/u,
    said: /\b(?:loud)?speakers?\b|\b(?:sound\w*|loud|audio)\b|喇叭|扬声|音箱|音响|声音|外放/u,
  },
  {
    asked:
      /\b(?:pauses?|stops?) (?:by (?:itself|themselves)|automatically|when i (?:take|pull|remove))|\bwear(?:ing)? (?:detection|sensor)|摘(?:下来|下|掉|了)[^，。？]{0,4}(?:停|暂停)|(?:佩戴|入耳)(?:检测|感应)/u,
    said: /\b(?:paus\w+|stops?|stopped|sensors?|detect\w*)\b|暂停|停|检测|感应/u,
  },
  same(/\bin-?line (?:remote|controls?|mic)\b|线控/u),
  {
    asked: /\b(?:stereo pair|in stereo|for stereo)\b|立体声|组(?:成)?一?对/u,
    said: /\b(?:stereo|pair\w*|two|second)\b|立体声|两[只台个]|一对/u,
  },
  {
    asked:
      /\bread (?:it |them |books? |pages? |the (?:book|text|page)s? )?(?:out|aloud|to me)\b|念(?:出来|给)|读(?:出来|给)/u,
    said: /\b(?:aloud|speech|audio ?books?|speakers?|voice|reads? (?:out|to))\b|念|朗读|听书|有声|喇叭|扬声|外放/u,
  },
  same(/\b(?:equali[sz]er|presets?)\b|均衡|音效/u),
  same(/\b(?:dab\+?|internet radio)\b|网络电台/u),
  same(/\b(?:airplay|chromecast|miracast|screen mirroring|cast(?:ing)? (?:to|from))\b|投屏|镜像/u),
  // Connections.
  {
    asked: /\b(?:sims?|e-?sim|sim cards?)\b|sim ?卡|电话卡|手机卡|流量卡|联通卡|移动卡|电信卡|双卡|esim/u,
    said: /\b(?:sims?|e-?sim|lte|4g|5g|cellular|mobile data)\b|卡|蜂窝|流量|4g|5g/u,
  },
  {
    asked: /\b(?:vga|dvi|scart|display ?port|e?arc)\b/u,
    said: /\b(?:vga|dvi|scart|display ?port|e?arc|hdmi|adapters?|sockets?|ports?)\b|接口|转接/u,
  },
  {
    asked: /\b(?:antennas?|antennae|aerials?)\b|(?<!天)天线/u,
    said: /\b(?:antennas?|antennae|aerials?)\b|(?<!天)天线/u,
  },
  {
    asked: /\b(?:usb (?:disks?|drives?|sticks?|printers?)|nas)\b|u ?盘|移动硬盘|打印机|\bnas\b/u,
    said: /\b(?:usb|disks?|drives?|sticks?|nas|printers?)\b|u ?盘|硬盘|打印|usb/u,
  },
  same(/\bvpn\b|翻墙/u),
  same(/\b(?:iptv)\b|电视盒|机顶盒/u),
  same(/\bipv6\b/u),
  same(/\bwps\b/u),
  same(/\bbridge mode\b|桥接/u),
  same(/\bguest (?:network|wi-?fi|access)\b|访客|客人/u),
  same(/\b(?:dual[- ]wan|qos|bandwidth limit)\b|限速|双宽带/u),
  same(/\b(?:zigbee|homekit|z-?wave|smart home)\b|智能家居|智能家电/u),
  same(/\b(?:g-?sync|freesync|vrr|variable refresh)\b|防撕裂/u),
  same(/\b(?:kvm|picture[- ]in[- ]picture|pip)\b|画中画/u),
  // On the wrist and on the way.
  {
    asked:
      /\b(?:offline|own|built-?in|topographic|downloaded?) maps?\b|\bmaps? offline\b|\b(?:has|have|stores?|loads?|downloads?|shows?|displays?|comes? with)(?: [a-z]{1,10}){0,2} maps?\b|离线地图|[有带存装载看](?:自己的|上|了|得到)?地图(?!书)/u,
    said: /\b(?:maps?|navigat\w*|routes?|breadcrumbs?|way (?:back|home))\b|地图|导航|路线|找路|回家/u,
  },
  {
    asked:
      /\b(?:remind\w* me to (?:drink|stand|move)|hydration)\b|提醒[^，。？]{0,6}(?:喝水|站|起身|活动)|久坐/u,
    said: /\b(?:remind\w*|hydration|stand|nudges?)\b|提醒|久坐|喝水/u,
  },
  {
    asked: /\bcount\w* (?:my |the )?(?:laps?|lengths?)\b|(?:记|数|算)[^，。？]{0,3}(?:趟|圈)/u,
    said: /\b(?:laps?|lengths?|pools?)\b|趟|圈|泳/u,
  },
  {
    asked:
      /\b(?:find|locate) (?:my |a |the )?(?:lost|missing)\b|\b(?:lost|missing)\b.{0,30}\b(?:find|locate|map)\b|丢了[^，。？]{0,8}[找定]|查找/u,
    said: /\b(?:find\w*|found|locat\w*|map|track\w*|rings?)\b|找|定位|查找/u,
  },
  same(/\bhelmets?\b|头盔/u),
  same(/\b(?:saunas?|steam\w*)\b|桑拿|蒸/u),
  {
    asked: /\b(?:chlor\w+|soap\w*|shampoo)\b|氯|肥皂|洗发|沐浴露/u,
    said: /\b(?:chlor\w+|soap\w*|shampoo|pools?)\b|氯|皂|泳池|洗发|沐浴/u,
  },
  // Words and rules.
  {
    asked: /\b(?:split[- ]screen|two pages|double[- ]pages?)\b|双页|两页|分屏/u,
    said: /\b(?:split|two pages|double|side by side|spread)\b|双页|两页|分屏|并排/u,
  },
  same(/\b(?:handwriting (?:recognition|to text)|typed text|into text)\b|手写(?:转|识别)|转(?:成|换)?文字/u),
  {
    asked: /\b(?:key ?switch(?:es)?|which switches|what switches)\b|什么轴|哪种轴|轴体/u,
    said: /\b(?:switch\w*|mechanical|membrane|scissor)\b|轴|机械|薄膜/u,
  },
  {
    asked: /\b(?:which|what|how many) languages?\b|(?:哪些|什么|多少|几)种?语言/u,
    said: /\b(?:languages?|english|chinese|german|french|spanish|italian|translat\w+)\b|语言|中文|英文|语种|翻译/u,
  },
  {
    asked: /\b(?:certifi\w+|safety mark|3c mark)\b|认证|3c/u,
    said: /\b(?:certifi\w+|marks?|approv\w+|3c|cabin|wh)\b|认证|3c|瓦时|登机/u,
  },
  {
    asked:
      /\b(?:subscription|membership|monthly (?:fee|plan)|costs? (?:a|per) month)\b|月租|订阅|会员|月费|套餐/u,
    said: /\b(?:subscription|membership|months?|monthly|fees?|plan|free)\b|月|会员|订阅|免费|套餐/u,
  },
  same(/\brecord\w* (?:my |the )?(?:phone )?calls?\b|通话录音|电话录音/u),
  // Charging and sockets.
  {
    asked:
      /\b(?:wireless(?:ly)? charg\w*|charged? wirelessly|charged? without (?:a |any |the )?(?:cables?|wires?|leads?)|qi|charging pad)\b|无线充|不插线[^，。？]{0,4}充/u,
    said: /\b(?:wireless\w*|qi|pads?|coils?|magnet\w*)\b|无线|线圈|磁/u,
  },
  {
    asked: /\b(?:headphone (?:jack|socket|port|hole)|3\.5 ?mm|audio jack|aux)\b|耳机[孔口]|3\.5/u,
    said: /\b(?:jacks?|3\.5|wired|cables?|cord|headphones?|aux|sockets?|plug\w*)\b|耳机孔|插孔|有线|插线|线/u,
  },
  {
    asked: /\bhdmi\b/u,
    said: /\b(?:hdmi|ports?|sockets?)\b|接口/u,
  },
  {
    asked: /\b(?:ethernet|lan (?:ports?|sockets?)|rj-?45|network (?:ports?|sockets?|cables?))\b|网口|网线/u,
    said: /\b(?:ethernet|lan|rj-?45|network|wired|gigabit|adapters?)\b|网口|网线|有线|以太|千兆/u,
  },
  {
    asked:
      /\b(?:has|have|got|is there|are there|with|any)\b.{0,12}\bbluetooth\b|有没有蓝牙|[有带]蓝牙|支持蓝牙/u,
    said: /\bbluetooth\b|蓝牙/u,
  },
  {
    asked: /\b(?:has|have|got|built-?in|its own|with)\b.{0,12}\bgps\b|[有带] ?gps|gps[^，。？]{0,3}有/u,
    said: /\b(?:gps|satellites?|location|tracks?|tracker)\b|gps|定位|卫星|轨迹/u,
  },
  { asked: /\bnfc\b/u, said: /\b(?:nfc|pay\w*|tap)\b|nfc|支付|刷|付款/u },
  {
    asked: /\bmagsafe\b|\bmagnet\w*\b|磁吸|吸得住|磁/u,
    said: /\b(?:magsafe|magnet\w*|cling\w*|sticks?|snaps?|grips?|holds?)\b|磁|吸|贴/u,
  },
  { asked: /\bsolar\b|太阳能/u, said: /\b(?:solar|sun\w*|panels?|daylight)\b|太阳|晒|阳光|晴/u },
  {
    asked:
      /\b(?:percent(?:age)?|digits|numbers)\b.{0,20}\b(?:left|charge|battery|remaining)\b|电量(?:显示|数字|百分)|显示[^，。？]{0,6}电量|剩(?:多少|余)[^，。？]{0,4}电/u,
    said: /\b(?:percent\w*|displays?|digits?|lamps?|lights?|leds?|dots?|screen|indicator|shows?)\b|数字|百分|显示|灯|屏|格/u,
  },
  same(/\b(?:display ?link|daisy[- ]chain\w*)\b|菊花链/u),
  // Locks, keys and screens.
  {
    asked: /\bfinger ?prints? (?:sensor|reader|scanner|unlock)\b|指纹(?:解锁|识别)/u,
    said: /\bfinger\w*\b|指纹/u,
  },
  {
    asked: /\bface (?:unlock|recognition|id)\b|人脸(?:解锁|识别)|刷脸|面部(?:解锁|识别)/u,
    said: /\b(?:face\w*|looks? at|recogni[sz]\w+)\b|人脸|刷脸|面部|脸/u,
  },
  same(/\b(?:num(?:ber|eric)? ?(?:pad|block|keypad)|keypad)\b|小键盘|数字键/u),
  {
    asked:
      /\b(?:page[- ]turn|physical|real) (?:buttons?|keys?)\b|\bbuttons? (?:to|for) turn\w*\b|翻页键|实体键/u,
    said: /\b(?:buttons?|keys?|press\w*)\b|键/u,
  },
  same(/\balways[- ]on (?:display|screen)\b|常亮|息屏显示/u),
  same(/\b(?:dark|night) mode\b|深色模式|夜间模式|黑底白字/u),
  same(/\b(?:dictionar(?:y|ies))\b|词典|字典|查词|查生词/u),
  { asked: /\b(?:web )?browser\b|浏览器/u, said: /\b(?:browsers?|web ?(?:page|site)?)\b|浏览器|网页|后台/u },
  {
    asked: /\btranslat(?:es?|ion|ing)\b|[能会有]翻译|翻译(?:功能|吗)/u,
    said: /\b(?:translat\w+|languages?)\b|翻译|语言/u,
  },
  {
    asked: /\b(?:curved|flat) (?:screen|display|panel)\b|曲面|直屏/u,
    said: /\b(?:curv\w+|flat|bent)\b|曲|弧|直|平/u,
  },
  {
    asked: /\b(?:matte?|matt|glossy|anti-?glare)\b|磨砂屏|雾面|镜面|高光屏/u,
    said: /\b(?:matte?|matt|gloss\w*|reflect\w*|mirror\w*|glare)\b|磨砂|雾面|镜|反光/u,
  },
  {
    asked:
      /\bheight[- ]adjust\w*|\badjust\w* (?:the |in )?height\b|\b(?:raise|lower) (?:it|the (?:screen|monitor|stand))\b|升降|调高低|能升高/u,
    said: /\b(?:height|rais\w+|lower\w*|up and down|stand)\b|升降|高低|升高|支架|底座/u,
  },
  same(/\bblue light\b|蓝光/u),
  { asked: /\bkick ?stand\b/u, said: /\b(?:kick ?stand|stand|prop\w*)\b|支架/u },
  {
    asked:
      /\bscreen (?:flips?|turns?|folds?|swivels?)\b|\b(?:flip|swivel|fold|turn)(?:[- ]out|able|ing)? screen\b|翻转屏|屏[^，。？]{0,4}翻/u,
    said: /\b(?:flip\w*|fold\w*|turn\w*|swivel\w*|tilt\w*|selfie)\b|翻|转/u,
  },
  { asked: /\b(?:built-?in|pop-?up|own) flash\b|闪光灯/u, said: /\bflash\b|闪光/u },
  { asked: /\badapters?\b|转接/u, said: /\b(?:adapters?|convert\w*|dongle)\b|转接/u },
  // Health and people.
  same(/\b(?:fall detection|detects? falls)\b|跌倒/u),
  { asked: /\b(?:sos|emergency)\b|紧急/u, said: /\b(?:sos|emergency|help)\b|紧急|求救/u },
  same(/\b(?:menstru\w+|period tracking|cycle tracking)\b|经期|生理期|月经/u),
  same(/\bgolf\w*\b|高尔夫/u),
  same(/\b(?:chest (?:strap|belt)|ant\+)\b|胸带|心率带/u),
  same(/\bstrava\b/u),
  {
    asked: /\b(?:nickel|latex|hypoallergenic|allerg\w+)\b|镍|过敏/u,
    said: /\b(?:nickel|latex|hypoallergenic|allerg\w+|skin|rash|itch\w*)\b|镍|过敏|皮肤|疹|痒/u,
  },
  {
    asked: /\b(?:parental|child lock|kids?['’]? mode|block (?:sites|pages|apps))\b|家长|儿童锁|儿童模式/u,
    said: /\b(?:parent\w*|child\w*|kids?|block\w*|schedule|limits?|lock\w*)\b|家长|孩子|儿童|锁|限/u,
  },
  { asked: /\balarm(?: clock)?\b|闹钟/u, said: /\b(?:alarm|wak\w+|rings?)\b|闹钟|叫醒|闹/u },
  {
    asked: /\b(?:speakerphone|hands-?free)\b|免提/u,
    said: /\b(?:speakerphone|hands-?free|calls?|mic\w*)\b|免提|通话|麦/u,
  },
  {
    asked: /\b(?:rgb|disco|light show|colou?red lights?|lights? up)\b|彩灯|灯效|氛围灯/u,
    said: /\b(?:rgb|disco|lights?|lamps?|glow\w*|leds?)\b|灯/u,
  },
  // Where it is from.
  {
    asked:
      /\b(?:made in|country of origin|manufactured in|where is it made)\b|产地|哪(?:个国家|里|国)[^，。？]{0,3}[产造做]|国产/u,
    said: /\b(?:made in|manufactur\w+|assembled|country|origin)\b|产|造/u,
  },
  same(/\b(?:recycled|sustainab\w+)\b|再生|环保|可回收/u),
  same(/\bengrav\w+\b|刻字|镌刻/u),
  same(/\b(?:refurbish\w*|second[- ]hand)\b|二手|翻新|官翻/u),
  // What is done with it.
  {
    asked:
      /\b(?:answer|take|make|pick up)s? (?:an? |my |phone |incoming )*calls?\b|[能会可][^，。？]{0,6}[接打]电话/u,
    said: /\b(?:calls?|callers?|phone|talk\w*|mics?|microphones?|hands-?free|esim|lte|ring\w*)\b|电话|通话|接听|麦|蜂窝|来电/u,
  },
  {
    asked:
      /\bnoise.{0,24}\b(?:during|in|on|for|while) (?:my |phone |video )*call|\bcalls?\b.{0,20}\bnoise cancel|通话降噪|(?:打电话|通话)[^，。？]{0,8}降噪/u,
    said: /\b(?:calls?|callers?|phone|voice|mics?|microphones?)\b|通话|电话|麦|收音/u,
  },
  {
    asked: /\b(?:record|film|shoot)s? (?:videos? )?(?:in )?[458]k\b|录[^，。？]{0,3}[458]k|[458]k ?视频/u,
    said: /\b[458](?:\.\d)?k\b|\b(?:video\w*|films?|records?|footage|fps|frames)\b|[458]k|视频|录/u,
  },
  {
    asked: /\b(?:selfie|front(?:-facing)?) (?:camera|lens)\b|前置|前摄/u,
    said: /\b(?:selfies?|front\w*|webcam|face|video calls?)\b|前置|前摄|自拍|视频/u,
  },
  { asked: /\b(?:bass boost|boost mode)\b|低音增强|增强模式/u, said: /\bboost\w*\b|增强/u },
  { asked: /(?<!o['’ ])\bclock\b|看时间|时钟/u, said: /\b(?:clock|time|hours?)\b|时间|钟/u },
  same(/\bsar\b|辐射/u),
  {
    asked: /\b(?:to|with|at) (?:a |my |the |an old )?(?:tv|television)s?\b|[连接到]电视/u,
    said: /\b(?:tvs?|televisions?|hdmi|cast\w*|optical)\b|电视|投屏/u,
  },
  {
    asked: /\bmesh\b|组(?:成)?[^，。？]{0,4}网|无缝/u,
    said: /\b(?:mesh|roam\w*|together|units?|packs?|extend\w*|second|two|three)\b|mesh|组网|无缝|只装|漫游/u,
  },
  {
    asked: /\b(?:us|uk|eu|european|american|chinese) plugs?\b|[国美欧英]标/u,
    said: /\b(?:us|uk|eu|european|american|chinese)\b|[国美欧英]标|国行|港版/u,
  },
  {
    asked: /\boffline (?:music|listening|songs)\b|离线(?:听|播放|音乐)|存歌/u,
    said: /\b(?:offline|stor\w+|memory|music|songs)\b|离线|存|歌/u,
  },
  {
    asked:
      /\b(?:fold(?:s|ed|ing|able|ability)?|collaps(?:es?|ible))\b(?! (?:phones?|screens?|displays?)\b)|折[叠起](?!屏|手机)|[能可会]折|折平/u,
    said: /\b(?:fold\w*|unfold\w*|collaps\w*|hinges?|fixed)\b|折|合页|固定/u,
  },
  same(/\bpdfs?\b/u),
  same(/\b(?:epubs?|mobi|azw\d?|cbz|djvu)\b/u),
  // What it meets.
  {
    asked:
      /\b(?:bath\w*|puddles?|pool|sink|toilet|loo|rivers?|lake|tap water|dunk\w*|submerg\w*|under ?water|rain\w*|drizzle|splash\w*|get wet|gets wet|swim\w*|(?:under|from) (?:a|the) tap)\b|水里|浴缸|泳池|[淋泼]|沾水|进水|水龙头|雨/u,
    said: /\b(?:water\w*|wet|rain\w*|ip ?x?\d+|dunk\w*|pools?|sea|rivers?|lake|shower\w*|sweat\w*|splash\w*|drown\w*|sw[iau]m\w*|rins\w+|snow|storm|hos\w+|boats?|beach|atm|dive\w*|bath\w*|spill\w*|soak\w*|drizzle|canal|tap|moist\w*|wash\w*|seal\w*|weather\w*|hail|tub)\b|ip|水|雨|淋|湿|泳|汗|洗|泡|缸|密封|三防|溅|atm/u,
  },
  {
    asked: /\b(?:freez\w+|frost|below zero|minus (?:\d|ten|twenty|thirty)\w*|sub-?zero)\b|零下|严寒|冻/u,
    said: /\b(?:cold|fr[eo]\w*z\w*|frost\w*|winter|snow|ski\w*|minus|glacier|degrees)\b|°|冷|冻|零下|雪|冬|寒|冰|度/u,
  },
  {
    asked:
      /\b(?:fall|fell|falls|drop(?:s|ped)?) (?:from|off|onto|on (?:the|a)|down|out of)\b(?! the (?:network|map|wi-?fi))|摔|掉地|跌/u,
    said: /\b(?:f[ae]ll\w*|drop\w*|tumbl\w*|crack\w*|br[eo]\w*k\w*|shatter\w*|surviv\w*|sturdy|tough|dent\w*|shock\w*|indestructible|knock\w*|bounc\w*|rugged|down|throw\w*|thr[eo]w\w*|smash\w*)\b|摔|掉|跌|碎|裂|磕|坠|结实|皮实|耐造|坏|砸/u,
  },
];
