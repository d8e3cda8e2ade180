import { z } from 'zod';
import { LANGUAGES } from '../../law/text.ts';
import { sealedCookie } from '../../web/sealed-cookie.ts';

/** How long somebody may stay at the provider, in minutes. */
export const FLOW_MINUTES = 15;

const FlowKept = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  language: z.enum(LANGUAGES),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** What a browser must bring back from the provider. */
export const flowCookie = sealedCookie('sign-in', kept => FlowKept.parse(kept));
