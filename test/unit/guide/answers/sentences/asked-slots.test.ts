import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../../../src/domain/ids.js';
import { normalText } from '../../../../../src/extract/quantities/normal-text.js';
import { readQuestion } from '../../../../../src/guide/answers/question/read-question.js';
import { askedSlots, asksCount, fillsSlots } from '../../../../../src/guide/answers/sentences/asked-slots.js';
import { readSentences } from '../../../../../src/guide/answers/sentences/read-sentences.js';
import { nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const product = nodeId('Product', 'norvik-fern-3');
const snapshot = snapshotOf([nodeRecord(product, { nameEn: 'Norvik Fern 3', nameZh: '诺维克 Fern 3' })]);

function fills(question: string, text: string, source = 'review:shop~1' as NodeId): boolean {
  const asked = readQuestion(snapshot, question, { hasTopic: true });
  const record = nodeRecord(source, { text });
  if (record.kind !== 'node') throw new Error('expected a node');
  const [sentence] = readSentences({}, record.node, []);
  if (sentence === undefined) throw new Error('expected a sentence');
  expect(sentence.normal).toBe(normalText(text));
  return fillsSlots(askedSlots(asked), asked, sentence);
}

describe('what a question leaves open', () => {
  it.each([
    ['What colours does it come in?', 'Mine is sage green.', 'The colours are washed out.'],
    ['有几种颜色可选', '我买的绿色。', '屏幕颜色淡。'],
    ['How bright is the torch in lumens?', 'A torch of 300 lumens.', 'The torch is bright.'],
    ['手电有多少流明', '手电300流明。', '手电很亮。'],
    ['How many years of updates will it get?', 'Updates for six years.', 'Updates come late.'],
    ['系统能更新几年', '承诺更新四年。', '更新很慢。'],
    ['How long does it take to fill?', 'Full in 40 minutes.', 'It charges fast.'],
    ['充满要多久', '四十分钟充满。', '充电很快。'],
    ['What is it made of?', 'The frame is titanium.', 'The frame is sturdy.'],
    ['机身什么材质', '机身是铝的。', '机身结实。'],
    ['What does a refill cost?', 'A refill is 12 dollars.', 'Refills are dear.'],
    ['一包相纸多少钱', '相纸一包八十元。', '相纸贵。'],
    ['Is the viewfinder electronic or optical?', 'An electronic viewfinder.', 'The viewfinder is tiny.'],
    ['快门是机械的还是电子的', '只有电子快门。', '快门声很好听。'],
    ['Can the battery be replaced?', 'The battery is glued in.', 'The battery lasts all day.'],
    ['电池能自己更换吗', '后盖拆开就能换电池。', '电池很耐用。'],
    ['When will it ship?', 'It ships in summer.', 'Shipping was quick.'],
    ['什么时候发货', '夏天发货。', '发货快。'],
    ['Can the memory be upgraded?', 'Two slots, easy to open.', 'The memory is fast.'],
    ['内存能自己加吗', '内存焊死了。', '内存够用。'],
    ['Does it measure an ECG?', 'There is no ECG.', 'Heart rate is accurate.'],
    ['能测心电图吗', '没有心电功能。', '心率很准。'],
    ['Does it run WhatsApp?', 'Any app from the store.', 'It turns pages slowly.'],
    ['能装微信吗', '可以装应用。', '翻页慢。'],
    ['Is a cable included?', 'There is no cable in the box.', 'The cable frays.'],
    ['随盒附带数据线吗', '盒里送一根线。', '线很软。'],
    ['How many days does a charge last?', 'It runs for 48 h.', 'It runs for 48 tracks.'],
    ['充一次能用几天', '能用 48 小时。', '能用很久。'],
    ['Can I hang it on the wall?', 'Holes for a wall mount.', 'It stands on the shelf.'],
    ['能挂墙吗', '可以上墙。', '放在桌上。'],
    ['Can I add more memory later?', 'Two slots, easy to open.', 'Memory is fast.'],
    ['How many colours are there?', 'Five colours, mine is odd.', 'The colours are washed out.'],
    ['表带有几个颜色', '颜色可选五种。', '颜色很正。'],
    ['Do I have to buy the keyboard separately?', 'It comes with a keyboard.', 'The keyboard is a joy.'],
    ['键盘要另买吗', '标配键盘。', '键盘手感好。'],
    ['Can I buy new pads for it?', 'Spare pads are sold.', 'The pads are soft.'],
    ['能单独买到耳罩吗', '耳罩可以自己换。', '耳罩很软。'],
    ['How deep may I take it?', 'Good to 20 m under water.', 'Waterproof for 2 hours.'],
    ['从几米高摔下来没事', '可承受1.5米跌落。', '摔了两次没坏。'],
    ['What do 10 minutes on the charger get me?', '10 minutes give six hours.', 'It runs for 45 hours.'],
    ['充十分钟能听多久', '充电10分钟听6小时。', '能听45小时。'],
    ['给线吗', '盒里送一根线。', '线很软。'],
    ['Which glass is it?', 'The glass is sapphire.', 'The glass shines.'],
    ['Does it have a torch for night runs?', 'The lamp is bright.', 'Runs at night are fun.'],
    ['夜跑带手电吗', '灯很亮。', '跑步很准。'],
    ['Can the reading light be set to a warm tone?', 'From cool to candle.', 'Reading light fine.'],
    ['阅读灯能调成暖黄色吗', '冷暖可调。', '阅读灯还行。'],
    ['Does it take a SIM card?', 'LTE works well.', 'Good on trains.'],
    ['能插手机卡上网吗', '支持4G。', '火车上用合适。'],
    [
      'Do they pause by themselves when I take them off?',
      'A sensor stops the music.',
      'The touch area is on the right.',
    ],
    ['摘下来自动停吗', '一摘就暂停。', '触控在右边。'],
    ['Are there loudspeakers in it?', 'Two speakers, tinny sound.', 'A panel for films.'],
    ['自带喇叭吗', '喇叭凑合听个响。', '看片不错。'],
    ['Has it offline maps?', 'It finds the way home without a phone.', 'Good on hikes.'],
    ['有离线地图吗', '导航靠谱。', '爬山好用。'],
    ['Does noise cancelling work during phone calls?', 'Callers hear me well.', 'Trains fall silent.'],
    ['通话降噪好用吗', '麦克风很清楚。', '地铁上安静。'],
    ['Can I answer calls with it?', 'The microphone is clear.', 'Notifications come late.'],
    ['能接电话吗', '通话清楚。', '提醒总迟到。'],
    ['Will it survive a fall into a puddle?', 'It is IPX7.', 'The keys are tiny.'],
    ['沾水要紧吗', '淋过雨没事。', '没有广告。'],
    ['How quickly does it refill?', 'Full after an hour.', 'Charges my laptop at once.'],
    ['盒子几个小时能满', '一小时充满。', '续航 7 小时。'],
    ['用的什么玻璃', '蓝宝石玻璃。', '玻璃很亮。'],
    ['Does it float?', 'It sinks.', 'It is waterproof.'],
    ['掉水里会沉下去吗', '能浮在水上。', '防水很好。'],
    ['Does the stand pivot?', 'It will not rotate.', 'The stand is heavy.'],
    ['能竖过来用吗', '支架可以旋转。', '支架很重。'],
    ['Can I use it while it is charging?', 'It works at the same time.', 'It charges slowly.'],
    ['能边充边用吗', '充电的同时也能用。', '充电慢。'],
    ['Does the pen need charging?', 'No battery to charge.', 'The pen glides.'],
    ['笔要不要充电', '笔不用电池。', '笔很顺手。'],
    ['Can it charge a laptop?', 'It keeps a laptop going.', 'It charges fast.'],
    ['能给笔记本充电吗', '笔记本也能充。', '充得快。'],
    ['Does it work with an iPhone?', 'The app is for Android and iOS.', 'It works well.'],
    ['苹果手机能连吗', '苹果和安卓都行。', '连接稳。'],
    ['What kind of battery does the remote take?', 'Two AAA cells.', 'The remote is tiny.'],
    ['遥控器用什么电池', '用两节七号。', '遥控器太小。'],
    ['How quickly does it charge?', 'It charges in 40 minutes.', 'I charge it on Sundays.'],
    ['充电多快', '充电四十分钟。', '周日充电。'],
    ['Can I pay cash on delivery?', 'Cash is fine.', 'You are charged when the parcel leaves.'],
    ['能货到付款吗', '支持货到付款。', '发货时才扣款。'],
    ['师傅能上门装吗', '包上门安装。', '当天发出。'],
    ['Does the lid open flat?', 'The hinge goes all the way.', 'The screen is bright.'],
    ['屏幕能摊平吗', '能开合到平。', '屏幕很亮。'],
    ['Has it a network socket?', 'No Ethernet.', 'One cable for everything.'],
    ['Has it got a remote?', 'No remote.', 'The keys are small.'],
    ['有遥控器吗', '遥控另买。', '按键小。'],
    ['带降噪不带', '没有降噪。', '老公打呼像轮船。'],
    ['Can it connect to two phones at once?', 'It switches between both.', 'It pairs fast.'],
    ['Does the pen have to be charged?', 'No battery to charge.', 'The pen glides.'],
    ['What does a pack of paper cost?', 'Twenty sheets are 15 euros.', 'Paper is expensive.'],
    ['How many hours until it is full?', 'Full after 4 hours.', 'It runs for 12 hours.'],
    ['Is the screen flat or curved?', 'A curved panel.', 'The screen is bright.'],
    ['屏幕是直屏还是曲面屏', '曲面的。', '屏幕很亮。'],
  ])('is told by some words alone: %s', (question, filled, open) => {
    expect([fills(question, filled), fills(question, open)]).toEqual([true, false]);
  });

  it.each([
    ['Is a torch included?', 'Maps, barometer and a torch in a steel case.'],
    ['附带手电筒吗', '地图、气压计、手电筒。'],
  ])('is told by the list of the shop, and by no review alike: %s', (question, text) => {
    expect([fills(question, text, nodeId('Document', 'shop~1')), fills(question, text)]).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['Is it comfortable?', 'It hurts.'],
    // No time is asked for here.
    ['不管什么时候都好用吗', '用着顺手。'],
    ['戴着舒服吗', '夹头。'],
    ['Is it waterproof or only splash proof?', '防水没问题。'],
    ['Does it hold up or do they die on you?', 'Mine broke after a week.'],
    ['Does the cable fray?', 'It frays.'],
    ['When does the picture get noisy?', 'The picture gets noisy at ISO.'],
    ['Does it reach through thick walls?', 'The signal reaches the attic.'],
    ['信号能穿墙吗', '信号在阁楼也满格。'],
    ['Is the bass strong or weak?', 'It slaps.'],
    ['低音是强还是弱', '震得桌子响。'],
    ['Can I add more speakers?', 'Two of them pair to stereo.'],
    ['Does it broadcast to my phone?', 'The app shows the picture.'],
  ])('is nothing certain otherwise: %s', (question, text) => {
    expect(fills(question, text)).toBe(true);
  });
});

describe('asksCount', () => {
  it.each([
    ['How many microphones does it have?', true],
    ['How many in one box?', true],
    ['几个麦克风', true],
    ['能连几台设备', true],
    ['How many ounces does it weigh?', false],
    ['How many frames per second?', false],
    ['How many fps?', false],
    ['How many hours?', false],
    ['几个小时', false],
    ['几公斤', false],
  ])('%s: %s', (question, isCount) => {
    expect(asksCount(normalText(question))).toBe(isCount);
  });
});
