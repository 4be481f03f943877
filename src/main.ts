import 'reflect-metadata';
import { runProgram } from './cli/program.js';
import { createLanguageModel } from './providers/language-model.js';

// Libraries check themselves in development (graphql looks at the class of each value twice): not where people are served.
process.env.NODE_ENV ??= 'production';

// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`guidegraph: could not write the output: ${error.message}\n`);
  process.exit(1);
});
await runProgram(process.argv.slice(2), { createLanguageModel });
