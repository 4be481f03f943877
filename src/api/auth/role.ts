/** Who may act: a visitor, a customer, a shop's front end, a product expert, whoever runs the server. */
export const ROLES = ['anonymous', 'shopper', 'app', 'expert', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** Whether `text` names a role. */
export function isRole(text: unknown): text is Role {
  return (ROLES as readonly unknown[]).includes(text);
}
