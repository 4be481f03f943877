/** What a person's data may be used for, each with a consent of its own; without it they are not used for it. */
export const CONSENT_PURPOSES = ['personalisation', 'promotion', 'attributes'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
