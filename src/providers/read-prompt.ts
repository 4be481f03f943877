import { readFileSync } from 'node:fs';

/** The orders for one task of a language model. */
export interface Prompt {
  /** `name@version`: part of what answers are remembered by. */
  readonly id: string;
  /** The orders with `values` in place of `{{name}}`; throws Error for a name that has no value. */
  readonly fill: (values?: Readonly<Record<string, string>>) => string;
}

const FORM = /^version: (\d+)\n\n([^]+)$/;

/** Reads `prompts/<name>.prompt`, whose first line is `version: N`; throws Error for a file of another form. */
export function readPrompt(name: string): Prompt {
  const file = new URL(`./prompts/${name}.prompt`, import.meta.url);
  const [, version, text = ''] = FORM.exec(readFileSync(file, 'utf8')) ?? [];
  if (version === undefined)
    throw new Error(`${name}.prompt: expected "version: N", an empty line and the orders`);
  return {
    id: `${name}@${version}`,
    fill: (values = {}) =>
      text.trimEnd().replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
        const value = values[key];
        if (value === undefined) throw new Error(`${name}.prompt: expected a value for {{${key}}}, got none`);
        return value;
      }),
  };
}
