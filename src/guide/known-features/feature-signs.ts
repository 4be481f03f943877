/**
 * Features that a product has or has not, with the words that name them where goods are described:
 * `feature | English | Chinese`, parts of linear regular expressions. How good a camera or a sound is stands in no such
 * words, and is for owners to say.
 */
const TABLE = String.raw`
water resistance | water-?proof\w*|water[- ]resist\w*|ip[x\d][7-9]|(?:[5-9]|\d{2,3}) ?atm | (?<!生活)防水(?!溅)
noise cancellation | noise[- ]cancel\w*|anc|active noise \w+ | 降噪
wireless | wireless(?! charg| pad)|bluetooth|cordless | 无线(?!快?充)|蓝牙
wireless charging | wireless(?:ly)? charg\w*|charges? wirelessly|wireless pad|qi2?|magsafe | 无线快?充
fast charging | (?:fast|quick|rapid|super)[- ]?charg\w* | 快充|闪充|快速充电
usb-c | usb[- ]?c|(?:usb )?type[- ]c | type-?c|usb-?c|c口
hdmi | hdmi | hdmi
ethernet | ethernet|lan (?:port|socket)s?|rj-?45|network sockets? | 网口|网线接口|以太网
headphone jack | (?:headphone|headset|audio|earphone|aux)[- ](?:jack|socket|port|output)s?|3\.5[- ]?mm (?:jack|socket|port) | 耳机插?孔|耳机接?口|3\.5 ?毫米(?:耳机)?(?:插?孔|接口)
touchscreen | touch-?screens?|touch[- ](?:screen|display|panel)s? | 触摸屏|触控?屏
stylus | stylus(?:es)?|pens?|pencil | 手写笔|触控笔
5g | 5g | 5g
gps | gps | gps|北斗
heart rate | heart[- ]rate | 心率
dual sim | dual[- ]sim|two sims?|second sim | 双卡
expandable storage | (?:micro)?sd(?: card)? slot|card slot|slot for an? (?:memory|sd|microsd) card|memory card|expandable storage | 存储卡|卡槽|内存卡|扩展存储
face unlock | face (?:unlock|id|recognition)|facial recognition | 人脸|面[部容](?:解锁|识别)|刷脸
fingerprint | fingerprint\w* | 指纹
stabilization | stabili[sz]\w*|ois|ibis | 防抖
autofocus | auto-?focus | 自动对焦
zoom | (?:optical|telephoto) zoom|telephoto|zoom lens|\dx zoom | 变焦|长焦
microphone | microphones?|mics? | 麦克风|话筒
nfc | nfc | nfc
infrared | infrared|ir blaster | 红外
radio | fm radio|radio tuner | 收音机
esim | e-?sim | esim
`;

/** What says that some of a feature is there, such as what stands rain and no lake, by its canonical name. */
const IN_PART: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  'water resistance': {
    en: String.raw`(?:splash|sweat|rain|drip|shower)[- ]?(?:proof|resist)\w*|weather[- ]?(?:seal|proof|resist)\w*|water[- ]repellent|(?:sealed|protected) against (?:rain|water|splash\w*|spray|sweat|moisture|dust|(?:the )?weather)|ip[x\d][3-6]|[1-4] ?atm`,
    zh: '防泼|防溅|防汗|防滴|防雨|防水溅|生活防水',
  },
};

/** How a feature is named in English (between bounds of words) and in Chinese, in lower case. */
export interface FeatureSigns {
  readonly en: RegExp;
  readonly zh: RegExp;
  /** How some of it is named; none where it is there or not. */
  readonly part?: { readonly en: RegExp; readonly zh: RegExp };
  /** Denials of it, in English and Chinese. */
  readonly denied: readonly RegExp[];
}

/** What goods are without: so many words at most stand between the denial and the feature. */
const WITHOUT_EN = String.raw`\b(?:no|not|without|lacks?|lacking|nor|neither|misses|missing|isn['’]?t|doesn['’]?t|cannot|can['’]?t|leaves? out|left out|drops?)(?: (?!only\b|just\b)[\w-]{1,20}){0,3} `;
const LEFT_OUT_EN = String.raw`(?: [\w-]{1,20}){0,2} ?(?:: ?(?:no|none|not)\b|(?:is|are|was) (?:not|no|missing|absent|left out)\b|(?:isn|aren)['’]?t\b)`;
const WITHOUT_ZH =
  '(?:没有|没|不支持|不带|不含|不具备|缺少?|省去了?|取消了?|(?<![真双])无(?!线|论|损|须|需|法))[^，。；！？]{0,4}?';
const LEFT_OUT_ZH = '(?:功能)?(?:：无|：否|：不|没有|不支持|欠奉)';
/** What tells of the lack of it without naming it as a thing. */
const LACKING: Readonly<Record<string, string>> = { 'water resistance': '怕水|不防水|不能沾水' };

/** Signs by the canonical name of the feature. */
export const FEATURE_SIGNS: ReadonlyMap<string, FeatureSigns> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, FeatureSigns] => {
      const [name = '', en = '', zh = ''] = line.split(' | ').map((cell) => cell.trim());
      const lacking = LACKING[name];
      const part = IN_PART[name];
      const [anyEn, anyZh] = part === undefined ? [en, zh] : [`${en}|${part.en}`, `${zh}|${part.zh}`];
      return [
        name,
        {
          en: new RegExp(String.raw`(?<![\w-])(?:${en})(?!\w)`),
          zh: new RegExp(zh),
          ...(part && {
            part: {
              en: new RegExp(String.raw`(?<![\w-])(?:${part.en})(?!\w)`),
              zh: new RegExp(part.zh),
            },
          }),
          denied: [
            new RegExp(String.raw`${WITHOUT_EN}(?:${anyEn})(?!\w)`),
            new RegExp(String.raw`(?<![\w-])(?:${anyEn})(?!\w)${LEFT_OUT_EN}`),
            new RegExp(`${WITHOUT_ZH}(?:${anyZh})|(?:${anyZh})${LEFT_OUT_ZH}`),
            ...(lacking === undefined ? [] : [new RegExp(lacking)]),
          ],
        },
      ];
    }),
);
