import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';

/** The languages of names, reasons and texts. */
export const Language = { EN: 'en', ZH: 'zh' } as const satisfies Record<string, DisplayLanguage>;
registerEnumType(Language, {
  name: 'Language',
  description: 'A language of names, reasons and texts.',
  valuesConfig: { EN: { description: 'English.' }, ZH: { description: 'Chinese, simplified characters.' } },
});

/** The description of every argument `language`. */
export const LANGUAGE_ARGUMENT = {
  nullable: true,
  description: 'Language wished; when left out that of the header accept-language, else English.',
} as const;

@ObjectType('LocalisedText', { description: 'A text with the language it is in.', simpleResolvers: true })
export class LocalisedTextType {
  @Field(() => String, { description: 'The text.' })
  readonly text: string;

  @Field(() => Language, {
    description: 'The language served: the other one where there is no text in the wished one.',
  })
  readonly language: DisplayLanguage;

  constructor(text: string, language: DisplayLanguage) {
    this.text = text;
    this.language = language;
  }
}

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
