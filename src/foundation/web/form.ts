import type { Context } from 'hono';

/** Reads a form that was sent; empty when nothing readable was. */
export async function readForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    return new FormData();
  }
}

/** A field as text; empty when it is not there or is a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A field that holds a whole number, such as a version; NaN when it does not. */
export function formNumber(form: FormData, name: string): number {
  const text = formText(form, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
