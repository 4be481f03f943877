import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../../../../src/api/auth/caller.js';
import { requireExpert, requireSeesInsights } from '../../../../src/api/auth/permissions.js';

describe('a refusal', () => {
  it('tells a visitor what to send: from this machine the header alone', () => {
    const local = { ...ANONYMOUS, isLocal: true };
    expect(() => requireSeesInsights(local)).toThrow(
      'insights are for experts and operators: send the header "x-guidegraph-role: operator"',
    );
    expect(() => requireExpert(local)).toThrow('send the header "x-guidegraph-role: expert"');
    expect(() => requireSeesInsights(ANONYMOUS)).toThrow(
      'send a token, or, from this machine where no key is set, the header "x-guidegraph-role: operator"',
    );
    expect(() => requireSeesInsights({ ...local, role: 'operator' })).not.toThrow();
  });

  it('tells those who have a role that it may not', () => {
    expect(() => requireSeesInsights({ ...ANONYMOUS, role: 'shopper' })).toThrow('role shopper may not');
  });
});
