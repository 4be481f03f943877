import type { Stance } from '../stance/stance.js';
import type { RequestText } from '../text/request-text.js';
import type { FoundFeature } from './found-feature.js';

const WIRED =
  /\b(?:cable|wire|cord) only\b|\bwired\b(?! (?:in|up|internet|connection|network|backhaul|ports?|charging|ethernet))|(?:with|on|has|have) an? (?:long |proper |good |real |actual |old school )?(?:wire|cord|cable)\b|\b(?:ear|head)phones with (?:wires?|cords?|cables?)\b|\bprefer (?:the )?(?:wires|cables|cords)\b|\bcorded\b|\b(?:with|on|has|needs|have) a (?:wire|cord|cable|lead)\b|\bplugs? in with a\b|\bcabled\b|\bcable'?s? (?:is )?preferred|\bprefer (?:a )?(?:cable|wire|cord)|(?<![没无])有线(?!网)|带线的|插线的/gu;

/** The same of goods that are heard or typed on; a charger with a cable is none. */
const CABLED =
  /\b(?:with|w\/|on|has|using|via|by) (?:an? |the |its )?(?:usb |long |short |braided |detachable |normal |old fashioned )*(?:wire|cord|cable|lead)s?\b|\b(?:want|need|prefer|give me) an? (?:cable|wire|cord)\b|\bplug in (?:headset|headphones?|earphones?|mouse|keyboard|mic|ones?)\b|\bnon wireless\b|\bhard wired\b/gu;
const CABLED_GOODS = new Set(['headphone', 'earbud', 'keyboard', 'mouse', 'microphone', 'speaker']);

/** In the words for a feature: they speak of a wire, not of the air. */
export const WIRE_WORD = /cable|wire|cord|lead|线/u;

/** Whether a wire is asked for. */
export function isWired(text: RequestText): boolean {
  return text.matched.search(WIRED) >= 0;
}

/** What follows a thing that is accepted, not wished. */
const TOLERATED =
  /^,? ?(?:or|and|\/) (?:wireless|bluetooth)\b|^[和或跟、/ ]?(?:者|是)?(?:无线|蓝牙)的?(?:都|均|随便|无所谓|皆)|^(?:的|耳机|键盘|鼠标)?(?:也行|也可|也能|也没|都行|都可|无所谓)|^(?: \w+)? (?:is|are|would be|works?) (?:also )?(?:fine|ok|okay|alright|too|acceptable)\b|^ (?:also |too )?(?:fine|ok|okay|alright|can)\b/u;

const DENIED =
  /(?:\bno|\bnot|without|don'?t want|n't|dont|isnt|arent|(?:hate|sick of|tired of|done with|no more)|不要|别|不想要|除了|\bexcept)(?: a| the| be| anything)? ?$/u;
/** `wired is no good to me`: what is said of the wire afterwards. */
const DENIED_AFTER =
  /^(?: \w+)? (?:is|are|would be|s) (?:no (?:good|use|go)|useless|out\b|a (?:no|pain|nuisance|hassle|deal ?breaker)|not (?:an option|for me))|^ (?:won'?t do|drives? me)|^的?(?:不要|不行|免谈|太烦|太麻烦|受不了)/u;
/** Another way beside it, or that one has such: no wish of a wire alone. */
const NO_WISH =
  /(?:or|或|无线|(?:我|还|大把|一堆|几副|很多|有)有?[^，。,]{0,3}|不是不能(?:接受|用)|可以接受|能接受|不介意) ?$/u;

/** `wired mouse, no wait, … so wireless`: taken back. */
const INSTEAD =
  /\b(?:no,? wait|wait,? no|scratch that|scrap that|on second thoughts?|actually)\b.{0,80}\b(?:so|make it|then|better|rather|a|want|need) wireless\b/u;

/** What the words around a wire say of `wireless`. */
function wirelessStance(before: string, after: string): Stance {
  if (DENIED.test(before) || DENIED_AFTER.test(after)) return 'want';
  return NO_WISH.test(before) || TOLERATED.test(after) ? 'neither' : 'avoid';
}

/** The wires that a request asks for, whatever else is said of them: what has one is not wireless. */
export function wiredFeatures(text: RequestText, category: string | null): FoundFeature[] {
  const found: FoundFeature[] = [];
  const cabled = CABLED_GOODS.has(category ?? '') ? [...text.matched.matchAll(CABLED)] : [];
  for (const match of [...text.matched.matchAll(WIRED), ...cabled]) {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = text.matched.slice(Math.max(0, start - 14), start);
    const after = text.matched.slice(end, end + 20);
    found.push({
      start,
      end,
      name: 'wireless',
      listed: 'wireless',
      stance: INSTEAD.test(text.matched.slice(end)) ? 'want' : wirelessStance(before, after),
    });
  }
  return found;
}
