/** Who may act: a visitor, a customer, a shop's front end, a product expert, whoever runs the server. */
export const ROLES = ['anonymous', 'shopper', 'app', 'expert', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** Whether `text` names a role. */
export function isRole(text: unknown): text is Role {
  return (ROLES as readonly unknown[]).includes(text);
}

/** Names the role that a direct local request acts as, where the server has no key. */
export const ROLE_HEADER = 'x-guidegraph-role';
