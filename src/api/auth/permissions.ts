import { DomainError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { Caller } from './caller.js';
import { ROLE_HEADER, type Role } from './role.js';

/** Roles that may act for any user. */
const ACTS_FOR_ANYBODY: readonly Role[] = ['app', 'operator'];
/** Roles that see the queue and the history of curation. */
const SEES_CURATION: readonly Role[] = ['expert', 'operator'];

/** Whether `caller` may see and change what is known about `user`. */
export function mayActFor(caller: Caller, user: NodeId): boolean {
  return caller.isLocal || caller.user === user || ACTS_FOR_ANYBODY.includes(caller.role);
}

/** Whether `caller` sees who decided what, and why. */
export function maySeeCuration(caller: Caller): boolean {
  return SEES_CURATION.includes(caller.role);
}

/** Why `caller` may not: a visitor is told how to act as `role`. */
function refusal(caller: Caller, what: string, role: Role): DomainError {
  const way = caller.isLocal
    ? `send the header "${ROLE_HEADER}: ${role}"`
    : `send a token, or, from this machine where no key is set, the header "${ROLE_HEADER}: ${role}"`;
  return caller.role === 'anonymous'
    ? new DomainError('UNAUTHENTICATED', `${what}: ${way}`)
    : new DomainError('FORBIDDEN', `${what}: role ${caller.role} may not`);
}

/** Throws UNAUTHENTICATED (a visitor) or FORBIDDEN unless `caller` may act for `user`. */
export function requireActsFor(caller: Caller, user: NodeId): void {
  if (!mayActFor(caller, user)) throw refusal(caller, 'this is about another person', 'app');
}

/** Throws UNAUTHENTICATED (a visitor) or FORBIDDEN unless `caller` is an expert, who alone changes facts. */
export function requireExpert(caller: Caller): void {
  if (caller.role !== 'expert') throw refusal(caller, 'curation is for experts', 'expert');
}

/** Throws UNAUTHENTICATED (a visitor) or FORBIDDEN unless `caller` is an expert or an operator, who see what is tried. */
export function requireSeesExperiments(caller: Caller): void {
  if (!maySeeCuration(caller)) throw refusal(caller, 'experiments are for experts and operators', 'operator');
}

/** Throws UNAUTHENTICATED (a visitor) or FORBIDDEN unless `caller` is an expert or an operator, who learn from many people. */
export function requireSeesInsights(caller: Caller): void {
  if (!maySeeCuration(caller)) throw refusal(caller, 'insights are for experts and operators', 'operator');
}

/** Throws UNAUTHENTICATED (a visitor) or FORBIDDEN unless `caller` may see the queue and the history. */
export function requireSeesCuration(caller: Caller): void {
  if (!maySeeCuration(caller))
    throw refusal(caller, 'the history of facts is for experts and operators', 'operator');
}

/** Throws UNAUTHENTICATED (a visitor) or FORBIDDEN unless `caller` has one of `roles`, the first of which is told. */
export function requireImports(caller: Caller, roles: readonly [Role, ...Role[]]): void {
  if (!roles.includes(caller.role))
    throw refusal(caller, `importing is for ${roles.join(' and ')}`, roles[0]);
}
