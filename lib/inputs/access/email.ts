import { z } from 'zod'

/** An address in its one form: NFKC, trimmed, lower case, an ASCII domain. */
export const emailAddress = z
  .string()
  .max(254)
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        /^[^\s@<>"]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,}$|^[^\s@<>"]{1,64}@[a-z0-9-]+\.(?:test|example|localhost)$/,
        'Enter an e-mail address like name@example.com.',
      ),
  )
