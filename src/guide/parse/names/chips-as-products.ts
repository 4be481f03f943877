import type { FoundSpecification } from '../amounts/specification-strings.js';
import type { RequestText } from '../text/request-text.js';

const MAKER = /\b(?:nvidia|geforce|amd|radeon|intel|arc|rtx|gtx|rx|graphics)\b/gu;

/** `rtx 4070 super`: a search for the chip and nothing else. */
function isChipAlone({ matched }: RequestText, chips: readonly FoundSpecification[]): boolean {
  const [chip] = chips;
  if (chip === undefined || chips.length > 1) return false;
  const rest = matched.slice(0, chip.start) + matched.slice(chip.end);
  return rest.replace(MAKER, '').trim() === '';
}

/**
 * The graphics chips among `strings` that are the goods themselves: a graphics card is sought, or chips alone are set
 * against each other or asked about (`rx 7800 xt or rtx 4070`). `named`: the request names products.
 */
export function chipsAsProducts(
  text: RequestText,
  strings: readonly FoundSpecification[],
  category: string | null,
  named: boolean,
): FoundSpecification[] {
  const chips = strings.filter(({ wish }) => wish.name === 'graphics' && /\d/u.test(String(wish.value)));
  if (category === 'graphics card') return chips;
  const compared = chips.length >= 2 && /\bor\b|\bvs\b|还是|和|跟|与|对比|pk|哪/u.test(text.matched);
  const asked =
    strings.length === chips.length &&
    /^\W*(?:is|are|does|do|will|can|how)\b|[?？]\s*$|吗|怎么样/u.test(text.matched);
  return category === null && !named && (compared || asked || isChipAlone(text, chips)) ? chips : [];
}
