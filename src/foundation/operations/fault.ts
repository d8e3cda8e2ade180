/** What may be written down of a fault: what kind it is and where it happened. Its message stays out: it may repeat what
 *  somebody typed. So does what PostgreSQL says beside it, which repeats whole rows. */
export interface FaultDescription {
  readonly error: string;
  /** Of the system or of PostgreSQL. */
  readonly code: string;
  /** Functions and places in the code, the innermost first. */
  readonly at: string;
}

const FRAMES = 6;

export function describeFault(error: unknown): FaultDescription {
  if (!(error instanceof Error)) return { error: typeof error, code: '', at: '' };
  const { code } = error as { readonly code?: unknown };
  return {
    error: error.constructor.name,
    code: typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : '',
    at: framesOf(error),
  };
}

/** The places in a stack, without the message before them and without the folders of this machine. */
function framesOf({ stack = '', message }: Error): string {
  const start = stack.indexOf(message);
  if (start === -1) return '';
  return stack
    .slice(start + message.length)
    .split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, FRAMES)
    .map(line =>
      line.slice('    at '.length).replace(/(file:\/\/)?\/[^()]*?\/(?=(src|dist|node_modules)\/)/, ''),
    )
    .join(' < ');
}
