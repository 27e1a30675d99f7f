/** Whom a client names for the practice to know. */
export const contactKinds = ['emergency', 'support', 'other'] as const
