import type { Properties } from '../../domain/graph-records.js';
import { type DisplayLanguage, pickName } from '../../domain/localised-name.js';
import { LocalisedTextType } from './language.type.js';
import { textOf } from './properties.js';

/** The text in `<name>En` or `<name>Zh`, in `language` where it is there, else in the other one. */
export function localisedProperty(
  properties: Properties,
  name: string,
  language: DisplayLanguage,
): LocalisedTextType | undefined {
  const found = pickName(
    { nameEn: textOf(properties, `${name}En`), nameZh: textOf(properties, `${name}Zh`) },
    language,
  );
  return found && new LocalisedTextType(found.text, found.language);
}
