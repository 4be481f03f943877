import { describe, expect, it } from '@jest/globals';
import { createEnglishExtractor } from '../../../../src/extract/english/english-extractor.js';

const extractor = createEnglishExtractor();

/** "aspect|polarity|opinion" of the explicit mentions that have an opinion. */
const said = (text: string, from = extractor): string[] =>
  from
    .extractAspects(text, { id: 't', text, kind: 'review' })
    .mentions.filter(({ implicit, opinion }) => !implicit && opinion !== null)
    .map((mention) => `${mention.text}|${mention.polarity}|${mention.opinion?.text}`);

describe('English aspects', () => {
  it.each([
    ['an adjective before the noun', 'A crisp, clear display.', ['display|positive|crisp']],
    ['a predicate', 'The battery life is great.', ['battery life|positive|great']],
    ['a hedged predicate', 'Navigation is a bit tricky.', ['Navigation|negative|tricky']],
    ['an adverb', 'The scroll wheel works flawlessly.', ['scroll wheel|positive|flawlessly']],
    ['an opinion verb', 'I love the keyboard.', ['keyboard|positive|love']],
    ['a subject verb', 'The hinge broke.', ['hinge|negative|broke']],
    ['a noun of judgement', 'I had problems with the charger.', ['charger|negative|problems']],
    ['a compound with one', 'Battery problems after a week.', ['Battery|negative|problems']],
    ['a noun predicate', 'The menu is a joke.', ['menu|negative|joke']],
    ['an infinitive', 'It is easy to use.', ['use|positive|easy']],
    [
      'a note without a verb',
      'Battery fine, screen dull.',
      ['Battery|positive|fine', 'screen|negative|dull'],
    ],
    ['a label', 'Sound: flat.', ['Sound|negative|flat']],
    ['an object complement', 'I find the menu confusing.', ['menu|negative|confusing']],
    ['an exclamation', 'You see how good the screen is.', ['screen|positive|good']],
    ['what is missing', "It doesn't have a headphone jack.", ['headphone jack|negative|have']],
    [
      'a head with a prepositional phrase',
      'The quality of the pictures is superb.',
      ['quality|positive|superb'],
    ],
  ])('links %s', (_kind, text, expected) => {
    expect(said(text)).toEqual(expect.arrayContaining(expected));
  });

  it('shares an opinion among coordinated terms', () => {
    expect(said('I love the size and weight.')).toEqual(['size|positive|love', 'weight|positive|love']);
    expect(said('The zoom, flash and autofocus are terrible.')).toEqual([
      'zoom|negative|terrible',
      'flash|negative|terrible',
      'autofocus|negative|terrible',
    ]);
  });

  it.each([
    ["The screen isn't very bright.", 'screen', 'negative'],
    ['The speaker is not bad at all.', 'speaker', 'positive'],
    ['I never had a problem with the battery.', 'battery', 'positive'],
    ["You can't beat the price.", 'price', 'positive'],
    ["The sound couldn't be better.", 'sound', 'positive'],
    ['The keyboard is not only comfortable but quiet.', 'keyboard', 'positive'],
    ['The phone is heavy, but the camera is stunning.', 'camera', 'positive'],
    ['The keyboard is too heavy.', 'keyboard', 'negative'],
    ['I wish it had a better flash.', 'flash', 'negative'],
    ['The display could be brighter.', 'display', 'negative'],
    ["The keyboard won't connect.", 'keyboard', 'negative'],
    ['Neither the lens nor the grip impressed me.', 'lens', 'negative'],
    ['Neither the lens nor the grip impressed me.', 'grip', 'negative'],
    ['I wish it had a headphone jack.', 'headphone jack', 'negative'],
    ["I'm not a fan of the trackpad.", 'trackpad', 'negative'],
    ['Big fan of the new keyboard.', 'keyboard', 'positive'],
    ['The fan of the laptop is loud.', 'fan', 'negative'],
  ])('%s', (text, aspect, polarity) => {
    const { mentions } = extractor.extractAspects(text, { id: 't', text });
    expect(mentions.find((mention) => mention.text === aspect)?.polarity).toBe(polarity);
  });

  it('takes a phrase that tells the feature for its verb no second time', () => {
    const text = 'It fits nicely in my pocket and runs cool.';
    const { mentions } = extractor.extractAspects(text, { id: 't', text });
    expect(mentions.map(({ feature, polarity }) => `${feature} ${polarity}`)).toEqual([
      'size positive',
      'heat positive',
    ]);
  });

  it('reads an adjective by what it is said of', () => {
    expect(said('Long battery life, long boot time, small size and small keys.')).toEqual([
      'battery life|positive|Long',
      'boot time|negative|long',
      'size|positive|small',
      'keys|negative|small',
    ]);
  });

  it('names features canonically, and others by their own words', () => {
    const text = 'The displays are sharp. The trigger guard is sturdy. The stock ringtones are awful.';
    const { mentions } = extractor.extractAspects(text, { id: 't', text });
    expect(mentions.map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(['screen', 'trigger guard']),
    );
  });

  it.each([
    ['It fits in my jeans pocket.', 'size', 'positive'],
    ['It is too heavy.', 'weight', 'negative'],
    ['Way overpriced.', 'price', 'negative'],
    ['It overheats.', 'heat', 'negative'],
    ["It isn't heavy.", 'weight', 'positive'],
    ["It doesn't weigh a thing.", 'weight', 'positive'],
    ['It fits nicely in my pocket.', 'size', 'positive'],
    ['It took forever.', 'speed', 'negative'],
  ])('finds the feature that no word names: %s', (text, feature, polarity) => {
    const { mentions } = extractor.extractAspects(text, { id: 't', text });
    expect(mentions.filter(({ implicit }) => implicit)).toMatchObject([
      { feature, polarity, implicit: true },
    ]);
  });

  it('is surer of a known feature with an opinion than of one without, and of a plain noun least', () => {
    const text = 'The screen is great. The keyboard came yesterday. A great doodad.';
    const { mentions } = extractor.extractAspects(text, { id: 't', text });
    const of = (word: string): number => mentions.find((mention) => mention.text === word)?.confidence ?? 0;
    expect(of('screen')).toBeGreaterThan(of('doodad'));
    expect(of('doodad')).toBeGreaterThan(of('keyboard'));
    expect(of('keyboard')).toBeGreaterThan(0);
  });

  it('reads descriptions with the careful tagger alike', () => {
    const text = 'An excellent keyboard and a bright screen.';
    const { mentions } = extractor.extractAspects(text, { id: 't', text, kind: 'description' });
    expect(mentions.map((mention) => `${mention.text}|${mention.polarity}`)).toEqual([
      'keyboard|positive',
      'screen|positive',
    ]);
  });
});

describe('English aspects after a corpus', () => {
  it('learns an opinion word from what it is coordinated with', () => {
    const text = 'The doohickey is frumious.';
    expect(said(text)).toEqual([]);
    const corpus = [
      'The lid is ugly and frumious.',
      'A frumious and terrible case.',
      'It was cheap, bad and frumious.',
    ];
    expect(said(text, createEnglishExtractor({ corpus }))).toEqual(['doohickey|negative|frumious']);
  });

  it('learns names made of an adjective and a noun', () => {
    const text = 'The sequential mode is great.';
    expect(said(text)).toEqual(['mode|positive|great']);
    const corpus = Array.from({ length: 4 }, () => 'I used the sequential mode at night.');
    expect(said(text, createEnglishExtractor({ corpus }))).toEqual(['sequential mode|positive|great']);
  });

  it('is surer of terms that the corpus often judges', () => {
    const text = 'The faceplate is nice.';
    const often = Array.from({ length: 10 }, () => 'A nice faceplate.');
    const confidence = (corpus: string[]): number =>
      createEnglishExtractor({ corpus }).extractAspects(text, { id: 't', text }).mentions[0]?.confidence ?? 0;
    expect(confidence(often)).toBeGreaterThan(confidence(['A plain day.']));
  });
});
