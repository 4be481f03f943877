const NUMBER = String.raw`(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|few|couple)\b|[一二两三四五六七八九十百千万半几])`;
/** Between a number and its unit: "two full working days". */
const GAP = String.raw`[^,.;，。；]{0,14}`;

function measured(english: string, chinese: string, other?: string): RegExp {
  const value = `${NUMBER}${GAP}(?:\\b(?:${english})\\b|${chinese})`;
  return new RegExp(other === undefined ? value : `${value}|${other}`, 'u');
}

/** How something is asked for, and how whatever tells it is said. */
export interface AskedSlot {
  readonly asked: RegExp;
  readonly said: RegExp;
  /** What has to be said as well. */
  readonly beside?: RegExp;
  /** Little else is said so: whoever says it tells what is asked more likely than not. */
  readonly isTelling?: boolean;
}

/** Values of a certain kind; the first that is asked for counts. */
export const VALUES: readonly AskedSlot[] = [
  {
    asked:
      /\b(?:what|which|how many)\b.{0,24}\bcolou?rs?\b|\bcolou?rs? (?:does|do|is|are|can)\b|(?:什么|哪些|哪几[种个]|几[种个]|啥)颜?色|颜色(?:有|可选)/u,
    said: /\b(?:black|white|gr[ae]y|blue|red|green|silver|gold|pink|purple|yellow|orange|brown|beige|sand|graphite|colou?r choices?|(?:two|three|four|five|six|seven|eight|ten|\d{1,2}) (?:\w+ )?colou?rs)\b|[黑白灰蓝红绿银金粉紫黄橙棕]|[两三四五六七八九十\d](?:种|个|款)?颜?色|颜?色[^，。]{0,6}[两三四五六七八九十\d][种个款]/u,
    isTelling: true,
  },
  {
    asked: /\b(?:what|which) materials?\b|\bmade (?:of|from|out of)\b|材质|什么(?:材料|做的|料|木)|哪种木/u,
    said: /\b(?:metal|alumini?um|magnesium|titanium|steel|plastic|glass|leather|fabric|nylon|rubber|silicone?|wood|carbon|ceramic|foam|sapphire|polycarbonate|cloth|wool|cotton|walnut|oak|bamboo|beech|birch)\b|[金铝镁钛钢塑玻皮布龙胶木竹碳瓷棉毛]/u,
    isTelling: true,
  },
  {
    asked: /\b(?:what|which)(?: (?:kind|type|sort) of)? glass\b|什么玻璃|哪种玻璃/u,
    said: /\b(?:sapphire|gorilla|tempered|mineral|ceramic|plastic|acrylic)\b|蓝宝石|大猩猩|康宁|钢化|矿物|陶瓷|塑料|亚克力/u,
  },
  { asked: /\b(?:gigahertz|ghz)\b|主频/u, said: /\bgigahertz\b|ghz|主频/u },
  { asked: /\blumens?\b|流明/u, said: /\blumens?\b|\blm\b|流明/u },
  {
    asked: /\bpercent(?:age)?\b|\bwhat share\b|百分之|多少比例/u,
    said: /%|\bpercent\b|百分之|\b(?:half|third|quarter)\b|一半/u,
  },
  { asked: /\bdegrees\b|多少度|几度|\d ?度/u, said: /\bdegrees?\b|°|度/u },
  {
    asked:
      /\b(?:how much|what) (?:does|do|would|will) (?:it|they|(?:a|an|the|one|another) [a-z]{1,20}(?: [a-z]{1,20})?) cost\b|\bwhat (?:does|do|would|will) (?!it\b|they\b)[^,;?.]{1,60} cost\b|\bhow much (?:is|are|for) (?:an?|one|another|new|spare)\b|多少钱|[什啥]么?价/u,
    said: measured('dollars?|euros?|usd|eur|cents?|pounds?', '元|块|美元|欧'),
  },
  { asked: /\bhow many years\b|几年|多少年/u, said: measured('years?|months?', '年|个?月') },
  {
    asked: /\bhow many (?:days|weeks)\b|几天|几周/u,
    said: measured('days?|weeks?|months?|h|hrs?|hours?', '天|周|个?月|小时|星期'),
  },
  {
    // What a short charge is good for: "10 minutes give six hours".
    asked:
      /\b(?:\d{1,2}|five|ten|fifteen|twenty|thirty) ?(?:min|mins|minutes)\b.{0,24}\b(?:charg\w*|plug\w*|on the (?:lead|cable|mains))\b|\bcharg\w*\b.{0,16}\b(?:\d{1,2}|five|ten|fifteen|twenty|thirty) ?(?:min|mins|minutes)\b.{0,24}\b(?:how|what|last|play|get)|[充插][^，。？]{0,3}(?:\d{1,2}|[五十]|十五|二十|三十|半) ?(?:分钟|小时)[^，。？]{0,12}(?:多久|几|多长)|(?:\d{1,2}|[五十]|十五|二十|三十) ?分钟[^。？]{0,16}插[^。？]{0,10}(?:多久|几|多长)/u,
    said: measured('min|mins|minutes', '分钟'),
    beside: measured('h|hrs?|hours?|days?|evenings?|%', '小时|天|晚|%|成|格'),
    isTelling: true,
  },
  {
    asked:
      /\bhow (?:soon|fast|quick|quickly)\b.{0,40}\bfull\b|\b(?:how (?:long|many (?:minutes|hours))|how much time)\b(?!.{0,30}\b(?:last|run|play|go|work)s?\b).{0,60}\b(?:full|filled|charged|(?:to|until it|till it|before it) (?:re)?(?:charges?|fills?))\b|[充回][满饱好][^，。]{0,8}(?:多久|多长|几个?小时|几个钟|几分钟)|(?:多久|多长时间|几个?小时|几个?钟头?|几分钟)[^，。]{0,4}(?:[充回][满饱好]|能?满)|充到[^，。]{1,6}(?:多久|多长时间|几个?小时|几分钟)/u,
    said: measured(
      'h|hrs?|hours?|min|minutes?|nights?',
      '小时|分钟|晚|夜|钟头',
      String.raw`\b(?:overnight|all night|forever)\b`,
    ),
    beside: /\b(?:charg\w*|recharg\w*|fill\w*|full|fast)\b|充|满/u,
  },
  {
    asked:
      /\bhow (?:fast|quick|quickly|slow|slowly) (?:do|does|can|will|is|are) (?:it|they|(?:the|its) [a-z]{1,20})(?: [a-z\d]{1,20}){0,2} (?:(?:re)?charg|(?:re)?fills?\b|tops? up\b)|\bhow (?:fast|quick) is (?:the |its )?charging\b|充电(?:有?多快|快不快|速度|多长|多久)|充一?次?电(?:要|得|需要|花)(?:多久|多长)/u,
    said: /\b(?:fast|fully|quick\w*|rapid\w*|slow\w*|min|minutes?|hours?|h|ages|forever|overnight|trickle|watts?)\b|\d ?(?:w|h|min)\b|快|慢|分钟|小时|瓦|一晚|整夜|过夜/u,
    beside: /\b(?:charg\w*|recharg\w*|fill\w*|full)\b|充|满/u,
  },
  {
    asked:
      /\b(?:what|which)(?: (?:kind|type|sort|size))?(?: of)? batter(?:y|ies)\b|\baa+ batter|(?:什么|哪种|几号)电池/u,
    said: /\ba{2,3}\b|\bcr ?\d{4}\b|\b(?:lithium|button cells?|coin cells?|rechargeable|mah)\b|锂|纽扣|[五七5-7]号|干电池|毫安/u,
  },
  {
    asked:
      /\bhow many (?:minutes|hours)\b|\bin (?:minutes|hours)\b|\bhow long\b(?! is the (?:\w+ )?(?:cable|cord|lead|wire|strap|band)\b)|几个?小时|几分钟|多久|多长时间/u,
    said: measured(
      'h|hrs?|hours?|min|minutes?|days?|weeks?|months?|years?|seconds?|evenings?|mornings?|nights?',
      '小时|分钟|天|周|个?月|年|星期|秒|晚|钟头',
      String.raw`\b(?:overnight|all (?:day|night|week)|forever|never|dead|(?:whole|full) day)\b|整[天夜晚]|一(?:早|天|晚|整)|永远`,
    ),
  },
  {
    asked: /\bhow many (?:grams|kilos|kilograms|pounds)\b|多少[克斤]|几公?斤|多少公斤/u,
    said: measured('g|kg|grams?|kilos?|pounds?|lbs?|ounces?|oz', '克|公斤|斤|千克'),
  },
  {
    asked:
      /\b(?:how thick|what (?:width|diameter)|how deep(?!.{0,20}\b(?:bass|sleep))|(?:maximum|max|diving|rated) depth|(?:from )?what height|how high (?:a|up|from)|how long is the (?:\w+ )?(?:cable|cord|lead|wire|strap|band)|how many (?:milli|centi)?met(?:re|er)s|(?:cable|cord|lead|wire|strap) length|length of .{0,30}(?:cable|cord|lead|wire|strap)|how long (?:are|r|is) (?:those|these|the|its) (?:cables?|cords?|leads?|wires?))\b|\b(?:cables?|leads?|cords?)\b.{0,30}\bhow long\b(?! (?:do|does|will|can))|多[厚深]|从多高|多高[^，。？]{0,4}[摔掉跌]|线[^，。？]{0,3}多长|多长[^，。？]{0,2}线|几(?:毫米|厘米|公尺|公分|米)|多少(?:毫米|厘米|公分|米)/u,
    said: measured(
      'mm|cm|m|km|metres?|meters?|inch(?:es)?|in|feet|foot|ft',
      '米|厘米|毫米|英寸|公里|公尺|公分',
    ),
    isTelling: true,
  },
  {
    // What was read is not what there is room for.
    asked:
      /\bhow many\b.{1,40}\b(?:fits?|holds?|stores?|carry|saves?|room for)\b|能?[存装放]得?下?(?:多少|几)[本首张部个]/u,
    said: /\b(?:fits?|holds?|stor\w+|carr(?:y|ies)|saves?|room|space|whole|thousands?|hundreds?|up to|gb)\b|\dgb|[存装放]|容量|空间|[千万]/u,
    beside: new RegExp(NUMBER, 'u'),
  },
  {
    asked: /\bhow many\b|多少|几[个颗块张只支根路台门位种档级回次寸]/u,
    said: new RegExp(NUMBER, 'u'),
  },
  {
    asked: /\bwhen (?:will|did|was)\b|(?<!不管|无论|随便)什么时候(?!都|也)|何时|哪天/u,
    said: /\d|\b(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|soon|days?|weeks?|months?|years?|hours?|morning|evening|night)\b|[年月日号天周春夏秋冬晚]|小时|马上/u,
  },
  { asked: /\b(?:which|what) (?:version|generation)\b|第几代|几代|哪一代/u, said: /\d/u },
];

/** What may be so or not so, and words without which nothing says either. */
export const CLAIMS: readonly AskedSlot[] = [
  {
    // A part that is there is not therefore sold.
    asked:
      /\b(?:buy|sell|sold|order|get|stock|find)\b[^,;.?!]{0,30}\b(?:spares?|replacements?|new (?:ones?|pairs?|sets?)|refills?)\b|\b(?:buy|order|get) new\b|\b(?:spares?|replacements?|refills?)\b[^,;.?!]{0,24}\b(?:sold|available|to buy|to be had)\b|[买卖配](?:得到|到|不到)?[^，。？]{0,4}(?:备用|替换|新的?(?:耳|表|笔|电|滤))|(?:备用|替换)[^，。？]{0,6}[买卖]|单独[^，。？]{0,2}[买卖]/u,
    said: /\b(?:spares?|replac\w*|sold|sells?|buy|bought|order\w*|extra|separate\w*|available|swap\w*|new ones?)\b|[换买卖]|备用|另[购配]/u,
  },
  {
    asked:
      /\b(?:removable|replace?able|detachable|swappable|interchangeable|exchangeable|(?:be |can i |could i |to )(?:removed?|replaced?|detach(?:ed)?|swap(?:ped)?|exchanged?|taken? (?:it )?(?:out|off|apart))|comes? off)\b|可拆|能拆|拆下|取下|卸下|替换|更换|可换|能换|自己换/u,
    said: /\b(?:remov|replac|detach|swap|interchang|exchang|spare|take[ns]? (?:it )?(?:out|off|apart)|took|comes? off|glued|solder|screw|chang(?:e|ed|ing)\b|unscrew|pull)|[拆换卸焊粘胶]|取下|螺丝/u,
  },
  {
    asked:
      /\b(?:(?:comes?|ships?|supplied|delivered|sold) with|in the box|included|supplied|bundled|(?:buy|bought|sold|pay for|costs?|or) (?:[a-z]{1,12} ){0,3}(?:separately|extra)|extra cost|part of the price)\b|另(?:外)?[买购配]|单(?:独)?[买购配]|要不要买|附送|附带|随机|随盒|标配|赠送|盒(?:子)?里|送不送|[送给](?=[^，。？]{0,4}[线壳膜套头卡笔包袋纸罩座][^，。？]{0,2}[吗么嘛不])/u,
    said: /\b(?:comes?|came|ships?|shipped|includ\w*|suppl\w*|box|provid\w*|bundl\w*|with|without|no|sold|separate\w*|extra|bring|missing|not|needs?)\b|[附带含送配盒赠另无没]|自备|要买/u,
  },
  {
    asked:
      /\b(?:upgrad(?:e|ed|able|eable)|expand(?:ed|able)?|(?:add|put in) (?:(?:more|another|extra|a second) )?(?:memory|ram|storage|space|gigs?|gb|ssd|disks?|drives?|sticks?))\b|自己加|能加|可加|加装|后期加|加内存|升级内存/u,
    said: /\b(?:upgrad\w*|expan\w*|add\w*|slots?|solder\w*|glued|up to|more|fixed)\b|[加扩焊换插]|升级/u,
  },
  {
    asked:
      /\bpass(?:es)?[- ](?:the )?(?:power )?through\b|\bwhile (?:it|they) (?:is |are |itself )?(?:being )?charg|边充边|同时充|一边[^，。]{0,8}充[^，。]{0,8}(?:一边|同时)/u,
    said: /\bpass\w*|\bwhile\b|\bat once\b|\bsame time\b|\bsimultaneous\w*|边充边|同时|一边/u,
  },
  {
    asked:
      /\b(?:charge|power|top up|run) (?:a|my|the|an|our) (?:[a-z]{1,15} )?(?:laptop|notebook|macbook|tablet|camera|console|drone)s?\b|给[^，。]{0,4}(?:笔记本|电脑|平板|相机)[^，。]{0,4}[充供]/u,
    said: /\b(?:laptops?|notebooks?|macbook|tablets?|cameras?|console|drone|usb-?c devices?)\b|笔记本|电脑|平板|相机/u,
  },
  {
    asked: /\b(?:iphones?|ios|apple phones?)\b|苹果手机|苹果系统/u,
    said: /\b(?:iphones?|ios|apple|android|any phone|phones)\b|苹果|安卓|任何手机|各种手机/u,
  },
  {
    asked:
      /\bneeds? (?:its own |a |any |new |to be )?(?:batter(?:y|ies)|charging|charged)\b|\b(?:has|have|had) to be (?:re)?charged\b|(?:要不要|需不需要|用不用|需要|要)(?:充电|电池)/u,
    said: /\b(?:batter\w*|charg\w*)\b|充|电池/u,
  },
  {
    asked: /\btelephoto\b|长焦/u,
    said: /\b(?:telephoto|zoom\w*)\b|\d ?x\b|长焦|变焦|\d ?倍/u,
  },
  {
    asked: /微信|支付宝|whatsapp|wechat|alipay|spotify|netflix|youtube|telegram/u,
    said: /微信|支付宝|whatsapp|wechat|alipay|spotify|netflix|youtube|telegram|\b(?:apps?|android|store|messages?|notifications?)\b|应用|软件|商店|安卓|消息|通知|提醒/u,
  },
];

/** Things that have names of their own, which whoever speaks of them says, by either language; what is merely like them tells nothing. */
export const NAMED: readonly RegExp[] = [
  /\b(?:ecg|ekg|electrocardio\w*)\b|心电/u,
  /\b(?:blood oxygen|spo2)\b|血氧/u,
  /\bblood pressure\b|血压/u,
  /\b(?:body|skin) temperature\b|\bfever\b|体温/u,
  /\b(?:infrared|ir blaster)\b|红外/u,
  /\bthunderbolt\b|雷电|雷雳/u,
  /\b(?:hdr\d*|dolby vision)\b|杜比视界/u,
  /\b(?:spatial|surround|head tracking|atmos)\b|空间音频|头部追踪|全景声|环绕|杜比/u,
  /\b(?:altimeter|baromet\w*|altitude)\b|海拔|气压|高度计/u,
  /\bcompass\b|指南针|罗盘/u,
  /\bsatellites?\b|卫星/u,
  /\b(?:vesa|wall[- ]?mount\w*|(?:on|to|from) (?:the|a|my) wall)\b|壁挂|挂[在到]?墙|上墙|墙上/u,
  /\btouch ?screens?\b|\btouch[- ]sensitive\b|触[摸控]?屏|触摸/u,
  /\b(?:hot ?shoe|external flash)\b|热靴/u,
  /\b(?:floats?|floating|sinks?|sinking)\b|浮(?!潜)|沉(?:下|底|水|没)|[会下]沉/u,
  /\b(?:tilt\w*|pivot\w*|rotat\w*|portrait mode|upright|swivel\w*)\b|竖屏|竖[着过起]|旋转|俯仰|转[成过]/u,
  /\b(?:back-?lit|backlight\w*|illuminated|lit|glow\w*)\b|背光|键盘灯|发光|亮灯|亮不亮灯|带灯/u,
  /\b(?:flicker\w*|pwm)\b|频闪|闪屏/u,
  /\b(?:scratch\w*|scuff\w*)\b|刮|划[痕伤花]/u,
  /\b(?:codecs?|ldac|aptx|aac)\b|编码|解码/u,
  /\b(?:optical (?:input|cable|in|port)|toslink|spdif)\b|光纤/u,
  /\b(?:equali[sz]ers?|eq)\b|均衡|音效调节/u,
  /\bhearing aids?\b|助听/u,
  /\b(?:sapphire|gorilla|tempered)\b|蓝宝石|大猩猩|康宁|钢化/u,
  /\b(?:lens|screw-?in|nd|polari[sz]ing) filters?\b|滤镜/u,
  /\b(?:aloud|text[- ]to[- ]speech|audio ?books?)\b|朗读|听书|有声/u,
  /\b(?:comics?|mangas?|graphic novels?)\b|漫画/u,
  /\bpdfs?\b/u,
  /\bepubs?\b/u,
  /\bmobi\b/u,
  /\btime[- ]?lapse\b|延时摄影/u,
  /\b(?:slow motion|slow-mo|slowmo)\b|慢动作|慢镜/u,
  /\b(?:live ?stream\w*|streams? live)\b|直播/u,
  /\bwalkie[- ]talkies?\b|对讲/u,
  /\b(?:kensington|lock slot)\b|锁孔/u,
  /\b(?:fm|radio)\b|收音机|广播/u,
  /\blens (?:caps?|hoods?)\b|镜头盖|遮光罩/u,
  /\b(?:instal?lments?|monthly (?:payments?|rates?)|pay (?:monthly|later)|financing|0 ?% finance)\b|分期|月付|花呗|白条/u,
  /\b(?:insurance|insured?|accident(?:al)? (?:cover|damage|protection)|care plan|extended (?:warranty|guarantee))\b|碎屏险|保险|意外险|延保/u,
  /\b(?:gift[- ]?wrap\w*|wrapp?(?:ed|ing)? (?:it |them )?(?:as|up)|greeting card)\b|包成礼|礼品包装|礼盒|贺卡|包装成礼/u,
  /\b(?:rent(?:ed|al|ing)?|hire|lease|leasing|borrow (?:it|one))\b|(?<![合房整])租/u,
  /\b(?:trade[- ]?in|part[- ]exchange|in exchange for|take my old|swap my old|sell my old)\b|以旧换新|抵[钱价扣]|旧[^，。？]{1,6}(?:能?抵|换)|回收|折抵/u,
  /\b(?:click and collect|collect (?:it|them|the|one|my)|pick (?:it |them )?up (?:in|from|at)|(?:in|from|at) (?:a|the|your|one of your) (?:shop|store|branch)s?\b)|自提|门店|到店|实体店|线下/u,
  /\bstudents? (?:discount|price|offer|rate)s?\b|学生(?:价|优惠|折扣|[^，。？]{0,4}(?:优惠|便宜|打折))/u,
  /\b(?:on|over) (?:a |the )?(?:sundays?|saturdays?|weekends?|public holidays?|bank holidays?)\b|周[六日末]|星期[六日天]|节假日|双休/u,
  /\b(?:express|same[- ]day|next[- ]day|overnight delivery|by tomorrow)\b|加急|次日达|当日达|隔天到|明天能?到/u,
  /\bprice[- ]?match\w*|保价|降价补|补差价/u,
  /\b(?:ship|deliver|send|post|mail)\w* (?:it |them |this |(?:[a-z\d]+ ){0,4})?(?:to (?!me\b|my\b|you\b|us\b|the door\b|customers\b|(?:an?|the) (?:laptop|notebook|phone|tablet|computer|pc|tv|television|screen|monitor|printer|speaker|watch|e-?reader|kindle)\b)|abroad\b|overseas\b|international\w*)|[寄发送]到(?!货|手|家|哪|了|我|吗)\p{Script=Han}{2}|海外|国外|境外/u,
];
