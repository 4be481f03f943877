import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One annotated sentence of the Hu and Liu (2004) customer reviews. */
export interface HuLiuSentence {
  readonly product: string;
  readonly text: string;
  /** Annotated features: name, orientation −3..3, and whether it is marked as not standing in the sentence. */
  readonly features: readonly {
    readonly name: string;
    readonly orientation: number;
    readonly absent: boolean;
  }[];
}

const FEATURE = /([^,[\]{}#]+)[[{]([+-]?)(\d?)\]?((?:\[[a-z]+\])*)/g;

/** Reads the feature list before `##`; entries without a score (format noise of the files) count as positive 1. */
function readFeatures(list: string): HuLiuSentence['features'] {
  return [...list.matchAll(FEATURE)].map(([, name = '', sign, size, flags = '']) => ({
    name: name.trim(),
    orientation: (sign === '-' ? -1 : 1) * Number(size || 1),
    absent: flags.includes('[u]') || flags.includes('[p]'),
  }));
}

/** Reads all product files of `folder`, in order of file name. */
export function readHuLiu(folder: string): HuLiuSentence[] {
  const sentences: HuLiuSentence[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.txt') || file.startsWith('README')) continue;
    for (const line of readFileSync(join(folder, file), 'latin1').split(/\r?\n/)) {
      const at = line.indexOf('##');
      if (at < 0 || line.startsWith('*')) continue;
      const product = file.replace(/\.txt$/, '');
      sentences.push({ product, text: line.slice(at + 2).trim(), features: readFeatures(line.slice(0, at)) });
    }
  }
  return sentences;
}
