import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody guesses: 256 bits, for in a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret: SHA-256, hexadecimal. Who reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
