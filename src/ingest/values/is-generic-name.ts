/** Names that shops show in place of one, and names of roles: they say nothing about who it is. */
const STAND_INS = new Set(
  [
    'amazon customer, a customer, kindle customer, customer, verified buyer, verified purchaser, verified customer',
    'anonymous, anonymous user, guest, user, buyer, shopper, reviewer, member, nickname, private, hidden, deleted user',
    'a google user, google user, ebay user, unknown, none, no name, noname, not provided, me, myself, mom, mum, dad',
    'grandma, grandpa, nana, mama, papa, mother, father, grandmother, grandfather, husband, wife, happy customer',
    'happy, satisfied customer, test, admin, anon, anonym, kunde, client, cliente, utilisateur',
    '匿名, 匿名用户, 匿名买家, 用户, 会员, 买家, 顾客, 客户, 京东用户, 淘宝用户, 天猫买家, 已注销, 无, 游客, 网友, 默认用户',
  ]
    .join(', ')
    .split(', '),
);

/** First names that many share. */
const FIRST_NAMES = new Set(
  `aaron adam alan albert alex alexa alexander alice amanda amber amy andrea andrew andy angela ann anna anne anthony
  antonio ashley barb barbara becky ben benjamin beth betty bill billy bob bobby brad brandon brenda brian bruce bryan
  carl carlos carol caroline cathy charles charlie cheryl chris christian christina christine christopher chuck cindy
  claire connie craig crystal dan dana daniel danny dave david dawn deb debbie deborah debra dennis diana diane don
  donald donna doug douglas ed eddie edward elizabeth ellen emily emma eric erica erin eva frank fred gary george
  gerry gina glen glenn gloria grace greg gregory hannah harold harry heather helen henry holly jack jackie jacob jake
  james jamie jan jane janet janice jason jay jean jeff jeffrey jen jenn jennifer jenny jeremy jerry jess jesse
  jessica jill jim jimmy joan joe joel joey john johnny jon jonathan jordan jose joseph josh joshua joy joyce juan
  judy julia julie justin karen kate katherine kathleen kathy katie keith kelly ken kenneth kevin kim kimberly kris
  kristen kyle larry laura lauren laurie lee leo leslie linda lisa liz lori louis lucy luis luke lynn maggie marc
  marcus margaret maria marie marilyn mark martha martin marty mary matt matthew megan melissa michael michelle mike
  mimi molly monica nancy natalie nathan nicholas nick nicole nikki noah norman olivia pam pamela pat patricia patrick
  patty paul paula peggy peter phil philip phillip rachel ralph randy ray raymond rebecca rich richard rick ricky rita
  rob robert roberta robin rod roger ron ronald rose ross roy russ russell ruth ryan sam samantha samuel sandra sandy
  sara sarah scott sean shannon sharon shawn sheila sherry shirley sophie stacy stephanie stephen steve steven sue
  susan suzanne sylvia tammy tara ted teresa terri terry theresa thomas tiffany tim timothy tina todd tom tommy toni
  tony tracy travis tyler valerie vanessa vicki vicky victor victoria vincent walter wanda wayne wendy will william
  yvonne zach`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** "j***n", "用**户", "***": a masked name is that of everybody whose name has the same ends. */
const MASKED = /[*＊●•]{2}|\*\w?\*|^\*+$/;

/**
 * Whether a display name cannot tell one person: it is blank, a single letter or only digits rounded by a spreadsheet,
 * masked, a stand-in ("Amazon Customer", 匿名用户), or a common first name, alone or with an initial ("Mike", "Mike T.",
 * "A. Customer").
 */
export function isGenericName(name: string): boolean {
  const plain = name.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
  if (plain.length < 2 || MASKED.test(plain) || STAND_INS.has(plain)) return true;
  if (/^\d(?:\.\d+)?e\+?\d+$/.test(plain)) return true;
  const bare = plain
    .split(' ')
    .filter((word) => !/^\p{L}\.?$/u.test(word))
    .join(' ')
    .replace(/(?<![.!,])[.!,]+$/, '');
  return bare === '' || STAND_INS.has(bare) || FIRST_NAMES.has(bare);
}
