import type { Language } from '../../extraction.js';
import type { SettledPhrase } from './settled-phrase.js';

const NOISE = new Set(['fan noise', 'noise']);
const SOUND = new Set(['sound', 'bass', 'mids', 'treble', 'speakers', 'music', 'audio']);
const PARTS = new Set(['strap', 'build quality', 'hinge', 'buttons', 'case', 'charging case', 'materials']);
const HEAT = new Set(['heat']);
const WEIGHT = new Set(['weight', 'size']);

/** What much of is a fault: noise of fans, heat, weight; and words that blame some parts while they praise others. */
export const NUISANCE_PHRASES: Readonly<Record<Language, readonly SettledPhrase[]>> = {
  en: [
    {
      features: HEAT,
      after:
        /^[^.;!?]{0,40} (?:fry an egg|(?:burns?|cooks?|roasts?|scorch(?:es)?) (?:my|your|the|his|her)|toaster|stove|hot plate)\b/i,
      unless: /\b(?:not|never|no|hardly|without)\b|n't\b/i,
      polarity: 'negative',
    },
    {
      words: /^(?:\w+ )?fans?$/i,
      before: /\b(?:no|without|without an?|without any|have an?|has no|zero|there is no) $/i,
      after: /^(?! (?:in|of) (?:this|its|the|any) (?:class|price|kind|size)\b)/i,
      features: NOISE,
      polarity: 'positive',
    },
    {
      features: NOISE,
      after:
        /^(?: noise)?(?:(?:'s| is| are| was| were))?(?: almost| nearly| practically)? ?(?:rarely|hardly|never|barely|seldom|scarcely|not|in|n't)(?: ever| even| be)? ?(?:heard|hear|audible|noticeable|loud|noisy|comes? on|spins? up|runs?|kicks? in|turns? on)\b/i,
      polarity: 'positive',
    },
    {
      features: NOISE,
      after:
        /^(?:[^.;!?,]{0,40}| [^.;!?]{0,48}, (?:they|it)(?:'re|'s| are| is| gets?| sounds?)[^.;!?,]{0,16}) (?:louder|loud|noisy|noisier|deafening|roar(?:s|ing)?|whin(?:e|es|ing|y)|howl(?:s|ing)?|scream(?:s|ing)?|jet(?: engine)?|hair ?dryer|vacuum(?: cleaner)?|hoover|helicopter|leaf blower|takes? off|obnoxious|distracting)\b/i,
      unless:
        /\b(?:not|never|nor|less|hardly|barely|rarely|without|cannot|no longer|far from|instead)\b|n't\b/i,
      polarity: 'negative',
    },
    {
      features: NOISE,
      before: /\b(?:loud|noisy|roaring|whining|screaming|deafening|annoying) (?:\w+ )?$/i,
      unless: /\b(?:not|never|less|hardly|barely|rarely|without|cannot|no)\b|n't\b/i,
      polarity: 'negative',
    },
    {
      features: SOUND,
      after:
        /^(?: \w+)?(?: is| are| was| were| sounds?)(?: (?:a bit|very|rather|quite|too|so|just|really))? (?:thin|tinny|hollow|muddy|boomy|harsh|shrill|sharp|muffled|distorted)\b/i,
      polarity: 'negative',
    },
    {
      features: PARTS,
      after:
        /^(?:,| is| are| was| feels?| looks?| seems?)?(?: (?:very|rather|quite|so|a bit|really|too))? cheap\b(?! to)/i,
      polarity: 'negative',
    },
  ],
  zh: [
    {
      features: HEAT,
      after: /^[^。!！?？;；\n]{0,12}(?:煎(?:鸡)?蛋|煮(?:鸡)?蛋|烤(?:红薯|肉|炉)|暖手宝|暖宝宝|火炉|烫得)/,
      polarity: 'negative',
    },
    {
      features: NOISE,
      after:
        /^(?:的)?(?:声音?|噪音|噪声)?[^,，。!！?？;；\n]{0,5}(?:炸裂|炸|吵|响|起飞|轰鸣|轰|嗡|呼呼|咆哮|狂转|扰民|直升机|拖拉机|吹风机|吸尘器|听得见|听得到|听见)/,
      unless:
        /[不没無无][^,，。!！?？;；\n]{0,4}(?:吵|响|炸|起飞|轰|嗡|呼|扰)|听不|几乎没|安静|虽然|不引人|不影响|不算/,
      polarity: 'negative',
    },
    {
      words: /^(?:重量|分量|机身|表身|体积)$/,
      features: WEIGHT,
      after: /^(?:有点|有些|很|太|真|挺|比较|还是|略)?(?:压(?!得住)|坠|沉|勒|劝退|不轻|感人)/,
      polarity: 'negative',
    },
    {
      words: /身$|盒$|盒子$|体积/,
      after: /^(?:有点|有些|很|太|真|挺|比较|还是|略|偏)?(?:厚(?!实|道)|臃肿|笨重)/,
      unless: /不(?:算|太|是|怎么)?(?:很)?(?:厚|臃肿|笨重)/,
      polarity: 'negative',
    },
    {
      words: /表带|腕带|头梁|耳罩|耳垫/,
      after: /^(?:有点|有些|很|太|偏|比较|略)?硬(?!朗|核|气)/,
      polarity: 'negative',
    },
    {
      words: /不(?:疼|痛|累|硌|夹|勒|压|酸)(?:手|头|耳朵|耳)?$/,
      polarity: 'positive',
    },
  ],
};
