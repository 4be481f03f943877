import { describe, expect, it } from '@jest/globals';
import type { EntityMention, Language } from '../../../../src/extract/extraction.js';
import { findSuitability } from '../../../../src/extract/relations/suitability.js';

/** What is said of `need` in `text`: "+", "-", or "" for nothing. */
function said(text: string, need: string, language: Language, isDescription = false): string {
  const start = text.indexOf(need);
  const entity: EntityMention = { start, end: start + need.length, text: need, kind: 'NEED' };
  const found = findSuitability({ text, language, needs: [entity], category: 'laptop', isDescription });
  return found.map(({ suits }) => (suits ? '+' : '-')).join('');
}

describe('what a product suits', () => {
  it.each([
    ['This laptop is great for gaming.', 'gaming', '+'],
    ['Great for reading, gaming and watching films.', 'gaming', '+'],
    ['I use it mostly for video editing.', 'video editing', '+'],
    ['It is not good for gaming.', 'gaming', '-'],
    ['I would not recommend it for gaming.', 'gaming', '-'],
    ['Far too slow for video editing.', 'video editing', '-'],
    ['Not for gaming.', 'gaming', '-'],
    ['This is really not for gaming or heavy work.', 'gaming', '-'],
    ['Do not buy it for gaming.', 'gaming', '-'],
    ['I would not use this laptop for video editing.', 'video editing', '-'],
    ['Not for gaming, but great for reading.', 'reading', '+'],
    ['Slow to charge but good for reading.', 'reading', '+'],
    ['Not bad for gaming.', 'gaming', ''],
    ['Not powerful enough for heavy games but great for emails and reading.', 'reading', '+'],
    ['I would not recommend it as a first tablet, but it is ok for reading.', 'reading', '+'],
    ['Not perfect for browsing but for reading it has been wonderful.', 'reading', ''],
    ['My eyes are getting bad with age and reading tires me.', 'reading', ''],
    ['It shows what is too small on my phone while I am traveling.', 'traveling', ''],
    ["You can't beat it, great for watching videos.", 'watching videos', '+'],
    ["The kids love it, they can't drop it and use it for games.", 'games', ''],
    ['The old one no longer worked. It is great for night reading.', 'reading', '+'],
    ['The old one was awful except for reading.', 'reading', ''],
    ['My grandson was too old for the games on it.', 'games', ''],
    ['It never buffers when I am watching movies.', 'watching movies', ''],
    ["The remote didn't work.", 'work', ''],
    ["You can't get much better than this for reading.", 'reading', ''],
    ['Fast loading, no buffering, the best price on the market for streaming.', 'streaming', '+'],
    ["I wouldn't buy it for anything more than playing games.", 'playing games', ''],
    ['This is no good for gaming.', 'gaming', '-'],
    ['It is definitely not designed for photo editing.', 'photo editing', '-'],
    ["I wouldn't recommend using this for reading.", 'reading', '-'],
    ['A bit slow for some games.', 'games', '-'],
    ['Not just for gaming.', 'gaming', ''],
    ["I don't use it for gaming.", 'gaming', ''],
    ['Is it good for gaming?', 'gaming', ''],
    ['I heard it is great for gaming.', 'gaming', ''],
    ['If only it were good for gaming.', 'gaming', ''],
    ['My brother likes gaming.', 'gaming', ''],
    ['Easy to use and easy to order books.', 'books', ''],
    ['They work great.', 'work', ''],
    ['It does not work.', 'work', ''],
    ['I bought it to run Linux on.', 'run', ''],
    ['I bought it for the office party.', 'party', ''],
    ['Great for a long run.', 'run', '+'],
    ['I use it while she is at school.', 'school', ''],
    ['I used to read under a lamp.', 'read', ''],
    ['I bought it for my son, he reads books on his phone.', 'books', ''],
  ])('%s', (text, need, expected) => {
    expect(said(text, need, 'en')).toBe(expected);
  });

  it.each([
    ['很适合出差用。', '出差', '+'],
    ['打游戏毫无压力。', '打游戏', '+'],
    ['不适合打游戏。', '打游戏', '-'],
    ['打游戏很卡。', '打游戏', '-'],
    ['别买来打游戏。', '打游戏', '-'],
    ['不是用来打游戏的。', '打游戏', ''],
    ['打游戏不卡。', '打游戏', '+'],
    ['打游戏没有卡顿现象。', '打游戏', '+'],
    ['玩游戏完全不怕卡顿。', '玩游戏', '+'],
    ['看电影一点卡顿都没有。', '看电影', '+'],
    ['玩游戏的时候偶尔会卡顿。', '玩游戏', '-'],
    ['不能玩游戏。', '玩游戏', '-'],
    ['疫情期间不能出门。', '出门', ''],
    ['一万次告诉自己不能下载游戏。', '游戏', ''],
    ['自带的膜不能用于日常使用。', '日常使用', ''],
    ['运动内存不够。', '运动', ''],
    ['屏幕碎了，无法拍照取证。', '拍照', ''],
    ['拍照技术不行的我也拍得好。', '拍照', ''],
    ['平时不怎么玩游戏', '玩游戏', ''],
    ['适合打游戏吗？', '打游戏', ''],
    ['听说很适合出差。', '出差', ''],
    ['拍照很清晰。', '拍照', ''],
  ])('%s', (text, need, expected) => {
    expect(said(text, need, 'zh')).toBe(expected);
  });

  it('takes a description at its word where it names the kind of product by a use', () => {
    expect(said('A gaming laptop with a fast screen.', 'gaming', 'en', true)).toBe('+');
    expect(said('A gaming laptop with a fast screen.', 'gaming', 'en', false)).toBe('');
  });

  it.each([
    ['Soft hooks keep it where it is, on trails, on the bike and in the pool lane.', 'trails', 'en', '+'],
    ['Soft hooks keep it where it is, on trails, on the bike and in the pool lane.', 'pool', 'en', '+'],
    ['Rated IPX7, so you can swim with it.', 'swim', 'en', '+'],
    ['A battery that lasts through long days in the office.', 'office', 'en', '+'],
    ['It is too heavy to be taken on trips.', 'trips', 'en', ''],
    ['You can not swim with it.', 'swim', 'en', ''],
    ['Designed in our office in Oslo.', 'office', 'en', ''],
    ['Allowed in the cabin of any plane.', 'plane', 'en', ''],
    ['越野、骑车、泳道里都稳稳当当。', '骑车', 'zh', '+'],
    ['出差、办公、自习都合适。', '出差', 'zh', '+'],
    ['出差、办公、自习都合适。', '办公', 'zh', '+'],
    ['为徒步和登山而生，不为写字楼。', '徒步', 'zh', '+'],
    ['50米防水可游泳。', '游泳', 'zh', '+'],
    ['一台轻薄的办公笔记本。', '办公', 'zh', '+'],
    ['防汗防小雨，不能游泳。', '游泳', 'zh', ''],
    ['看书够用，玩游戏就勉强了。', '玩游戏', 'zh', ''],
    ['夜里续航强，智能学习。', '学习', 'zh', ''],
    ['现货，可开发票。', '开发', 'zh', ''],
  ] as const)(
    'takes a description at its word for where it serves: %s (%s)',
    (text, need, language, expected) => {
      expect(said(text, need, language, true)).toBe(expected);
    },
  );

  it('takes no owner to mean that it suits where they are', () => {
    expect(said('They use theirs at school.', 'school', 'en')).toBe('');
    expect(said('可以拍照', '拍照', 'zh')).toBe('');
  });

  it('never throws, whatever the offsets lie beside', () => {
    for (const text of ['', '\uD800', '?'.repeat(2_000), '好'.repeat(2_000)]) {
      const entity: EntityMention = { start: 0, end: text.length, text, kind: 'NEED' };
      const input = { text, needs: [entity], category: '', isDescription: false };
      expect(findSuitability({ ...input, language: 'en' })).toEqual([]);
      expect(findSuitability({ ...input, language: 'zh' })).toEqual([]);
    }
  });
});
