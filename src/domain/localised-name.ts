/** A language that answers are given in. */
export type DisplayLanguage = 'en' | 'zh';

/** A name in one or both languages. */
export interface LocalisedName {
  readonly nameEn?: string;
  readonly nameZh?: string;
}

/** The name in `language`, else in the other one with the language that was served; undefined when there is none. */
export function pickName(
  name: LocalisedName,
  language: DisplayLanguage,
): { readonly text: string; readonly language: DisplayLanguage } | undefined {
  const order: readonly DisplayLanguage[] = language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  for (const candidate of order) {
    const text = candidate === 'zh' ? name.nameZh : name.nameEn;
    if (text !== undefined && text !== '') return { text, language: candidate };
  }
  return undefined;
}
