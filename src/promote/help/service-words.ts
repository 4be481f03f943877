/** What customer service is about: `concept | English words | Chinese words`, words of one line mean the same. */
const TABLE = `
return | return, returns, returning, send back, sending back, give back, take it back, bring it back, exchange, swap | 退货, 退换, 退换货, 换货, 退回, 退掉, 寄回, 退还, 换一个, 能退, 可以退, 不想要了, 七天无理由
refund | refund, refunds, money back, reimburse, reimbursement, get my money | 退款, 退钱, 返款, 返还, 钱退
warranty | warranty, guarantee, under warranty, defect, defective, faulty, broken on arrival | 保修, 质保, 三包, 联保, 保修期, 坏了, 质量问题
repair | repair, repairs, fix, mend, service centre, service center, cracked, broken, damaged | 维修, 修理, 返修, 售后, 碎了, 摔坏, 修一下, 能修, 坏了, 怎么修, 哪里修, 哪儿修, 去哪修, 报修, 送修, 修好, 修得好, 修不好, 能不能修, 找谁修
delivery | delivery, deliver, delivered, shipping, ship, shipment, shipped, dispatch, courier, parcel, package, arrive, arrives, arrival, tracking number, track my order, track my parcel, track my package, track my shipment, track my delivery, track the order, track the parcel, track an order, track a parcel, track order, track parcel, free shipping, free delivery, postage, where is my order, where's my order, where is the order, where are my orders, where is my stuff, order status, customs, customs duty, import duty, import tax | 发货, 快递, 物流, 包邮, 免邮, 配送, 送货, 运单, 派送, 包裹, 到货, 送到, 几天到, 什么时候到, 多久到, 到哪了, 订单在哪, 订单到哪, 订单查询, 没收到, 没到, 关税, 清关, 海关, 进口税
cancel | cancel, cancellation, cancelled, call off, stop the order, change my mind | 取消, 取消订单, 撤单, 不要了, 撤销
invoice | invoice, receipt, vat invoice, tax invoice, bill | 发票, 开发票, 收据, 开票, 专票, 抬头
payment | payment, pay, paying, credit card, instalments, installments, pay later, paypal, cash on delivery | 付款, 支付, 分期, 信用卡, 花呗, 支付宝, 微信支付, 货到付款, 付不了
coupon | coupon, voucher, promo code, discount code, code not working | 优惠券, 券, 折扣码, 优惠码, 代金券, 红包
fee | fee, fees, cost, costs, free of charge | 要钱, 花钱, 运费, 邮费, 收费, 免费
address | address, wrong address, change address, move house | 地址, 改地址, 收货地址, 地址填错
account | account, password, log in, login, sign in, log on | 账号, 帐号, 密码, 登录, 登陆, 登不上
pickup | pick up, pickup, collect, collection, click and collect, in store | 自提, 到店, 门店, 取货
trade-in | trade in, trade-in, old device, sell my old | 以旧换新, 旧机, 回收, 折抵
price-match | price match, price matching, price matched, price protection, price guarantee, price adjustment, match the price, match prices, match a price, beat the price | 价保, 保价, 价格保护, 补差价, 退差价, 买贵了
hours | opening hours, open hours, business hours, working hours, opening times, are you open, you open, you close, closing time | 营业, 营业时间, 上班时间, 工作时间, 几点上班, 几点下班, 几点开门, 几点关门, 什么时候上班
gift | gift wrap, gift wrapping, gift wrapped, gift card, gift cards | 礼品包装, 礼品卡, 包装成礼物
privacy | privacy policy, my personal data, delete my data, data safe with you | 隐私政策, 个人信息, 注销账号, 注销账户
connect | connect, connecting, connection, pair, pairing, paired, disconnects, disconnecting, drops out, cuts out, link up, hook up | 连接, 配对, 连不上, 断连, 断开, 老断, 连上
heat | hot, heat, overheating, overheats, burning, warm | 发热, 发烫, 烫, 过热, 热
noise | loud, noisy, fan, fan noise, whirring | 吵, 噪音, 响, 风扇
child | child, kid, kids, children, son, daughter, toddler, parental | 孩子, 小孩, 儿童, 小朋友, 娃, 家长
slow | slow, slowly, sluggish, lagging | 慢, 很慢, 卡, 卡顿
`;

/**
 * What one shop does and another does not, though it is of a service: help about that service tells nothing of it unless it
 * says the very words.
 */
export const PARTICULAR_SERVICES: ReadonlySet<string> = new Set(
  'instalments, installments, pay later, paypal, cash on delivery, free shipping, free delivery, 分期, 花呗, 支付宝, 微信支付, 货到付款, 包邮, 免邮'.split(
    ', ',
  ),
);

/** Words by which somebody wishes to speak with a person. */
const PERSON =
  'human, real person, a person, an agent, live agent, representative, someone real, speak to someone, talk to someone, call me, customer service, see a manager, see the manager, speak to a manager, speak to the manager, speak with a manager, talk to a manager, talk to the manager, your manager, a supervisor, your supervisor | 人工, 人工客服, 真人, 转人工, 找客服, 打电话, 联系客服, 人来, 找经理, 叫经理, 找主管, 找负责人, 找领导, 找店长, 叫店长, 找你们经理, 找你们领导, 找你们店长, 找你们负责人, 找你们主管';

interface ServiceWords {
  readonly concept: string;
  readonly words: readonly string[];
}

const cells = (text: string): string[] =>
  text
    .split(/[,|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Concepts of customer service with the words of both languages. */
export const SERVICE_WORDS: readonly ServiceWords[] = [...TABLE.trim().split('\n'), `person | ${PERSON}`].map(
  (line) => {
    const bar = line.indexOf('|');
    return { concept: line.slice(0, bar).trim(), words: cells(line.slice(bar + 1)) };
  },
);

/** The concept of those who wish to speak with a person. */
export const PERSON_CONCEPT = '#person';

/** A person who is refused, in what was written in lower case and simplified characters: only where nothing stands between. */
const REFUSED_ENGLISH =
  /\b(?:(?:do not|don['’]?t|did not|didn['’]?t|would not|wouldn['’]?t|never) (?:really )?(?:want|need|wish|like|have)|no need|rather not|without|instead of|no) (?:(?:to|for) )?(?:(?:talk|speak|chat|talking|speaking|chatting|be connected|be transferred|be put through|wait|waiting|call|calling) )?(?:(?:to|with|for) )?(?:(?:a|an|any|some|another|the) )?(?:(?:real|live|human) )?(?:person|people|human|humans|agent|agents|representative|someone real|customer service)\b|\b(?:do not|don['’]?t|never) call me\b/g;
const REFUSED_CHINESE =
  /(?<!要)(?:不要|不想|不用|不需要|不必|不愿意|不希望|无需|别)(?:(?:再|给我|帮我|跟|和|与|找|转|转到|转接|接|联系|打|叫|让|用|通过)){0,3}(?:人工客服|人工|真人|客服|打电话|人来)/g;

/** What goods are for: 打电话用. */
const OF_CALLS = /打电话(?=[用的时多]|效果|质量|清|怎么样|好不好)/g;

/** `text` (lower case, simplified) without the persons that it refuses: "I do not want to talk to a person", 不要转人工. */
export function withoutRefusedPerson(text: string): string {
  return text.replaceAll(OF_CALLS, ' ').replaceAll(REFUSED_ENGLISH, ' ').replaceAll(REFUSED_CHINESE, ' ');
}
