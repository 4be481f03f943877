import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { variantsOf } from '../about-products.js';

/** A colour as names of products say it. */
const COLOURS: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/\bblack\b/i, '黑'],
  [/\bwhite\b/i, '白'],
  [/\bsilver\b/i, '银'],
  [/\bgr[ae]y\b/i, '灰'],
  [/\bblue\b/i, '蓝'],
  [/\bred\b/i, '红'],
  [/\bpink\b/i, '粉'],
  [/\bgreen\b/i, '绿'],
  [/\bgold(?:en)?\b/i, '金'],
  [/\bpurple\b/i, '紫'],
  [/\byellow\b/i, '黄'],
  [/\borange\b/i, '橙'],
  [/\bbrown\b/i, '棕'],
  [/\bbeige\b/i, '米'],
];
/** "does it come in white?", "in black?", 有白色的吗, 有没有黑的. */
const ASKS_ENGLISH = /^(?:(?:does|do|is|has|have) [a-z ]{0,30})?\bin (?:a )?([a-z]{3,8})\s*\??$/i;
const ASKS_CHINESE = /有没?有?([黑白银灰蓝红粉绿金紫黄橙棕米])色?的?[吗么?？]?$/u;

/**
 * The variant of the model of `product`, itself first, whose name has the colour that `question` asks for and nothing else; undefined where
 * it asks for none and where no name says it.
 */
export function variantInColour(snapshot: Snapshot, product: NodeId, question: string): NodeId | undefined {
  const asked = question.trim();
  const english = ASKS_ENGLISH.exec(asked)?.[1] ?? '';
  const chinese = ASKS_CHINESE.exec(asked)?.[1];
  const colour = COLOURS.find(([word, sign]) => word.test(english) || sign === chinese);
  if (colour === undefined) return undefined;
  const table = snapshot.table('Product');
  return variantsOf(snapshot, product).find((variant) => {
    const { nameEn, nameZh } = table.card(table.indexOf(variant));
    return (
      (typeof nameEn === 'string' && colour[0].test(nameEn)) ||
      (typeof nameZh === 'string' && nameZh.includes(`${colour[1]}色`))
    );
  });
}

/** What is said of it. */
export const sayInColour = (name: string, language: DisplayLanguage): string =>
  language === 'zh' ? `有的：${name}。` : `Yes: ${name}.`;
