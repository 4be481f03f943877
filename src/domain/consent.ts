export const CONSENT_PURPOSES = ['personalisation', 'promotion', 'attributes'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What a user agreed to, and when (ISO 8601); a purpose without consent is not used. */
export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly at: string;
}
