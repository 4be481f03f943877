/** The key of cues that tell that a quantity has none of the names. */
export const NO_NAME = '';

/**
 * Which parameter a quantity may be, by canonical unit: the words that name it nearby, and the name without any.
 * The nearest word wins; order matters only between equally near ones.
 */
export interface NameRule {
  readonly canonicalUnit: string;
  readonly cues: readonly (readonly [string, RegExp])[];
  readonly otherwise?: string;
}

const rule = (
  canonicalUnit: string,
  cues: Readonly<Record<string, RegExp>>,
  otherwise?: string,
): NameRule => ({
  canonicalUnit,
  cues: Object.entries(cues),
  otherwise,
});

export const NAME_RULES: readonly NameRule[] = [
  rule('mAh', { 'battery capacity': /batter|mah|电池/gu }, 'battery capacity'),
  rule('Wh', { 'battery capacity': /batter|电池/gu }, 'battery capacity'),
  rule('ppi', {}, 'pixel density'),
  rule('dpi', {}, 'dpi'),
  rule('px', {}, 'resolution'),
  rule('MP', {}, 'camera resolution'),
  rule('nit', {}, 'brightness'),
  rule('lm', {}, 'brightness'),
  rule('fps', {}, 'frame rate'),
  rule('f', {}, 'aperture'),
  rule('ohm', {}, 'impedance'),
  rule('rpm', {}, 'rotation speed'),
  rule('core', {}, 'core count'),
  rule('cycle', {}, 'cycle life'),
  rule('V', {}, 'voltage'),
  rule('A', {}, 'current'),
  rule('W', {}, 'power'),
  rule('K', {}, 'color temperature'),
  rule('Mbps', {}, 'data rate'),
  rule('x', {
    'optical zoom': /optical|zoom|telephoto|periscope|lossless|光学|变焦|长焦|潜望/gu,
    [NO_NAME]: /\bdigital|hybrid|faster|brighter|数码|数字变焦|混合/gu,
  }),
  rule('Hz', {
    [NO_NAME]: /polling|sampling|touch|pwm|采样|回报|调光|频闪/gu,
    'refresh rate': /refresh|screen|display|panel|monitor|amoled|oled|ips|scroll|smooth|刷新|高刷|屏|电竞/gu,
    'frequency response':
      /frequency response|response|audio|sound|bass|treble|driver|频响|频率响应|音频|低频|高频/gu,
    frequency: /mains|ac |input|power supply|交流|输入|vac|~\d/gu,
  }),
  rule('GHz', {
    'clock speed':
      /cpu|processor|core|clock|boost|turbo|chip|主频|睿频|频率最高|处理器|核|intel|ryzen|snapdragon/gu,
    frequency: /\bgsm|wi-?fi|band|wireless|router|frequency|radio|dongle|receiver|频段|双频|无线|2\.4|信号/gu,
  }),
  rule('dB', {
    'noise cancellation': /cancel|\banc\b|reduc|block|降噪|隔音|isolat/gu,
    'noise level': /noise(?! ?-?cancel| ?-?reduc)|fan\b|loud|quiet|silent|噪(?!深度)|静音|风扇|声压/gu,
    [NO_NAME]: /snr|signal.to|sensitiv|bass|treble|shelf|gain|\bboost|灵敏度|信噪比|低频|高频/gu,
  }),
  rule('°C', {
    'operating temperature':
      /operat\w*(?: temp\w*)?|working(?: temp\w*)?|storage temp\w*|environment|工作(?:温度)?|使用温度|环境(?:温度)?/gu,
    temperature: /temp|hot|heat|cool|warm|温|热|烫|散热/gu,
  }),
  rule('%', {
    'color gamut': /gamut|srgb|dci|p3|adobe|ntsc|rec\.? ?(?:709|2020)|色域/gu,
    'screen-to-body ratio': /screen-to-body|body ratio|屏占比/gu,
    'battery health': /health\b|健康|\bcycles?\b|次循环|效率衰/gu,
    'battery level': /batter|charge|drain|drop|left|remaining|电量|电池|剩|掉电|充|充到|耗电|掉/gu,
  }),
  rule('GB', {
    memory: /\bram\b|memory|ddr\d?|unified|内存|运存|运行/gu,
    storage:
      /storage|ssd|hdd|drive|disk|nvme|\brom\b|flash|emmc|ufs|internal|card|capacity|存储|硬盘|固态|容量|闪存|空间|机身|u盘/gu,
    'data rate': /^ ?(?:per second|\/s)/gu,
  }),
  rule('h', {
    'battery life':
      /(?:per|a|one|each|single|between) charges?|天充|充一次|一充|一次电|screen time|away from the plug|开降噪|关降噪|降噪|单次|在线|batter|playback|standby|talk|last|run|flight|flying|use|usage|screen-on|screen on|listen|music|video|anc|life|endur|续航|待机|通话|飞行|播放|使用|电池|听|能用|亮屏|电量|撑|用/gu,
    'charging time':
      /charg|full|0 to 100|top.?up|refill|fill up|juice|充电|充满|快充|回血|充到|充|充电时间/gu,
  }),
  rule('ms', {
    'response time': /response|gtg|gray|grey|mprt|响应|灰阶/gu,
    latency: /latency|delay|\blags?\b|\bping\b|\bpen\b|lip.?sync|\badds?\b|dongle|\bwired\b|延迟|延时|时延/gu,
    'shutter speed': /shutter|exposure|快门|曝光/gu,
  }),
  rule(
    'in',
    {
      'sensor size': /sensor|cmos|ccd|type|传感器|底|大底/gu,
      size: /\bwide\b|\btall\b|\bdeep\b|\blong\b|dimension|height|width|depth|高度|宽度|长度/gu,
      thickness: /thick|\bthin(?:ner|nest)?\b|\bslim(?:mer)?\b(?! \d)|厚|薄/gu,
      'screen size':
        /screen|display|oled|lcd|ips|monitor|panel|tv|laptop|tablet|phone|retina|diagonal|屏|显示|电视|平板|手机|笔记本/gu,
    },
    'screen size',
  ),
  rule('mm', {
    'focal length':
      /lens(?! cap)|focal|zoom|\bprime\b|equiv|\btele(?:photo)?\b|ultra-?wide|\bwide\b|handheld|增距|焦|镜头|等效|定焦/gu,
    'screen size': /diagonal|对角线/gu,
    'sensor size': /sensor|aps-c|full.?frame|传感器|画幅/gu,
    'cable length': /\bcables?\b|\bcord\b|线长/gu,
    thickness: /thick|\bthin(?:ner|nest)?\b|\bslim(?:mer)?\b(?! \d)|depth|at the front|厚|薄/gu,
    'driver size': /\bdrivers?\b|dynamic|单元|动圈|喇叭|neodymium/gu,
    'key travel': /travel|key|键程|按键/gu,
    [NO_NAME]: /filter|thread|滤镜|口径/gu,
    size: /dimension|\bcase\b|\bwide\b|\btall\b|\blong\b|height|width|尺寸|三围|表盘|表壳|长|宽|高|\bwatch|直径|机身/gu,
  }),
  rule('m', {
    'cable length': /cable|\bcord|wire(?!less)|\blead\b|\blong\b|c-to-c|线|长/gu,
    'water resistance':
      /water|depth|submer|\bdiv(?:e|ing)\b|swim|\batm\b|without (?:a |the )?(?:case|housing)|underwater|防水|水深|水下|潜/gu,
    range:
      /range|bluetooth|lost (?:link|signal)|wireless|distance|away|transmission|walls?|距离|传输|图传|蓝牙|信号|隔|远/gu,
    size: /tall|wide|high|高|宽/gu,
  }),
  rule('kg', { weight: /weigh|weight|light|heavy|重|轻|克|斤/gu }, 'weight'),
];
