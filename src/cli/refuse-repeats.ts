import type { Command } from 'commander';

/** Collects an option that may be given several times. */
export function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

/**
 * Makes `command` and all its subcommands end with a usage error when an option of one value is given twice: which of
 * the two was meant cannot be told. Options that {@link collect} reads, and those without a value, may be repeated.
 */
export function refuseRepeats(command: Command): void {
  for (const option of command.options) {
    if (option.isBoolean() || option.negate || option.variadic || option.parseArg === collect) continue;
    let given = 0;
    command.on(`option:${option.name()}`, () => {
      given += 1;
      if (given > 1)
        command.error(`error: expected ${option.long ?? option.flags} once, got it ${given} times`);
    });
  }
  for (const child of command.commands) refuseRepeats(child);
}
