import { createHmac } from 'node:crypto';
import { InvalidValueError } from '../../domain/errors.js';
import { checkText } from '../../domain/values.js';
import { assignArm } from '../../experiment/assign-arm.js';
import type { Assignment } from '../../experiment/experiment.js';
import type { RecommendationRequest } from '../../recommend/recommendation.js';
import type { Services } from '../services/services.js';

/** Within this time the same person sees the same order: pages go on from each other. */
const BUCKET_SECONDS = 1_800;
const MAX_SESSION_LENGTH = 128;

/** A keyed hash of a session's id: what a shop calls its sessions is stored nowhere. Throws InvalidValueError. */
export function sessionHash(hashKey: string, session: string | null | undefined): string | undefined {
  if (session === null || session === undefined || session === '') return undefined;
  if (session.length > MAX_SESSION_LENGTH)
    throw new InvalidValueError(
      'session',
      `expected at most ${MAX_SESSION_LENGTH} characters, got ${session.length}`,
    );
  checkText('session', session);
  return createHmac('sha256', `${hashKey}\u001fsession`).update(session, 'utf8').digest('hex').slice(0, 32);
}

/** A request as it is answered: in the arm that its user, else its session, is in. */
export interface ArmedRequest {
  readonly request: RecommendationRequest;
  readonly session: string | undefined;
  readonly assignment: Assignment | undefined;
}

/** `request` with what its arm sets; what the arm leaves out stays. As it is where nobody, or no experiment, is there. */
export function applyArm(
  { experiments }: Pick<Services, 'experiments'>,
  request: RecommendationRequest,
  session: string | undefined,
): ArmedRequest {
  const { user, intent, now } = request;
  const unit = user ?? session;
  const assignment = assignArm(experiments, { intent, unit, now });
  if (assignment === undefined) return { request, session, assignment };
  const { diversity = request.diversity, exploration, sourcesOff, ...control } = assignment.arm.options;
  const bucket = Math.floor(now / BUCKET_SECONDS);
  const seed = `${assignment.experiment.name} ${unit} ${bucket} ${intent}`;
  return {
    request: {
      ...request,
      diversity,
      control: { ...request.control, ...control },
      ...(sourcesOff && { sourcesOff }),
      ...(exploration && { exploration: { ...exploration, seed } }),
    },
    session,
    assignment,
  };
}
