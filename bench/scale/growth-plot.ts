/** A line of a plot. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What a plot says beside its lines. */
export interface PlotWords {
  readonly title: string;
  /** Axis names with their units. */
  readonly x: string;
  readonly y: string;
  /** The plot in words, for who cannot see it. */
  readonly description: string;
}

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 190;
const TOP = 44;
const BOTTOM = 56;
/** Of equal lightness, so that all can be read on white and on black; lines differ by their marks and dashes, too. */
const COLOURS = ['#2a8f5d', '#c0643c', '#4a7fd0', '#a05fb8', '#9a7d1f', '#3a93a0'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '12 4', '4 4'];

const STYLE = `text { font: 13px system-ui, sans-serif; fill: #333 } .title { font-size: 16px; font-weight: 600 }
.grid { stroke: #8884; stroke-width: 1 } .axis { stroke: #888; stroke-width: 1 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } }`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A power of ten in few signs: 10 k, 1 M, .01. */
export function shortNumber(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  if (value >= 1e3) return `${value / 1e3} k`;
  return String(Number(value.toPrecision(3))).replace(/^0\./, '.');
}

/** The powers of ten around all of `values`. */
function decades(values: readonly number[]): readonly [low: number, high: number] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return [low, Math.max(high, low + 1)];
}

/** A plot of both axes in logarithms, as SVG that stands alone and can be read on light and dark pages. */
export function growthPlot(series: readonly Series[], words: PlotWords): string {
  const shown = series
    .map(({ name, points }) => ({ name, points: points.filter(([x, y]) => x > 0 && y > 0) }))
    .filter(({ points }) => points.length > 0);
  const all = shown.flatMap(({ points }) => points);
  const [left, right] = decades(all.map(([x]) => x));
  const [low, high] = decades(all.map(([, y]) => y));
  const xAt = (x: number): number =>
    LEFT + ((Math.log10(x) - left) / (right - left)) * (WIDTH - LEFT - RIGHT);
  const yAt = (y: number): number =>
    HEIGHT - BOTTOM - ((Math.log10(y) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const powers = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const lines: string[] = [];
  for (const x of powers(left, right))
    lines.push(
      `<line class="grid" x1="${xAt(x)}" y1="${TOP}" x2="${xAt(x)}" y2="${HEIGHT - BOTTOM}"/>`,
      `<text x="${xAt(x)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${shortNumber(x)}</text>`,
    );
  for (const y of powers(low, high))
    lines.push(
      `<line class="grid" x1="${LEFT}" y1="${yAt(y)}" x2="${WIDTH - RIGHT}" y2="${yAt(y)}"/>`,
      `<text x="${LEFT - 8}" y="${yAt(y) + 4}" text-anchor="end">${shortNumber(y)}</text>`,
    );
  const ends = [...shown.entries()]
    .map(([place, { points }]) => ({ place, y: yAt((points.at(-1) as readonly [number, number])[1]) }))
    .sort((a, b) => a.y - b.y);
  let above = TOP - 10;
  for (const { place, y } of ends) {
    const { name, points } = shown[place] as (typeof shown)[number];
    const colour = COLOURS[place % COLOURS.length] as string;
    const at = points.map(([px, py]) => `${xAt(px).toFixed(1)},${yAt(py).toFixed(1)}`);
    const label = Math.max(y + 4, above + 17);
    above = label;
    lines.push(
      `<polyline fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES[place % DASHES.length]}" points="${at.join(' ')}"/>`,
      ...at.map((point) => {
        const [cx, cy] = point.split(',') as [string, string];
        return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`;
      }),
      `<text x="${WIDTH - RIGHT + 10}" y="${label}" style="fill:${colour}">${escaped(name)}</text>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">${escaped(words.title)}</title>
<desc id="description">${escaped(words.description)}</desc>
<style>${STYLE}</style>
<text class="title" x="${LEFT}" y="24">${escaped(words.title)}</text>
${lines.join('\n')}
<line class="axis" x1="${LEFT}" y1="${HEIGHT - BOTTOM}" x2="${WIDTH - RIGHT}" y2="${HEIGHT - BOTTOM}"/>
<line class="axis" x1="${LEFT}" y1="${TOP}" x2="${LEFT}" y2="${HEIGHT - BOTTOM}"/>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${escaped(words.x)}</text>
<text transform="translate(18 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escaped(words.y)}</text>
</svg>
`;
}
