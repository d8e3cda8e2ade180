import { createTransport } from 'nodemailer';

/** How this installation sends mail. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly server: string;
  /** Address that mail comes from. */
  readonly from: string;
}

/** A message. It goes over open wires: nothing about a person stands in it. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail. */
export interface Mail {
  /** @throws Error when the server did not take it */
  send(message: Message): Promise<void>;
  close(): void;
}

/** Makes what sends mail. It connects when there is something to send. */
export function openMail({ server, from }: MailSettings): Mail {
  const transport = createTransport(server, {
    from,
    // Nothing of a message is read from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
