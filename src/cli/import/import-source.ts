import { ConfigurationError } from '../../domain/errors.js';
import { openGraphSource } from '../../ingest/indexed-graph/graph-source.js';
import { openFileSource } from '../../ingest/job/file-source.js';
import type { RecordSource } from '../../ingest/job/record-source.js';
import type { Mapping } from '../../ingest/mapping/mapping.js';
import { findPreset } from '../../ingest/mapping/presets/presets.js';
import { readMappingFile } from '../../ingest/mapping/read-mapping-file.js';
import type { RecordKind } from '../../ingest/mapping/record-kinds.js';

/** How the files of an import are read, as the command line says it. */
export interface SourceOptions {
  readonly map?: string;
  readonly preset?: string;
  readonly source?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  /** See `FileSourceOptions`. */
  readonly occasion?: string;
}

/** The preset whose source is a folder of files and not one table. */
export const GRAPH_PRESET = 'copurchase-graph';

async function findMapping(kind: RecordKind, options: SourceOptions): Promise<Mapping | undefined> {
  if (options.map !== undefined && options.preset !== undefined)
    throw new ConfigurationError('expected --map or --preset, got both');
  const mapping =
    options.map !== undefined
      ? await readMappingFile(options.map)
      : options.preset !== undefined
        ? findPreset(options.preset)
        : undefined;
  if (mapping === undefined) return undefined;
  const kinds = mapping.records.map((one) => one.kind);
  if (!kinds.some((one) => one === kind))
    throw new ConfigurationError(`the mapping makes ${kinds.join(' and ')}, not ${kind}: name one of them`);
  const { delimiter, encoding } = options;
  return {
    ...mapping,
    form: {
      ...mapping.form,
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(encoding === undefined ? {} : { encoding }),
    },
  };
}

/** Opens `file` as a source of records of `kind`; throws ConfigurationError for options that do not go together. */
export async function openSource(
  kind: RecordKind,
  file: string,
  options: SourceOptions,
): Promise<RecordSource> {
  if (options.preset === GRAPH_PRESET) return openGraphSource(file);
  const { source, delimiter, encoding, occasion } = options;
  const mapping = await findMapping(kind, options);
  return openFileSource(file, {
    kind,
    mapping,
    source: source ?? 'import',
    form: { delimiter, encoding },
    occasion,
    now: Date.now(),
  });
}
