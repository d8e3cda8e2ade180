import { z } from 'zod';
import { sealedCookie } from '../../foundation/web/sealed-cookie.ts';

/** For which engagement the person is answering questions, so that the outcome finds its way back. */
const Answering = z.strictObject({ engagement: z.uuid() }).readonly();

export const answeringCookie = sealedCookie('register', kept => Answering.parse(kept));
