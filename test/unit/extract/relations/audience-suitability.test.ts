import { describe, expect, it } from '@jest/globals';
import { findEntities } from '../../../../src/extract/entities/find-entities.js';
import type { Language } from '../../../../src/extract/extraction.js';
import { findAudienceSuitability } from '../../../../src/extract/relations/audience/find-audience-suitability.js';

/** What is said of the people that `text` names: "+kids -mother". */
function said(text: string, language: Language, isDescription = false): string {
  const audiences = findEntities(text, language, {}, []).filter(({ kind }) => kind === 'AUDIENCE');
  return findAudienceSuitability({ text, language, audiences, isDescription })
    .map(({ entity, suits }) => `${suits ? '+' : '-'}${entity.text}`)
    .join(' ');
}

describe('whom a product suits, in English', () => {
  it.each([
    ['Great for my grandmother.', '+grandmother'],
    ['Perfect tablet for kids and seniors alike.', '+kids +seniors'],
    ['Great for my 5 year old and my parents.', '+parents'],
    ['Good for students, parents and professionals.', '+students +parents +professionals'],
    ['Easy enough for my grandparents to use.', '+grandparents'],
    ['I highly recommend it to students.', '+students'],
    ['My kids love it.', '+kids'],
    ['Seniors will love it.', '+Seniors'],
    ['Even my grandma can use it.', '+grandma'],
    ['A hit with the kids.', '+kids'],
    ['Bought it for my mom and she absolutely loves it.', '+mom'],
    ['Not too heavy for my wife.', '+wife'],
  ])('%s', (text, expected) => expect(said(text, 'en')).toBe(expected));

  it.each([
    ['Too complicated for my mother.', '-mother'],
    ['Not for beginners.', '-beginners'],
    ['Not suitable for small children.', '-children'],
    ['Would not recommend it for seniors.', '-seniors'],
    ['I would not recommend this to beginners.', '-beginners'],
    ['Hard for my mom to read.', '-mom'],
    ['My mother could not figure out how to turn it on.', '-mother'],
    ["Got this for my dad. He can't figure out the menus.", '-dad'],
    ['My wife did not like it.', '-wife'],
  ])('%s', (text, expected) => expect(said(text, 'en')).toBe(expected));

  it.each([
    'Bought it for my wife.',
    'Great sound, bought it for my wife.',
    'Great price for students.',
    'It is not just for professionals.',
    'Is it good for kids?',
    'If only it were good for kids.',
    'It fits in our family room.',
    "Nice for my kids' rooms.",
    'The pros and cons are clear.',
    'Great for keeping in touch with family.',
    'I recommend it to family and friends.',
    'Great for folks who travel.',
    'I am a student and use it daily.',
    'My wife would have loved it.',
    'My teen loves the camera.',
  ])('says nothing in "%s"', (text) => expect(said(text, 'en')).toBe(''));

  it('takes an edition by its name, in a description alone', () => {
    expect(said('Shoal Kids comes in a thick bumper.', 'en', true)).toBe('+Kids');
    expect(said('Shoal 儿童版自带保护壳。', 'zh', true)).toBe('+儿童');
    expect(said('Shoal Kids comes in a thick bumper.', 'en')).toBe('');
    expect(said('A mode that kids may switch off.', 'en', true)).toBe('');
  });

  it('believes a description of what it is made for', () => {
    expect(said('A learning tablet for young children.', 'en')).toBe('');
    expect(said('A learning tablet for young children.', 'en', true)).toBe('+children');
    expect(said('No toy for children.', 'en', true)).toBe('');
  });
});

describe('whom a product suits, in Chinese', () => {
  it.each([
    ['很适合老人用。', '+老人'],
    ['适合学生党。', '+学生党'],
    ['适合一家人看电影。', '+一家人'],
    ['给妈妈买的，她很喜欢。', '+妈妈'],
    ['送女朋友的，她很喜欢', '+女朋友'],
    ['送给父母很合适', '+父母'],
    ['孩子特别喜欢。', '+孩子'],
    ['对老人很友好', '+老人'],
    ['爸妈用着很顺手', '+爸妈'],
    ['学生用足够了', '+学生'],
    ['不适合老人。', '-老人'],
    ['不建议给小孩买', '-小孩'],
    ['老人不会用。', '-老人'],
    ['奶奶用起来费劲', '-奶奶'],
    ['老婆嫌太重', '-老婆'],
    ['对新手不友好', '-新手'],
  ])('%s', (text, expected) => expect(said(text, 'zh')).toBe(expected));

  it.each([
    '给妈妈买的。',
    '送女朋友的礼物',
    '给孩子上网课用的。',
    '适合老人吗？',
    '听说很适合老人。',
    '适合手大一点的人。',
    '适合带孩子出去玩拍照',
    '很适合女孩子用',
    '不用担心老人不会用',
    '怕老人不会用',
    '老婆喜欢就好',
    '买给孩子们的，他们喜欢就好',
    '我爸嫌麻烦不想换',
    '老人就喜欢大屏幕的',
    '公司正好有信号',
    '是台老人机',
  ])('says nothing in "%s"', (text) => expect(said(text, 'zh')).toBe(''));

  it('believes a description of what it is made for', () => {
    expect(said('专为儿童设计', 'zh', true)).toBe('+儿童');
    expect(said('把位置发给家人', 'zh', true)).toBe('');
  });
});
