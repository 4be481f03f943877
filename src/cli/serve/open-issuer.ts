import { IssuerKeys } from '../../api/auth/issuer-keys.js';
import type { TokenIssuer } from '../../api/auth/verify-token.js';
import type { Config } from '../../config.js';

/** The issuer of tokens that `config` names, its keys not asked for yet; `onProblem` is told why they cannot be had. */
export function openIssuer(
  { tokenIssuer }: Config,
  onProblem: (message: string) => void,
): TokenIssuer | undefined {
  if (tokenIssuer === undefined) return undefined;
  const { keysUrl, issuer, audience, roleClaim } = tokenIssuer;
  return { keys: new IssuerKeys(keysUrl, { onProblem }), name: issuer, audience, roleClaim };
}
