import { beforeAll, describe, expect, it } from '@jest/globals';
import { compare } from '../../../../src/guide/compare/compare.js';
import { saidLast } from '../../../../src/guide/dialogue/hear/said-last.js';
import { directReply } from '../../../../src/guide/reply/direct-reply.js';
import type { DirectReply } from '../../../../src/guide/reply/direct-reply-types.js';
import type { ServiceReply } from '../../../../src/promote/help/service-reply.js';
import { recordsReader } from '../../../support/records-reader.js';
import { SampleHelp } from '../../promote/help/sample-help.js';
import { openSampleRecommender, type SampleRecommender } from '../../recommend/sample-recommender.js';
import { sayAll } from '../dialogue/say-all.js';

describe('direct replies in the sample shop', () => {
  let sample: SampleRecommender;
  let help: SampleHelp;
  beforeAll(async () => {
    sample = await openSampleRecommender();
    help = new SampleHelp(sample);
  }, 300_000);

  /** What the shop says last in a conversation in which `texts` were said, parted by bars. */
  const reply = async (texts: string): Promise<DirectReply<ServiceReply>> => {
    const { snapshot, records } = sample;
    const { turns, reply: said, language } = await sayAll(sample, texts.split(' | '));
    const { guidance } = said;
    return directReply(guidance, {
      snapshot,
      reader: recordsReader(records),
      ...saidLast(turns),
      language,
      compare: (products) => Promise.resolve(compare(snapshot, products)),
      serve: (question) => help.serve(question, { language, spokenOf: guidance.wishes.category }),
    });
  };

  it.each([
    ['what laptop brands do you carry?', 'Makers of laptops here: Tideline (5), Norvik (4) and Quillon (3).'],
    ['how many brands are there?', 'Makers of products here: Veltra (31), '],
    ['list all the brands you stock', 'Makers of products here: Veltra (31), '],
    ['手机有哪些牌子', '本店的手机有这些品牌：Lumora（4款）、Veltra（4款）、Norvik（3款）和Basalt（2款）。'],
    ['平板 | 有哪些牌子', '本店的平板电脑有这些品牌：Tideline（5款）'],
    ['你们店卖什么牌子的耳机', '有这些品牌：Oriole（6款）'],
    ['how many phones?', 'The shop has 13 phones (10 models in all variants).'],
    [
      'how many laptops under 1000 do you sell?',
      '4 laptops (3 models in all variants) of the shop are within',
    ],
    ['laptop | how many do you have?', 'The shop has 12 laptops (9 models in all variants).'],
    ['你们有多少款手机', '本店有13款手机（含各种配置，共10个型号）。'],
    ['有多少台500元以下的路由器', '符合条件的有5款路由器'],
    ['what do you sell?', 'The shop sells monitors (20), power banks (20)'],
    ['店里都有什么商品', '本店销售充电宝（20款）'],
  ])('tells what the catalogue has as a whole: %s', async (texts, words) => {
    expect((await reply(texts)).text).toContain(words);
  });

  it.each([
    'which laptop brands are reliable?',
    'what brand is best for headphones?',
    'which phone brand should I buy?',
    '哪个牌子的耳机好',
    '什么牌子的充电宝值得买',
    'how many phones can the Spill 10 charge?',
    '充电宝能充几台手机',
    'phone | what brand is it?',
    'what phones do you sell?',
    'do you sell phones?',
    '你们卖手机吗',
    '手机 | 这是什么牌子',
    '手机 | 有几种颜色',
  ])('counts no catalogue where something else is asked: %s', async (texts) => {
    expect((await reply(texts)).text ?? '').not.toMatch(/Makers of|The shop|of the shop|本店|符合条件/);
  });

  it.each([
    ['耳机 | 有多少条评价', /^维拓 Hum 2 降噪耳机有15条评价，平均3.8星（满分5星）。$/],
    ['耳机 | 有几条评论', /有15条评价/],
    ['耳机 | 多少人评价过', /有15条评价/],
    ['earbuds | how many reviews?', /^Veltra Hum 2 has 3\.8 of 5 stars in 15 reviews\.$/],
    ['earbuds | how many people rated it?', /^Veltra Hum 2 has 3\.8 of 5 stars in 15 reviews\.$/],
    ['Hover 2能折叠吗', /^这一点还不清楚/],
    ['does the Hover 2 fold flat?', /^That is not known/],
    ['平板 | 有鍵盤嗎', /^这一点还不清楚：关于诺维克 Fjell 11/],
    ['can the Colophon 7 open PDFs?', /EPUB, PDF or TXT/],
    ['能看PDF吗', /EPUB、PDF、TXT/],
    ['充电宝 | 有几个口', /two ports|两个/],
    ['do I need to pay customs?', /customs form/],
    ['清关要付钱吗', /清关/],
    ['how do I pay?', /cards, bank transfer/],
  ])('tells what is asked and nothing that is merely like it: %s', async (texts, words) => {
    expect((await reply(texts)).text).toMatch(words);
  });

  it.each([
    'who has the cheapest 4K monitor?',
    '坐飞机戴哪个耳机好',
    '打游戏用哪个显示器好',
    '哪款充电宝适合坐飞机',
  ])('leaves to goods which of them to take: %s', async (texts) => {
    expect((await reply(texts)).text).toBeUndefined();
  });

  it.each([
    ['hi', 'Hello! Say what you are looking for'],
    ['hello there', 'Hello!'],
    ['good morning', 'Hello!'],
    ['你好', '您好！请告诉我想买什么'],
    ['您好～', '您好！'],
    ['在吗', '您好！'],
    ['thanks!', 'You are welcome.'],
    ['ok great, thanks a lot', 'You are welcome.'],
    ['手机 | 好的，谢谢您啦', '不客气。'],
    ['phone | bye', 'Goodbye.'],
    ['have a nice day', 'Goodbye.'],
    ['再见', '再见。'],
    ['晚安', '再见。'],
  ])('answers courtesy with courtesy: %s', async (texts, words) => {
    expect((await reply(texts)).text).toContain(words);
  });

  it.each([
    'hi, I need a phone',
    'hello, what is your return policy?',
    'thanks, what about the battery?',
    'hey that is too expensive',
    'good day at the beach, which speaker?',
    '你好，有耳机吗',
    '谢谢，那电池呢',
    '好的',
  ])('takes for no courtesy what says more: %s', async (texts) => {
    expect((await reply(texts)).text ?? '').not.toMatch(
      /^(?:Hello|You are welcome|Goodbye|您好|不客气|再见)/,
    );
  });

  describe('a question without a word for a product is asked of the one that is spoken of', () => {
    it.each([
      ["phone | what's the refresh rate?", 'Basalt Slab X2: refresh rate 90 Hz.'],
      ['phone | how many hz?', 'Basalt Slab X2: refresh rate 90 Hz.'],
      ['手机 | 刷新率多少', '玄武岩 Slab X2的刷新率：90 Hz。'],
      ['手机 | 国内卖多少钱', '玄武岩 Slab X2售价479美元。'],
      ['手机 | 适合谁', 'is built for sites, boats and trails'],
      ['电子书 | 能听书吗', '听有声书、放长假都够'],
      ['smartwatch | does it track sleep?', 'Sleep tracking is eerily accurate'],
      ['智能手表 | 能监测睡眠吗', '睡眠挺准'],
      ['智能手表 | 测得准吗', '心率很准'],
      ['Breaker 16 | can I add memory?', '16 GB of memory, upgradable.'],
      ['Breaker 16 | 能加内存吗', '16 GB of memory, upgradable.'],
      ['Shoal Kids | is the volume limited?', 'Volume limit can be set in the app.'],
      ['儿童耳机 | 音量有限制吗', '音量限制让人放心'],
      ['laptop | which processor?', 'Tideline Ebb 14: processor Helmar L7.'],
      ['e-reader | warm light?', 'a warm light that follows the sunset'],
      ['手机 | 哪个牌子的', '玄武岩 Slab X2的品牌是Basalt'],
      ['camera | does it shoot 4k?', 'Yes. Lumora Wick 3: resolution 4K.'],
      ['相机 | 能拍4k吗', '是的。流光 Wick 3 长焦卡片机的分辨率：4K。'],
      ['Sund 4 | is it too big for small hands?', '189 g'],
    ])('and answered of it (%s)', async (texts, words) => {
      const { text, answer, service } = await reply(texts);
      expect(text).toContain(words);
      expect(answer?.status).not.toBe('NOT_KNOWN');
      expect(service).toBeUndefined();
    });

    it.each([
      ['laptop | can I add memory?', 'Tideline Ebb 14'],
      ['笔记本 | 能加内存吗', '潮汐 Ebb 14'],
      ['耳机 | 能插线吗', '维拓 Hum 2'],
      ['耳机 | 能用线听吗', '维拓 Hum 2'],
      ['电子书 | 能看漫画吗', '诺维克 Edda 7'],
      ['e-reader | how many books fit on it?', 'Norvik Edda 7'],
      ['Hover 2 | any good for the gym?', 'Hover 2'],
      ['headphones | will there be an update?', 'Hover 2'],
    ])('by that it is not known of it, where nothing is (%s)', async (texts, name) => {
      const { text, answer, service } = await reply(texts);
      expect(answer?.status).toBe('NOT_KNOWN');
      expect(text).toContain(name);
      expect(service).toBeUndefined();
    });

    it.each([
      ['phone | is delivery free?', 'working days'],
      ['手机 | 多久能到货', '工作日'],
      ['phone | how long is the warranty?', 'two years'],
      ['手机 | 保修多久', '保修两年'],
      ['headphones | why does only one side play?', 'one side'],
      ['warranty on power banks?', 'batteries and power banks one'],
      ['充电宝保修？', '电池和充电宝一年'],
      ['手机 | 要交关税吗', '清关'],
    ])('but of the shop where it names a service or what help is for (%s)', async (texts, words) => {
      expect((await reply(texts)).text).toContain(words);
    });

    it.each([
      'phone | do you have gift wrapping?',
      '手机 | 我要投诉',
      'do you have gift wrapping?',
      '我要投诉',
    ])('and by a person where it is asked of the shop (%s)', async (texts) => {
      expect((await reply(texts)).service?.handOver?.reason).toBe('NOT_COVERED');
    });

    it.each([
      ['does it track sleep?', 'please name one'],
      ['is the volume limited?', 'please name one'],
      ['能监测睡眠吗', '请说出名字'],
      ['音量有限制吗', '请说出名字'],
    ])('and asks for the product where none is spoken of (%s)', async (texts, words) => {
      const { text, service } = await reply(texts);
      expect(text).toContain(words);
      expect(service).toBeUndefined();
    });

    it.each([
      'phone | is there anything lighter?',
      '手机 | 还有别的吗',
      'phone | thanks, ok',
      'phone | really?',
      '手机 | 真的吗',
      'can you recommend something?',
      '有什么推荐',
    ])('and not where goods are sought or nothing is asked (%s)', async (texts) => {
      const { answer, service } = await reply(texts);
      expect(answer).toBeUndefined();
      expect(service).toBeUndefined();
    });
  });

  describe('what goods have is answered alike in both languages', () => {
    it.each([
      ['Is the Candela 5 Pro 512 GB cheaper than the 256 GB?', 'No. Lumora Candela 5 Pro 256 GB is cheaper'],
      ['Candela 5 Pro 512GB比256GB便宜吗', '不是。流光 Candela 5 Pro 256GB比'],
      ['Spill 10沙色比黑色贵吗', '不是。两者价格相同。'],
      ['Which is lighter, the Tarsus 2 41 mm or the 45 mm?', 'Tarsus 2 41 mm has the lower weight'],
      ['what colours does the Trill 3 come in?', 'Oriole Trill 3 black and Oriole Trill 3 white'],
      ['Trill 3有哪些颜色', '黄鹂 Trill 3 黑色和黄鹂 Trill 3 白色'],
      ['Is there a white Trill 3?', 'Yes. Here it is sold as Oriole Trill 3 white.'],
      ['Trill 3有红色的吗', '没有。本店在售：'],
      ['router | does it support wifi 7?', 'No. Fennworth Hedgerow Outdoor: wireless standard Wi-Fi 6.'],
      ['路由器 | 支持wifi7吗', '不支持。芬沃 Hedgerow 户外版的无线标准：Wi-Fi 6。'],
      ['手机 | 日本有卖吗', '没有说明是否寄到日本'],
    ])('(%s)', async (texts, words) => {
      expect((await reply(texts)).text).toContain(words);
    });
  });
});
