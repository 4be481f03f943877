/** Colours as Chinese offers say them, and their English words. */
export const CHINESE_COLOURS: Readonly<Record<string, string>> = {
  黑色: 'black',
  白色: 'white',
  银色: 'silver',
  灰色: 'grey',
  红色: 'red',
  蓝色: 'blue',
  绿色: 'green',
  粉色: 'pink',
  金色: 'gold',
  紫色: 'purple',
  黄色: 'yellow',
  橙色: 'orange',
};
