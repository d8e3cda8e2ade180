import type { Context } from 'hono';
import { z } from 'zod';
import { InputError } from '../../law/input-error.ts';
import { sealedCookie } from '../../web/sealed-cookie.ts';
import type { WebEnv } from '../../web/site.ts';

/** How long what was typed is kept, in minutes. */
const KEPT = 30;

const Typed = z.strictObject({
  /** Whose it is: nobody else on the same machine gets to see it. */
  person: z.string(),
  /** Where it was sent to. */
  path: z.string().startsWith('/'),
  fields: z.array(z.tuple([z.string(), z.string()])),
  /** True when files were sent along: those cannot be kept. */
  files: z.boolean(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** A form that was sent when its session had ended. */
export type Typed = z.output<typeof Typed>;

const cookie = sealedCookie('typed', kept => Typed.parse(kept));

/** What was sent with this request, as the form of who sent it. */
export async function typedIn(c: Context<WebEnv>, person: string): Promise<Typed> {
  const form = await c.req.formData().catch(() => new FormData());
  const entries = [...form.entries()];
  const fields = entries.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const { pathname, search } = new URL(c.req.url);
  const at = c.var.services.now().getTime();
  return { person, path: pathname + search, fields, files: fields.length < entries.length, at };
}

/** Keeps a form in the person's browser, sealed; true when it fits. */
export async function keepTyped(c: Context<WebEnv>, typed: Typed): Promise<boolean> {
  try {
    await cookie.write(c, typed);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** The form that this browser kept; undefined when there is none, or it is too old. */
export async function readTyped(c: Context<WebEnv>): Promise<Typed | undefined> {
  const kept = await cookie.read(c);
  if (kept.state !== 'value') return undefined;
  const age = c.var.services.now().getTime() - kept.value.at;
  return age <= KEPT * 60_000 ? kept.value : undefined;
}

export const forgetTyped = (c: Context<WebEnv>): void => cookie.clear(c);
