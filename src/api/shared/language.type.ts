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
