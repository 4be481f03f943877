import type { DisplayLanguage } from '../../domain/localised-name.js';

/** The language that `accept-language` prefers of those we have; English when it says nothing. */
export function acceptedLanguage(header: string | undefined): DisplayLanguage {
  let best: DisplayLanguage = 'en';
  let bestWeight = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : undefined;
    const weight = Number(
      parameters
        .find((one) => one.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    if (language === undefined || !(weight > bestWeight)) continue;
    best = language;
    bestWeight = weight;
  }
  return best;
}
