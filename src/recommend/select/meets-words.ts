/** Frames of pictures by their usual names, the largest first: the longer and the shorter side in pixels. */
const FRAMES = [
  ['8k', 7_680, 4_320],
  ['4k', 3_840, 2_160],
  ['1440p', 2_560, 1_440],
  ['1080p', 1_920, 1_080],
  ['720p', 1_280, 720],
] as const;

/** Other names of the frames. */
const FRAME_NAMES: Readonly<Record<string, string>> = {
  uhd: '4k',
  '2160p': '4k',
  超高清: '4k',
  qhd: '1440p',
  wqhd: '1440p',
  '2k': '1440p',
  '1440': '1440p',
  fhd: '1080p',
  '1080': '1080p',
  全高清: '1080p',
};

const SIDES = /(?<!\d)(\d{3,5}) ?[x×*] ?(\d{3,5})(?!\d)/;

/** The text in small letters without spaces and signs, 蓝牙 and `BT` as Bluetooth: `Wi-Fi 6E` as `wifi6e`. */
function squeezed(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('蓝牙', 'bluetooth')
    .replace(/\bbt(?= ?\d)/g, 'bluetooth')
    .replace(/[\s_–—-]+/g, '');
}

/** The usual frames that a text names, of sides in pixels the largest that they hold; none for less than the smallest. */
function framesIn(text: string): string[] {
  const sides = SIDES.exec(text);
  if (sides !== null) {
    const [short, long] = [Number(sides[1]), Number(sides[2])].sort((a, b) => a - b) as [number, number];
    return FRAMES.filter(([, width, height]) => long >= width && short >= height)
      .map(([name]) => name)
      .slice(0, 1);
  }
  const words = text
    .toLowerCase()
    .replace(/full[ -]?hd/g, 'fhd')
    .replace(/ultra[ -]?hd/g, 'uhd')
    .match(/[a-z\d.]+|\p{Script=Han}+/gu);
  return (words ?? []).flatMap(
    (word) => FRAME_NAMES[word] ?? FRAMES.find(([name]) => name === word)?.[0] ?? [],
  );
}

const WIFI = /wifi([4-7])(e?)|802\.11(ac|ax|be)/;
const WIFI_OF: Readonly<Record<string, number>> = { ac: 5, ax: 6, be: 7 };
const BLUETOOTH = /bluetooth(\d(?:\.\d)?)/;
const PROTECTION = /ip([\dx])([\dx])/;

/** The generation of Wi-Fi, 6.5 for 6E; undefined where none is stated. */
function wifiOf(text: string): number | undefined {
  const found = WIFI.exec(text);
  if (found === null) return undefined;
  return found[3] === undefined ? Number(found[1]) + (found[2] === 'e' ? 0.5 : 0) : WIFI_OF[found[3]];
}

function bluetoothOf(text: string): number | undefined {
  const found = BLUETOOTH.exec(text);
  return found === null ? undefined : Number(found[1]);
}

/** Whether each digit of a protection class is at least that of another; `x` is no protection that is known. */
function protects(stated: string, wanted: string): boolean {
  const [has, needs] = [PROTECTION.exec(stated), PROTECTION.exec(wanted)];
  if (has === null || needs === null) return false;
  return [1, 2].every((at) => needs[at] === 'x' || Number(has[at]) >= Number(needs[at]));
}

const isAtLeast = (stated: number | undefined, wanted: number | undefined): boolean =>
  stated !== undefined && wanted !== undefined && stated >= wanted;

const SHARED_GRAPHICS = /integrated|shared|onboard|集成|核显|集显/;

/**
 * Whether what a product states of a specification is what was wished in words, however either is written: `Wi-Fi 7` meets `wifi
 * 7`, `2560 x 1440` meets `1440p`, any chip of its own meets `dedicated` graphics. A later generation of Wi-Fi or Bluetooth and
 * a higher class of protection meet an earlier one, as more meets a number; of resolutions that one alone is meant, and a frame
 * counts as the largest usual one that it holds (`1920 x 1200` as `1080p`).
 */
export function meetsWords(stated: string, wanted: string): boolean {
  const [has, needs] = [squeezed(stated), squeezed(wanted)];
  if (needs === 'dedicated' && has !== '') return !SHARED_GRAPHICS.test(has);
  if (needs === 'integrated') return SHARED_GRAPHICS.test(has);
  const [frame] = framesIn(wanted);
  if (frame !== undefined) return framesIn(stated).includes(frame);
  return (
    has.includes(needs) ||
    isAtLeast(wifiOf(has), wifiOf(needs)) ||
    isAtLeast(bluetoothOf(has), bluetoothOf(needs)) ||
    protects(has, needs)
  );
}
