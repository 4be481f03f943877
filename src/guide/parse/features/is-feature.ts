import type { RequestText } from '../text/request-text.js';

/** Words that are features only in some surroundings: what must not follow or go before. */
const NOT_FEATURE: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^light$/u,
    /^ ?(?:use|user|gaming|games?|work|browsing|editing|bulb|blue|pink|grey|gray|video|photo|office|web|sensor|reading|colou?r|room|tasks|usage|coding|programming|duty|luggage|show|touch|travel(?:er|ler)?)/u,
  ],
  [/^(?:摔了)$/u, /^(?:也?不心疼|也没事就换)/u],
  [/^touch$/u, /^ ?(?:id|with|wood|base|up|of|bar|and go|over|above|more|under|too)/u],
  [/^warm$/u, /^ ?(?:light|white|colou?r|tone)/u],
  [/^(?:fast|quick)$/u, /^ ?(?:charg|delivery|shipping|question|focus|autofocus|ips\b|va\b)/u],
  [/^gimbals?$/u, /^ for\b/u],
  [
    /^(?:small|little)$/u,
    /^ ?(?:[a-z]+ (?=(?:practice|clinic|company|business|firm|agency)\b)|(?:yoga|music|coffee|book|wedding|family|hair|web|design|repair|beauty|local|online|printing) (?=(?:shop|store|salon|cafe|studio|startup|restaurant|hotel|school|workshop|team|charity)\b))?(?:practice|clinic|agency|charity|salon|cafe|restaurant|bakery|startup|warehouse|factory|workshop|hotel|school|church|store|club|gallery|business|company|firm|home|ears|bedroom|kitchen|living|dorm|town|one|ones|boy|girl|kid|child|brother|sister|room|apartment|flat|office|budget|amount|buttons?|print|text|letters|keys|fortune|price|fee|talk|business|family|group|class|bit|more|over|under|about|house|team|studio|shop|kids|children|while|extra)/u,
  ],
  [/^cool$/u, /^ ?(?:looking|design|thanks|stuff|!)/u],
  [/^hot$/u, /^ ?(?:deal|swap|pink|key)/u],
  [/^dark$/u, /^ ?(?:grey|gray|blue|green|mode|red|colou?r)/u],
  [/^(?:no )?fans?$/u, /^ (?:of|need|want|like|love)\b/u],
  [/^holds? up$/u, /^ to \d/u],
  [/^power$/u, /^ ?(?:station|bank|adapter|supply|button|strip|cord|outlet|brick)/u],
  [/^pen$/u, /^ ?(?:drive)/u],
  [/^mini$/u, /^ ?(?:led|pc|hdmi|fridge|jack|projector)/u],
  [/^noise$/u, /^ ?(?:cancel|reduc|isol|-)/u],
  [
    /^(?:screens?|display|屏幕?)$/u,
    /^(?:还|都|又|给)?(?:碎|裂|摔)|^ (?:is |has |got |was |just )*(?:cracked|broken|smashed|shattered|broke)/u,
  ],
  [/^(?:screen|display)$/u, /^ (?:scratched|shattered|smashed)/u],
  [/^(?:screen|屏幕)$/u, /^(?:别太大|不要太大|小一点|小点|别太小|尺寸|保护|贴膜|time| protector| time)/u],
  [/^(?:camera|cam)$/u, /^ ?(?:bump|island|hump|bulge|cut ?out)/u],
  [/^zoom$/u, /^ ?(?:call|meeting|session|class|lesson|and teams)/u],
  [/^simple$/u, /^ ?(?:question)/u],
  [/^space$/u, /^ ?(?:gr[ae]y|black)/u],
  // What a cable carries.
  [/^carry$/u, /^ ?(?:on case|case|[248]k|\d+ ?w\b|\d+ ?watts|video|audio|power|data|sound|a signal)/u],
  [/^(?:volume)$/u, /^ ?(?:limit|capp|restrict)/u],
  [
    /^(?:快)$/u,
    /^(?:[七八九十六五四三]十|\d|充|赶|递|点(?!稳|的|[,，]|$)|没|要|到|坏|门|过|推|毕|开|给|生|捷|速充|乐|帮)/u,
  ],
  [/^轨迹$/u, /^球/u],
  [/^随身$/u, /^(?:硬盘|硬碟|碟|盘|wi-?fi|听|听歌)/u],
  [/^(?:[老总别]?卡)$/u, /^(?:纸|车|丁|片|槽|号|座|通|包|其|西|带|托)/u],
  [/^(?:轻)$/u, /^(?:度|松|办公|游戏|奢|食)/u],
  [/^(?:薄)$/u, /^(?:膜)/u],
  [/^(?:热)$/u, /^(?:门|销|插|点|爱|搜|血|敏|转印|升华|缩)/u],
  [/^(?:笔)$/u, /^(?:记|电|者)/u],
  [/^(?:麦)$/u, /^(?:克|当)/u],
  [/^(?:沉)$/u, /^(?:浸|迷|默)/u],
  [/^(?:酷)$/u, /^(?:睿|狗|派|开)/u],
  [/^(?:慢)$/u, /^(?:跑|慢|门)/u],
  [/^(?:屏)$/u, /^(?:蔽|下)/u],
  [/^(?:帅)$/u, /^(?:哥)/u],
];
/** `a really small` one, and one at the beginning of a clause. */
const SMALL_ONE = /(?:^|[,.;] |\b(?:an?|any|really|very|nice|some|something|prefer|preferably|want|need) )$/u;
/** How far {@link NOT_FEATURE} looks behind a word, in UTF-16 units: `accounting practice`. */
const FOLLOWING = 32;

/** Whether the words of the feature `name` at `[start, end)` mean it there. */
export function isFeature(text: RequestText, name: string, start: number, end: number): boolean {
  const written = text.matched.slice(start, end);
  const after = text.matched.slice(end, end + 16);
  const following = text.matched.slice(end, end + FOLLOWING);
  const before = text.matched.slice(Math.max(0, start - 16), start);
  // `a small one please`: no child.
  if (
    written === 'small' &&
    SMALL_ONE.test(before) &&
    /^ ones?(?: (?:please|pls|would|if)\b|[.,;!?]|$)/u.test(following)
  )
    return true;
  for (const [word, other] of NOT_FEATURE) if (word.test(written) && other.test(following)) return false;
  if (/^touch(?:e[sd]|ing)$/u.test(written)) return false;
  if (
    written === 'touch' &&
    /\b(?:won'?t|wouldn'?t|will|will only|only|not|never|don'?t|can'?t) $/u.test(before)
  )
    return false;
  // Light enough to carry is light; a portable charger is a power bank.
  if (written.startsWith('carry') && /\blight (?:enough )?to $/u.test(before)) return false;
  // `do you carry dell`: what a shop has.
  if (
    written === 'carry' &&
    /\b(?:do|does) (?:you|they|the shop)(?: guys| also| still)? $/u.test(
      text.matched.slice(Math.max(0, start - 24), start),
    )
  )
    return false;
  // `wired or wireless`: either will do.
  if (
    /^(?:wireless|bluetooth)$/u.test(written) &&
    (/\b(?:wired|corded) ?(?:or|and|\/) ?$/u.test(before) ||
      /^ ?(?:or|and|\/) ?(?:wired|corded)\b/u.test(after))
  )
    return false;
  if (written === 'portable' && /^ (?:charger|battery|power)/u.test(after)) return false;
  // The program for calls.
  if (written === 'zoom' && /\b(?:webcam|meetings?|calls?|teams)\b/u.test(text.matched)) return false;
  // `do not die on me before bedtime`: the battery; `two of them died on me`: how long the thing lives.
  if (/^d(?:ie|ies|ying) on me$/u.test(written) && name === 'durability') return false;
  if (written === 'died on me' && name === 'battery') return false;
  // `not boat`, a maker; on a boat it gets wet.
  if (written === 'boat' && !/\b(?:an?|the|my|our|on|by) $/u.test(before)) return false;
  // `no fingerprint junk`
  if (written === 'junk' && /\bno [\w-]+ $/u.test(before)) return false;
  if (
    /^(?:basement|upstairs|downstairs)$/u.test(written) &&
    !/wi-?fi|signal|reception|router|internet|reach|cover/u.test(text.matched)
  )
    return false;
  if (written.startsWith('thick'))
    return !/\b(?:walls?|foot|feet|hair|fingers?|accent|stone|brick)\b/u.test(before + after);
  if (written === 'lights') return false;
  // Where visitors are received.
  if (written === 'reception' && /\b(?:for|at)(?: the| our)? $/u.test(before)) return false;
  // `don't leak sound`
  if (written === 'sound' && /\bleak(?:s|ing)?(?: any)? $/u.test(before)) return false;
  // A plug that draws its power of something.
  if (/^runs? off$/u.test(written))
    return !/^ (?:the |my |an? |its )?(?:camera|batter|usb|mains|aa\b|aaa\b|power|phone|laptop|solar|solid)/u.test(
      after,
    );
  // So many pages, not loud.
  if (
    written === 'volume' &&
    /\b(?:high|low|large) $/u.test(before) &&
    /\bprint|copie[rs]/u.test(text.matched)
  )
    return false;
  // "Any other colours?" asks for no bright screen.
  if (
    /^colou?rs$/u.test(written) &&
    /\b(?:other|which|what|any|more|different|available|of|in) $/u.test(before)
  )
    return false;
  if (written === 'size' && /\b(?:which|what|whatever|right|correct) $/u.test(before)) return false;
  if (/\blonger than$/u.test(written) && /^ (?:an? |\d|two|three|one )/u.test(after)) return false;
  if (/^hangs?$/u.test(written) && /^ (?:on|from|up|off|it on)\b/u.test(after)) return false;
  // What is heard through it: 能听见外面声音.
  if (written === '系统' && /(?:装|双|重做|刷|做) ?$/u.test(before)) return false;
  if (
    /^(?:声音|人声)$/u.test(written) &&
    /听(?:得|不)?[见到清](?:外面|外界|周围|环境|路上|旁边|别人|车)的?$/u.test(before)
  )
    return false;
  if (/^(?:音量|声音)$/u.test(written) && /^(?:别|不要|不能)?(?:太大|漏|有限制)/u.test(after)) return false;
  if (/^(?:别太大|不要太大|太大)$/u.test(written) && /(?:音量|声音|声)$/u.test(before)) return false;
  if (written === '不重' && /^(?:要|复|样|叠)/u.test(after)) return false;
  if (written === 'wrists' && /\b(?:thin|small|tiny|skinny|slim|big) $/u.test(before)) return false;
  if (
    /^(?:one hand|one handed)$/u.test(written) &&
    /\b(?:film|filming|shoot|type|work)\w* (?:with )?$/u.test(before)
  )
    return false;
  if (
    /^t(?:ak|ook).* (?:ages|forever|all night)$/u.test(written) &&
    /^ to (?:fill|charge|top|full)/u.test(after)
  )
    return false;
  if (written === '尺寸' && /(?:同|什么|多大|这个|标准)$/u.test(before)) return false;
  if (written === '设计' && /^(?:图|师|稿|院|公司|部|专业|工作)/u.test(after)) return false;
  if (written === '键盘' && (/^(?:背光|灯)/u.test(after) || before.endsWith('小'))) return false;
  if (/^(?:老掉|不掉|掉)$/u.test(written) && /(?:蓝牙|信号|网络?|wi-?fi|线) ?$/u.test(before))
    return name === 'connectivity';
  if (written === '拍照' && /(?:不|很少|从不|没有?)$/u.test(before)) return false;
  if (written === '手感' && /^(?:小|轻|像)/u.test(after)) return false;
  if (written === '小型' && /^(?:律师|企业|公司|办公|商|工作室|团队|店)/u.test(after)) return false;
  if (written === '连接' && /(?:网线|有线|数据线|线)$/u.test(before)) return false;
  if (/^触控$/u.test(written) && after.startsWith('板')) return false;
  if (
    /^(?:screens?|display)$/u.test(written) &&
    /\b(?:on|under|below|behind|beneath|in|into) (?:an?|the|its|his|her|every) $|\bin $/u.test(before)
  )
    return false;
  if (
    written === 'light' &&
    /\b(?:with|awful|bad|terrible|poor|rubbish|changing|day|the|no|low|little|dim) $/u.test(before)
  )
    return false;
  // What a device is fed with, and its flat one, are no wish for a better.
  if (
    /^batter(?:y|ies)$/u.test(written) &&
    (/^(?:'s? (?:flat|dead|empty)| (?:grip|pack|included|powered|case|cover|door)\b|' worth)/u.test(after) ||
      (/\b(?:with|two|three|four|spare|extra|including|aa|aaa) $/u.test(before) &&
        /^(?:'|$|[.,;?!])/u.test(after)))
  )
    return false;
  if (/^get(?:s|ting)? lost$|^got lost$/u.test(written))
    return (
      /\b(?:i|we|he|she|they|kids?|keep|always|dad|mum|mom|don'?t|never|not) $/u.test(before) &&
      !/\b(?:ones|earbuds?|always) $/u.test(before)
    );
  if (/^space$|^room for$/u.test(written) && /^ (?:two|2|both|my|a second) sims?/u.test(after)) return false;
  if (/^(?:spaceship|looks?)$/u.test(written) && /\bfor\b/u.test(after)) return false;
  if (written === 'gorgeous')
    return /\b(?:look|looks|looking|be|something|want|really|and|a) $/u.test(before);
  if (/^(?:磨叽|快|慢)$/u.test(written) && /^(?:的)?对焦/u.test(after)) return false;
  // Prints on the glass.
  if (
    written === 'fingerprints' &&
    /\b(?:on|all over|smudges?|show|shows|attract|attracts|magnet)\b/u.test(before + after)
  )
    return false;
  // A voice sounds like something.
  if (/^sounds?(?:ing)?$/u.test(written) && /\b(?:i|me|we|you|he|she) $/u.test(before)) return false;
  if (written === '用几年' && after.startsWith('前')) return false;
  if (/^(?:带|背)/u.test(written) && /^(?:跟|像|好像|都|很|太|挺)/u.test(after)) return false;
  if (written === '小的') return /(?:^|[,，、\s要个的])$/u.test(before) && /^(?:[那就，,。]|$)/u.test(after);
  if (written === '快' && /(?:娃|孩子|小孩|狗|猫|车|鸟)?跑得(?:贼|很|太|飞|挺)?$/u.test(before)) return false;
  // 拍夜景好看: how pictures look, not the thing.
  if (/^(?:好看|漂亮|美观)$/u.test(written) && /拍[^，。,]{0,5}$/u.test(before)) return false;
  if (
    written === 'design' &&
    /\b(?:graphic|interior|web|fashion|ui|product|game|industrial|fanless|clamshell|closed back|open back|2 in 1) $/u.test(
      before,
    )
  )
    return false;
  if (written === '设计' && /(?:平面|室内|做|ui|工业|服装|学|搞|建筑) ?$/u.test(before)) return false;
  if (
    written === 'cool' &&
    !/\b(?:stay|stays|run|runs|keep|keeps|running|remain) $/u.test(before) &&
    !/^ running\b/u.test(after)
  )
    return false;
  if (
    (written === 'hot' || written === 'warm') &&
    /\b(?:is|that'?s) $/u.test(before) &&
    !before.endsWith('it is ')
  )
    return false;
  if (written === 'light' && /\b(?:travel|travelling|traveling|pack) $/u.test(before)) return false;
  // `does it have a light`: a lamp.
  if (
    written === 'light' &&
    /\b(?:an?|any|its) $/u.test(before) &&
    /^(?: ?[.;!?]| (?:on|in|at|for)\b|$)/u.test(after)
  )
    return false;
  if (written === 'light' && /\b(?:warm|front|back|reading|blue|amber|built in) $/u.test(before))
    return false;
  if (
    written === 'dim' &&
    /\b(?:screen|display|backlight|panel)\b[^.,;]*$/u.test(text.matched.slice(Math.max(0, start - 32), start))
  )
    return false;
  if (written === 'at night' && /\b(?:read|reading|work|play|call|listen|bed)\w* /u.test(before))
    return false;
  if ((written === 'dark' || written === 'in the dark') && /read|type|colou?r/u.test(before)) return false;
  if (
    /^(?:photos?|pictures?|pics)$/u.test(written) &&
    /\b(?:my|our|store|edit|editing|print|printing|of|all the|family|hold|view|viewing|share|sharing|old|holiday|for|with|and|backup|some|the) $/u.test(
      before,
    )
  ) {
    return false;
  }
  if (
    /^(?:screens?|display)$/u.test(written) &&
    /\b(?:flip|flip out|curved|matte|portable|external|extra|e ink|second|swivel|fold|split|full|touch|on|off|for|to|my|out) $/u.test(
      before,
    )
  )
    return false;
  // The sign alone is one of cards more often than of a device that stutters.
  if (
    written === '卡' &&
    !/[不很太老会好超特贼更没真爆总有点巨别免]$/u.test(before) &&
    !/^[顿死成得慢爆了到]/u.test(after)
  )
    return false;
  if (written === '卡' && /[显声存双张條条插门公刷打电网闪房读话dfi]$/u.test(before)) return false;
  if (written === '轻' && /[年减]$/u.test(before)) return false;
  if (written === '快' && /[尽赶愉凉]$/u.test(before)) return false;
  if (written === '屏' && /[直曲面刘折叠转滴孔位绘]$/u.test(before)) return false;
  if (
    written === 'range' &&
    (/\bprice $|\bmid $|\bthe $|\b(?:out of|in|within) (?:my|our|his|her|their) $/u.test(before) ||
      /^ (?:of|is|between)/u.test(after))
  )
    return false;
  if (written === 'space' && /\bdesk $/u.test(before)) return name === 'size';
  if (written === 'updates' && /^ (?:me|on)/u.test(after)) return false;
  if (written === 'little' && /\b(?:a|as|very|my|our) $/u.test(before)) return false;
  if (written === 'smooth' && after.startsWith(' jazz')) return false;
  if (written === 'brightness') return name !== 'brightness' || !/\d/u.test(after.slice(0, 4));
  if (written === 'sweat' && after.startsWith(' it')) return false;
  if (written === '稳定' && /工作/u.test(after)) return false;
  if (written === '大气' && /候/u.test(after)) return false;
  if (written === '不大' && /预算|差别|需求|区别|要求/u.test(before)) return false;
  if (written === '折叠' || written === '热')
    return !/^屏|^手机/u.test(after) && !/天$|闷$/u.test(before.slice(-1));
  if ((written === '快' || written === '慢') && /[尽赶很最]$/u.test(before) && /^[点]/u.test(after))
    return false;
  if (written === '声音小' || written === '没声音')
    return /风扇|噪|键盘|打字|打印|鼠标|本|电脑|运行|安静/u.test(text.matched);
  if (written === '声音' && /风扇$|键盘$/u.test(before)) return false;
  if (written === '音响' || written === '喇叭') return /(?:好|带|的|外放|手机|电脑|本)$/u.test(before);
  if (written === '吵闹') return /屏蔽|隔|挡/u.test(before);
  return true;
}
