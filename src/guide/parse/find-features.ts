import { listedFeature } from '../../domain/vocabulary/vocabulary.js';
import { FEATURE_PHRASES_EN } from './feature-phrases-en.js';
import { FEATURE_PHRASES_ZH } from './feature-phrases-zh.js';
import { FEATURE_SAYINGS_EN } from './feature-sayings-en.js';
import { FEATURE_SAYINGS_ZH } from './feature-sayings-zh.js';
import { phraseEntries, type PhraseMatch } from './phrase-index.js';
import { WordIndex } from './word-index.js';
import type { RequestText } from './request-text.js';
import { featureStance, type Stance } from './stance.js';

/** A feature that a request names: the name as found, the listed name it is part of, and what is said of it. */
export interface FoundFeature {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly listed: string;
  readonly stance: Stance;
}

const INDEX = new WordIndex(
  [FEATURE_PHRASES_EN, FEATURE_SAYINGS_EN, FEATURE_PHRASES_ZH, FEATURE_SAYINGS_ZH].flatMap(phraseEntries),
);
const WIRED =
  /\b(?:cable|wire|cord) only\b|\bwired\b(?! (?:in|up|internet|connection|network))|(?:with|on) an? (?:wire|cord|cable)\b|\bcorded\b|\bcabled\b|\bcable'?s? (?:is )?preferred|\bprefer (?:a )?(?:cable|wire|cord)|(?<![没无])有线(?!网)|带线的|插线的/gu;

/** Whether a wire is asked for. */
export function isWired(text: RequestText): boolean {
  return text.matched.search(WIRED) >= 0;
}

/** What follows a thing that is accepted, not wished. */
const TOLERATED =
  /^(?:的|耳机|键盘|鼠标)?(?:也行|也可|也能|也没|都行|都可|无所谓)|^(?: \w+)? (?:is|are|would be|works?) (?:also )?(?:fine|ok|okay|alright|too|acceptable)\b/u;

/** Words that are features only in some surroundings: what must not follow or go before. */
const NOT_FEATURE: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^light$/u,
    /^ ?(?:use|user|gaming|games?|work|browsing|editing|bulb|blue|pink|grey|gray|video|photo|office|web|sensor|reading|colou?r|room|tasks|usage|coding|programming|duty|luggage|show|touch|travel(?:er|ler)?)/u,
  ],
  [/^(?:摔了)$/u, /^(?:也?不心疼|也没事就换)/u],
  [/^touch$/u, /^ ?(?:id|with|wood|base|up|of|bar|and go)/u],
  [/^warm$/u, /^ ?(?:light|white|colou?r|tone)/u],
  [/^(?:fast|quick)$/u, /^ ?(?:charg|delivery|shipping|question|focus|autofocus)/u],
  [
    /^(?:small|little)$/u,
    /^ ?(?:business|company|firm|home|ears|bedroom|kitchen|living|dorm|town|one|ones|boy|girl|kid|child|brother|sister|room|apartment|flat|office|budget|amount|buttons?|print|text|letters|keys|fortune|price|fee|talk|business|family|group|class|bit|more|over|under|about|house|team|studio|shop|kids|children|while|extra)/u,
  ],
  [/^cool$/u, /^ ?(?:looking|design|thanks|stuff|!)/u],
  [/^hot$/u, /^ ?(?:deal|swap|pink|key)/u],
  [/^dark$/u, /^ ?(?:grey|gray|blue|green|mode|red|colou?r)/u],
  [/^power$/u, /^ ?(?:bank|adapter|supply|button|strip|cord|outlet|brick)/u],
  [/^pen$/u, /^ ?(?:drive)/u],
  [/^mini$/u, /^ ?(?:led|pc|hdmi|fridge|jack|projector)/u],
  [/^noise$/u, /^ ?(?:cancel|reduc|isol|-)/u],
  [
    /^(?:screens?|display|屏幕?)$/u,
    /^(?:还|都|又|给)?(?:碎|裂|摔)|^ (?:is |has |got |was |just )*(?:cracked|broken|smashed|shattered|broke)/u,
  ],
  [/^(?:screen|屏幕)$/u, /^(?:别太大|不要太大|小一点|小点|别太小|尺寸|保护|贴膜|time| protector| time)/u],
  [/^zoom$/u, /^ ?(?:call|meeting|session|class|lesson|and teams)/u],
  [/^simple$/u, /^ ?(?:question)/u],
  [/^space$/u, /^ ?(?:gr[ae]y|black)/u],
  [/^carry$/u, /^ ?(?:on case|case)/u],
  [/^(?:快)$/u, /^(?:充|递|点|没|要|到|坏|门|过|推|毕|开|给|生|捷|速充|乐|帮)/u],
  [/^(?:卡)$/u, /^(?:片|槽|号|座|通|包|其|西|带|顿|托)/u],
  [/^(?:轻)$/u, /^(?:度|松|办公|游戏|奢|食)/u],
  [/^(?:薄)$/u, /^(?:膜)/u],
  [/^(?:热)$/u, /^(?:门|销|插|点|爱|搜|血)/u],
  [/^(?:笔)$/u, /^(?:记|电|者)/u],
  [/^(?:麦)$/u, /^(?:克|当)/u],
  [/^(?:沉)$/u, /^(?:浸|迷|默)/u],
  [/^(?:酷)$/u, /^(?:睿|狗|派|开)/u],
  [/^(?:慢)$/u, /^(?:跑|慢|门)/u],
  [/^(?:屏)$/u, /^(?:蔽|下)/u],
  [/^(?:帅)$/u, /^(?:哥)/u],
];
/** What every product of the kind has, or what the kind's own word means there. */
const OF_COURSE: Readonly<Record<string, readonly string[]>> = {
  router: ['wireless', 'ethernet'],
  camera: ['camera', 'expandable storage', 'dual sim'],
  webcam: ['camera', 'webcam quality'],
  earbud: ['wireless'],
  keyboard: ['keyboard', 'fan noise'],
  mouse: ['fan noise'],
  microphone: ['microphone'],
  storage: ['storage'],
  'memory card': ['storage', 'expandable storage'],
  speaker: [],
  printer: [],
  lens: ['camera'],
  'power bank': [],
  drone: [],
  'graphics card': ['gaming performance'],
  case: ['camera', 'screen', 'keyboard', 'stylus'],
  phone: ['connectivity?'],
};

function isFeature(text: RequestText, name: string, start: number, end: number): boolean {
  const written = text.matched.slice(start, end);
  const after = text.matched.slice(end, end + 16);
  const before = text.matched.slice(Math.max(0, start - 16), start);
  for (const [word, following] of NOT_FEATURE) if (word.test(written) && following.test(after)) return false;
  // 拍夜景好看: how pictures look, not the thing.
  if (/^(?:好看|漂亮|美观)$/u.test(written) && /拍[^，。,]{0,5}$/u.test(before)) return false;
  if (written === 'design' && /\b(?:graphic|interior|web|fashion|ui|product|game|industrial) $/u.test(before))
    return false;
  if (written === '设计' && /(?:平面|室内|做|ui|工业|服装|学|搞|建筑) ?$/u.test(before)) return false;
  if (written === 'cool' && !/\b(?:stay|stays|run|runs|keep|keeps|running|remain) $/u.test(before))
    return false;
  if (
    (written === 'hot' || written === 'warm') &&
    /\b(?:is|that'?s) $/u.test(before) &&
    !before.endsWith('it is ')
  )
    return false;
  if (written === 'light' && /\b(?:travel|travelling|traveling|pack) $/u.test(before)) return false;
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
    /\b(?:flip|flip out|curved|second|swivel|fold|split|full|on|off|for|to|my|out) $/u.test(before)
  )
    return false;
  if (written === '卡' && /[显声存双插门公刷打电网闪房读话dfi]$/u.test(before)) return false;
  if (written === '轻' && /[年减]$/u.test(before)) return false;
  if (written === '快' && /[尽赶愉凉]$/u.test(before)) return false;
  if (written === '屏' && /[直曲面刘折转]$/u.test(before)) return false;
  if (
    written === 'range' &&
    (/\bprice $|\bmid $|\bthe $/u.test(before) || /^ (?:of|is|between)/u.test(after))
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
  if (written === '相机' || written === '摄像头') return true;
  if (written === '吵闹') return /屏蔽|隔|挡/u.test(before);
  return true;
}

/** Kinds whose quiet is what they keep out, since they make no noise. */
const LISTENED = new Set(['headphone', 'earbud']);
/** What a feature means for a kind of goods. */
function heardAs(listed: string | undefined, category: string | null): string | undefined {
  if (listed !== 'fan noise') return listed;
  if (LISTENED.has(category ?? '')) return 'noise cancellation';
  return listed;
}

/** What is quick there has a feature of its own: `autofocus has to be quick`. */
const OF_SOMETHING =
  /\b(?:autofocus|af|focus|focusing|charging|charges?|shipping|delivery)\b[^.,;!?]*$|(?:对焦|充电|回血)[^，。,]{0,4}$/u;
/** Kinds of which `touch` is said for the screen. */
const TOUCHED = new Set(['laptop', 'monitor', 'desktop', 'e-reader', 'camera', 'smartwatch']);

/** `that lasts` stands for durability at the end of a clause alone; elsewhere its last word begins a phrase of its own. */
function foundIn(text: RequestText, masked: readonly boolean[]): PhraseMatch[] {
  const found = INDEX.findAll(text.matched, masked);
  return found.flatMap((match) => {
    const written = text.matched.slice(match.start, match.end);
    if (!/^\w+ (?:that )?lasts?$/u.test(written) || /^(?:[.,;!?]|$)/u.test(text.matched.slice(match.end)))
      return [match];
    const from = match.end - (written.split(' ').at(-1)?.length ?? 0);
    const open = [...masked];
    open.fill(true, 0, from);
    return INDEX.findAll(text.matched.slice(0, from + PHRASE_LENGTH), open).filter(
      ({ start }) => start === from,
    );
  });
}

/** Longest text that is read for one phrase again. */
const PHRASE_LENGTH = 40;

/** The phrases of features, whatever is said of them: to keep the words inside from being read as something else. */
export function featurePhrases(text: RequestText, masked: readonly boolean[]): PhraseMatch[] {
  return INDEX.findAll(text.matched, masked);
}

/** The plain words for a screen, which name no quality of it. */
export const PLAIN_SCREEN = /^(?:screens?|displays?|panel|屏幕|屏|显示)$/u;

/** Features whose word is the head of a category: inside the category's words they are no wish. */
const HEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['camera', ['camera', 'webcam', 'case', 'lens']],
  ['keyboard', ['keyboard']],
  ['microphone', ['microphone']],
  ['storage', ['storage', 'memory card']],
  ['sound', ['speaker']],
  ['screen', ['monitor', 'tv', 'e-reader']],
  ['expandable storage', ['memory card']],
  ['battery', ['power bank']],
  ['heart rate', []],
]);

/**
 * The features that a request names, from left to right; positions of `masked` are not read, `goods` are
 * the words of the kinds of goods. What every product of
 * `category` has is left out.
 */
export function findFeatures(
  text: RequestText,
  masked: readonly boolean[],
  goods: readonly PhraseMatch[],
  category: string | null,
): FoundFeature[] {
  const found: FoundFeature[] = [];
  const usual = new Set(OF_COURSE[category ?? ''] ?? []);
  for (const match of foundIn(text, masked)) {
    for (const name of match.value.split('+')) {
      const listed = heardAs(listedFeature(name)?.name, category);
      if (listed === undefined || usual.has(listed) || usual.has(name)) continue;
      if (
        HEADS.get(listed) !== undefined &&
        goods.some(
          (head) =>
            (HEADS.get(listed) ?? []).includes(head.value) &&
            head.start <= match.start &&
            match.end <= head.end,
        )
      )
        continue;
      if (
        PLAIN_SCREEN.test(text.matched.slice(match.start, match.end)) &&
        (category === 'monitor' || category === 'tv')
      )
        continue;
      if (!isFeature(text, name, match.start, match.end)) continue;
      if (
        listed === 'speed' &&
        OF_SOMETHING.test(text.matched.slice(Math.max(0, match.start - 32), match.start))
      )
        continue;
      if (
        listed === 'touchscreen' &&
        /^touch$/u.test(text.matched.slice(match.start, match.end)) &&
        !TOUCHED.has(category ?? '')
      )
        continue;
      const stance = featureStance(
        text,
        name === 'webcam quality' || name === 'selfie camera' ? name : listed,
        match.start,
        match.end,
      );
      found.push({ start: match.start, end: match.end, name, listed, stance });
    }
  }
  for (const match of text.matched.matchAll(WIRED)) {
    const before = text.matched.slice(Math.max(0, match.index - 14), match.index);
    const after = text.matched.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const negated =
      /(?:\bno|\bnot|without|don'?t want|n'?t|不要|别|不想要|除了|\bexcept)(?: a| the| be| anything)? ?$/u.test(
        before,
      );
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      name: 'wireless',
      listed: 'wireless',
      stance: negated
        ? 'want'
        : /(?:or|或|无线) ?$/u.test(before) || TOLERATED.test(after)
          ? 'neither'
          : 'avoid',
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
