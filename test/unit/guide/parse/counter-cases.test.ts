import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { describeRequest } from './describe-request.js';

/** A request and what it comes to: ways of speaking that were once taken for their opposite. */
const CASES: readonly (readonly [cause: string, text: string, expected: readonly string[]])[] = [
  ['neither with nor', 'earbuds, neither jbl nor beats', ['FIND', '-beats', '-jbl', 'earbud']],
  [
    'neither with lines',
    'neither a kindle nor a kobo, an e-reader',
    ['FIND', '-amazon', '-kobo', 'e-reader'],
  ],
  ['not with nor', 'a tv not from hisense nor from tcl', ['FIND', '-hisense', '-tcl', 'tv']],
  ['both in Chinese', '相机既不要佳能也不要尼康', ['FIND', '-canon', '-nikon', 'camera']],
  ['none of them in Chinese', '罗技雷蛇哪个都不要，键盘', ['FIND', '-logitech', '-razer', 'keyboard']],
  [
    'either is a choice',
    'either jbl or bose, a speaker for 120',
    ['FIND', '$approx 120', '+bose', '+jbl', 'speaker'],
  ],
  [
    'a dislike that is denied',
    "I don't despise acer, any monitor at 250",
    ['FIND', '$approx 250', 'monitor'],
  ],
  ['nothing held against', "I haven't got anything against tcl. tv please", ['FIND', 'tv']],
  ['a denied dislike of a part', "tablet, I don't dislike touch pens", ['FIND', 'tablet']],
  ['a denied dislike in Chinese', '我不反感海信，电视', ['FIND', 'tv']],
  ['no objection in Chinese', '对索尼没啥意见，电视', ['FIND', 'tv']],
  ['nothing that is declined', "tablet, I wouldn't say no to a stylus", ['FIND', 'stylus', 'tablet']],
  ['terabytes after the memory', 'desktop 64+2TB', ['FIND', '#memory 64', '#storage 2000', 'desktop']],
  ['with a stroke', 'laptop 24/1tb', ['FIND', '#memory 24', '#storage 1000', 'laptop']],
  ['with blanks', 'laptop 32 + 1 TB', ['FIND', '#memory 32', '#storage 1000', 'laptop']],
  ['in Chinese', '平板12+1T', ['FIND', '#memory 12', '#storage 1000', 'tablet']],
  ['disks have no memory', 'hard disk 8/4tb', ['FIND', '#storage 8000', 'storage']],
  ['passed by little in Chinese', '四百出头的键盘', ['FIND', '$approx 400 CNY', 'keyboard']],
  ['passed by little', 'monitor, a touch over 280 dollars', ['FIND', '$approx 280 USD', 'monitor']],
  ['a measure passed by little', 'tablet slightly over 11 inches', ['FIND', '#screen size 11', 'tablet']],
  ['nothing that passes it', 'nothing over 280 dollars, a monitor', ['FIND', '$max 280 USD', 'monitor']],
  [
    'nothing that falls below',
    'monitor, nothing under 27 inches',
    ['FIND', '#screen size min 27', 'monitor'],
  ],
  ['a problem never had', 'never had a problem with acer, monitor', ['FIND', 'monitor']],
  ['passed by any sum', 'monitor over 280 dollars', ['FIND', '$min 280 USD', 'monitor']],
  ['a grand without its article', 'desktop, grand and a half', ['FIND', '$approx 1500', 'desktop']],
  ['no thickness in something', 'a lens, something near 85mm', ['FIND', '#focal length 85', 'lens']],
  ['thin is one', 'phone, 8 mm thin', ['FIND', '#thickness 8', 'phone']],
  ['what matters more', 'a printer and a tablet, the tablet matters more', ['FIND', 'tablet']],
  ['what matters more in Chinese', '键盘和耳机，耳机更重要', ['FIND', 'headphone']],
  ['what is cool when it runs', 'a cool-running laptop', ['FIND', 'heat', 'laptop']],
  ['what is quiet when it runs', 'quiet running printer', ['FIND', 'fan noise', 'printer']],
  ['alike and unlike', '像kindle但别是亚马逊的', ['SIMILAR', '-amazon', '=kindle', 'e-reader']],
  ['alike and sought', '有没有像kobo libra的', ['SIMILAR', '=kobolibra', 'e-reader']],
  ['what keeps a device going', 'something that keeps my tablet charged', ['ACCESSORY']],
  [
    'the same with its capacity',
    'a gadget that charges my phone, 20000mah',
    ['ACCESSORY', '#battery capacity 20000', 'power bank'],
  ],
  [
    'the same in Chinese',
    '给手机续命的小玩意，两万毫安',
    ['ACCESSORY', '#battery capacity 20000', 'power bank'],
  ],
];

describe('what is said in a way that looks like its opposite', () => {
  it.each(CASES)('%s: %s', (_cause, text, [intent, ...parts]) => {
    expect(describeRequest(parseRequest(text))).toEqual([intent, ...[...parts].sort()]);
  });

  it('replaces the device that somebody has to charge', () =>
    expect(parseRequest('I have to charge my watch every night').category).toBe('smartwatch'));
});
