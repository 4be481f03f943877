import { readAttributes } from '../../extract/attributes/attribute-model.js';
import {
  ATTRIBUTE_MODEL_KIND,
  ATTRIBUTE_MODEL_VERSION,
  loadAttributeModel,
} from '../../extract/attributes/store-attribute-model.js';
import { readModelFile } from '../../learn/read-model-file.js';
import type { CommandModule } from '../command.js';
import { requireId, runJsonLines } from '../input-output/json-lines-command.js';
import { requireFile } from '../input-output/open-input.js';
import { readAttributeText } from './attribute-fields.js';

async function run(file: string | undefined, { model }: { readonly model: string }): Promise<void> {
  requireFile(model);
  const reader = loadAttributeModel(readModelFile(model, ATTRIBUTE_MODEL_KIND, ATTRIBUTE_MODEL_VERSION));
  await runJsonLines(file, (record) => {
    const text = readAttributeText(record);
    const found = readAttributes(reader, text);
    const attributes = Object.fromEntries(
      [...found].map(([name, values]) => [name, values.map(({ value }) => value)]),
    );
    return { id: requireId(record), ...text, attributes };
  });
}

/** `guidegraph extract attributes`: the named attributes that a trained model reads from titles and descriptions. */
export const command: CommandModule = {
  define: (extract) => {
    extract
      .argument(
        '[file]',
        'JSON Lines with "id", "category", "title" and "description"; "-" or nothing reads standard input',
      )
      .requiredOption('--model <file>', 'a model written by "guidegraph train attributes"')
      .addHelpText(
        'after',
        `
Example:
  echo '{"id":"1","category":"Drives","title":"Seagate 2TB SATA drive"}' | guidegraph extract attributes --model attributes.model`,
      )
      .action(run);
  },
};
