import type { Child } from 'hono/jsx';

interface Look {
  /** One primary button a screen; the others are secondary. */
  readonly look?: 'primary' | 'secondary';
  readonly children?: Child;
}

interface ButtonProps extends Look {
  /** Sent with the form, when one form has more than one button. */
  readonly name?: string;
  readonly value?: string;
  /** Sends the form to another address than its own. */
  readonly formaction?: string;
}

/** Sends its form. */
export function Button({ look = 'primary', children, ...rest }: ButtonProps) {
  return (
    <button type="submit" class={`nl-button nl-button--${look}`} {...rest}>
      {children}
    </button>
  );
}

interface LinkProps extends Look {
  readonly href: string;
  /** The link gives a file to keep. */
  readonly download?: boolean;
}

/** A link that looks like a button, for a main road onwards. */
export function ButtonLink({ look = 'primary', href, download, children }: LinkProps) {
  return (
    <a class={`nl-button nl-button--${look}`} href={href} download={download}>
      {children}
    </a>
  );
}

/** Buttons side by side, below each other on a narrow screen. */
export function Buttons({ children }: { readonly children?: Child }) {
  return <div class="buttons">{children}</div>;
}
