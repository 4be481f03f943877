/** `would be nice`, `is fine`, `looks good to me`, `instead`; of the last of a choice too (`brother or canon would be great`). */
const COMMENDED_EN =
  /^s?(?: (?:or|and) [\w-]{2,16})?(?: (?:please|instead|preferably|then|(?:is )?(?:fine|ok|okay))\b(?! no)| (?:(?:would|could|might|should|will|may|can) (?:also |actually |probably |even )?(?:be |do |work |suit )?|'d be |(?:is|are|looks?|sounds?|seems?|has been|have been) )(?:(?:also|actually|really|very|pretty|quite|just|perfectly|totally|a|an|the|my|so|much|more than|always|totally|absolutely) ){0,3}(?:nice|fine|ok|okay|good|great|alright|all right|perfect|lovely|ideal|cool|better|best|favou?rites?|acceptable|welcome|preferred|preferable|plus|option|what i (?:want|like)|nicely|well|me|us|do|work)\b(?! (?:not|for nothing|at nothing|either|too much)\b)| (?:will|would|could) (?:do|work)\b)/u;
/** 就很好, 挺不错的, 可以, 都行, 优先; of the last of a list too (索尼三星都行). */
const COMMENDED_ZH =
  /^(?:的|牌|牌子|家的?)?(?:手机|电脑|平板|耳机|手表|相机|打印机|显示器)?(?:[^，。,；;不别没]{0,10}(?:都行|都可以|都可|均可|都成|随便|可以|也行)|[^，。,；;不别没]{0,6}(?:(?:就|倒|还|也|挺|很|蛮|最|更|比较|相当|非常|反而)(?:是)?(?:很|挺|更|最)?(?:好|行|合适|喜欢|满意|靠谱)(?!不)|不错|没问题|优先|首选)|不错|没问题|优先|首选|吧(?=$|[，。,！!]))/u;

/**
 * Whether a clause that begins with the name before `after` speaks for it, so that a refusal of the name before it, behind a
 * comma, does not go on: `I hate bose, sennheiser would be nice`, 不要小米，华为就很好.
 */
export function isCommendedNext(after: string): boolean {
  return COMMENDED_EN.test(after) || COMMENDED_ZH.test(after);
}
