import type { Problem } from '../law/input-error.ts';
import type { MailSettings } from './mail.ts';

const ADDRESS = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/;

/** Reads WAAIER_SMTP and WAAIER_MAIL_FROM: both, or neither.
 *  @param problems hears what is wrong; what may hold a password is not repeated */
export function readMailSettings(
  env: Readonly<Record<string, string | undefined>>,
  problems: Problem[],
): MailSettings | undefined {
  const { WAAIER_SMTP: server, WAAIER_MAIL_FROM: from } = env;
  if (server === undefined && from === undefined) return undefined;
  const url = server !== undefined && URL.canParse(server) ? new URL(server) : undefined;
  const goodServer = url !== undefined && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '';
  if (!goodServer)
    problems.push({
      pointer: '/WAAIER_SMTP',
      code: 'invalid-smtp',
      message: {
        nl: 'WAAIER_SMTP is geen adres van een mailserver; toegestaan is smtp://server:poort of smtps://gebruiker:wachtwoord@server:poort, samen met WAAIER_MAIL_FROM.',
        en: 'WAAIER_SMTP is not the address of a mail server; allowed is smtp://server:port or smtps://user:password@server:port, together with WAAIER_MAIL_FROM.',
      },
    });
  const goodFrom = from !== undefined && ADDRESS.test(from);
  if (!goodFrom)
    problems.push({
      pointer: '/WAAIER_MAIL_FROM',
      code: 'invalid-mail-from',
      message: {
        nl: `WAAIER_MAIL_FROM is ${from === undefined ? 'leeg' : `"${from}"`}; toegestaan is een e-mailadres, samen met WAAIER_SMTP.`,
        en: `WAAIER_MAIL_FROM is ${from === undefined ? 'empty' : `"${from}"`}; allowed is an e-mail address, together with WAAIER_SMTP.`,
      },
    });
  return goodServer && goodFrom ? { server: server!, from: from! } : undefined;
}
