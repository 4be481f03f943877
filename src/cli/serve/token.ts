import { InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../../api/auth/role.js';
import { signToken } from '../../api/auth/sign-token.js';
import { loadConfig } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import type { CommandModule } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';

const HOUR_SECONDS = 3_600;

function readHours(value: string): number {
  const hours = Number(value);
  if (value.trim() === '' || !(hours > 0 && hours <= 8_784))
    throw new InvalidArgumentError(`expected more than 0 and at most 8784 hours, got "${value}"`);
  return hours;
}

async function run({ user, role, hours }: { user?: string; role: Role; hours: number }): Promise<void> {
  const { jwtSecret } = loadConfig();
  if (jwtSecret === undefined)
    throw new ConfigurationError(
      'AUTH_JWT_SECRET is not set, so the server takes no tokens: set it (at least 32 characters) for both. Without it, requests of this machine may say who they are by the headers x-guidegraph-role and x-guidegraph-user',
    );
  if (role === 'shopper' && user === undefined)
    throw new ConfigurationError('a shopper is somebody: add --user NAME');
  const now = Math.floor(Date.now() / 1_000);
  await writeOutput(`${await signToken(jwtSecret, { user, role }, now, Math.ceil(hours * HOUR_SECONDS))}\n`);
}

/** `guidegraph token`: a JWT for a user and a role, signed with AUTH_JWT_SECRET. */
export const command: CommandModule = {
  define: (program) => {
    program
      .option('--user <name>', 'whom it is for, as the shop calls them')
      .addOption(new Option('--role <role>', 'what they may do').choices([...ROLES]).default('shopper'))
      .option('--hours <n>', 'how long it is good for', readHours, 24)
      .addHelpText(
        'after',
        `
Example:
  curl http://127.0.0.1:4000/graphql -H "authorization: Bearer $(guidegraph token --user mei --role shopper)" \\
    -H 'content-type: application/json' -d '{"query":"{ viewer { interests { weight } } }"}'`,
      )
      .action(run);
  },
};
