import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

/** Goods right behind the kind of device that they are for are what is sought; parts of a device are not. */
describe('goods for a kind of device', () => {
  it.each([
    ['手机充电器', 'charger'],
    ['手机数据线', 'cable'],
    ['手机充电宝', 'power bank'],
    ['手机耳机推荐', 'headphone'],
    ['笔记本65w充电器', 'charger'],
    ['笔记本电脑鼠标，静音', 'mouse'],
    ['相机的存储卡', 'memory card'],
    ['平板蓝牙键盘', 'keyboard'],
    ['台式机显卡', 'graphics card'],
    ['能给平板充电的充电宝', 'power bank'],
    ['可以给手机充三次的充电宝', 'power bank'],
    ['我笔记本的鼠标坏了', 'mouse'],
    ['laptop mouse under 30', 'mouse'],
    ['tablet bluetooth keyboard for typing', 'keyboard'],
    ['phone microphone', 'microphone'],
    ['camera memory cards', 'memory card'],
  ])('%s seeks %s', (request, kind) => {
    expect(parseRequest(request).category).toBe(kind);
  });

  it.each([
    ['手机摄像头好的', 'phone'],
    ['笔记本键盘手感好', 'laptop'],
    ['平板键盘要好用的', 'tablet'],
    ['手机耳机孔要有', 'phone'],
    ['手机存储大一点', 'phone'],
    ['手机卡，想换', 'phone'],
    ['笔记本，键盘要好用', 'laptop'],
    ['phone speaker is loud', 'phone'],
    ['laptop keyboard must be good', 'laptop'],
    ['laptop and mouse', 'laptop'],
  ])('%s seeks the device', (request, kind) => {
    expect(parseRequest(request).category).toBe(kind);
  });
});
