import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, type Problem } from './law/input-error.ts';
import type { MailSettings } from './mail/mail.ts';
import { readMailSettings } from './mail/mail-settings.ts';

/** Beside `src` and `dist`, wherever the command was given. */
const DEFAULT_DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** How a process is set up. Comes from the environment and from nowhere else. */
export interface Config {
  /** TCP port, 0 to 65535; 0 lets the system choose one. */
  readonly port: number;
  /** Address of a PostgreSQL server; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Absolute path of the folder for the embedded database and the key of the cookie. */
  readonly dataFolder: string;
  /** True when the folder was chosen by the person and not by default. */
  readonly dataFolderGiven: boolean;
  /** True when people reach the site by https (WAAIER_HTTPS=yes, or WAAIER_URL says so). */
  readonly secure: boolean;
  /** Where people reach the site, without a slash at the end (WAAIER_URL); undefined on this machine only. */
  readonly url: string | undefined;
  /** Absolute path of the file that says how people sign in (WAAIER_IDENTITY); undefined: local mode. */
  readonly identityFile: string | undefined;
  /** Where a weakness can be reported, an https or mailto address; undefined claims none. */
  readonly securityContact: string | undefined;
  /** How mail is sent (WAAIER_SMTP and WAAIER_MAIL_FROM); undefined: none is. */
  readonly mail: MailSettings | undefined;
  /** The key of a program (WAAIER_KEY), for commands that change something; undefined: they are refused. A secret. */
  readonly programKey: string | undefined;
}

function readPort(value: string | undefined, problems: Problem[]): number {
  const text = value ?? '8080';
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  problems.push({
    pointer: '/PORT',
    code: 'invalid-port',
    message: {
      nl: `PORT is "${text}"; toegestaan is een geheel getal van 0 tot en met 65535.`,
      en: `PORT is "${text}"; allowed is a whole number from 0 to 65535.`,
    },
  });
  return 0;
}

function readDatabaseUrl(value: string | undefined, problems: Problem[]): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1)
    return value;
  // The value may hold a password: it is not repeated.
  problems.push({
    pointer: '/DATABASE_URL',
    code: 'invalid-database-url',
    message: {
      nl: 'DATABASE_URL is geen adres van een PostgreSQL-database; toegestaan is postgresql://gebruiker:wachtwoord@server:poort/database.',
      en: 'DATABASE_URL is not the address of a PostgreSQL database; allowed is postgresql://user:password@server:port/database.',
    },
  });
  return undefined;
}

function readYesOrNo(name: string, value: string | undefined, problems: Problem[]): boolean {
  if (value === undefined || value === 'no') return false;
  if (value === 'yes') return true;
  problems.push({
    pointer: `/${name}`,
    code: 'invalid-yes-or-no',
    message: {
      nl: `${name} is "${value}"; toegestaan is yes of no.`,
      en: `${name} is "${value}"; allowed is yes or no.`,
    },
  });
  return false;
}

function readContact(value: string | undefined, problems: Problem[]): string | undefined {
  if (value === undefined) return undefined;
  if (URL.canParse(value) && ['https:', 'mailto:'].includes(new URL(value).protocol)) return value;
  problems.push({
    pointer: '/WAAIER_SECURITY_CONTACT',
    code: 'invalid-contact',
    message: {
      nl: `WAAIER_SECURITY_CONTACT is "${value}"; toegestaan is een adres dat begint met https: of mailto:.`,
      en: `WAAIER_SECURITY_CONTACT is "${value}"; allowed is an address that starts with https: or mailto:.`,
    },
  });
  return undefined;
}

function readUrl(value: string | undefined, problems: Problem[]): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`)
    return url.origin;
  problems.push({
    pointer: '/WAAIER_URL',
    code: 'invalid-url',
    message: {
      nl: `WAAIER_URL is "${value}"; toegestaan is het adres waarop mensen de site bereiken, zonder pad: https://waaier.example.`,
      en: `WAAIER_URL is "${value}"; allowed is the address where people reach the site, without a path: https://waaier.example.`,
    },
  });
  return undefined;
}

/** Reads PORT, DATABASE_URL, WAAIER_DATA, WAAIER_HTTPS, WAAIER_URL, WAAIER_IDENTITY, WAAIER_SECURITY_CONTACT, WAAIER_SMTP,
 *  WAAIER_MAIL_FROM and WAAIER_KEY.
 *  @throws InputError that names every wrong value, what was given and what is allowed. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: Problem[] = [];
  const port = readPort(env.PORT, problems);
  const databaseUrl = readDatabaseUrl(env.DATABASE_URL, problems);
  if (env.WAAIER_DATA?.trim() === '') {
    problems.push({
      pointer: '/WAAIER_DATA',
      code: 'invalid-data-folder',
      message: {
        nl: 'WAAIER_DATA is leeg; toegestaan is het pad van een map.',
        en: 'WAAIER_DATA is empty; allowed is the path of a folder.',
      },
    });
  }
  const secure = readYesOrNo('WAAIER_HTTPS', env.WAAIER_HTTPS, problems);
  const url = readUrl(env.WAAIER_URL, problems);
  if (secure && url?.startsWith('http:'))
    problems.push({
      pointer: '/WAAIER_URL',
      code: 'insecure-url',
      message: {
        nl: `WAAIER_URL is "${url}" en WAAIER_HTTPS is yes; toegestaan is dan een adres dat begint met https:.`,
        en: `WAAIER_URL is "${url}" and WAAIER_HTTPS is yes; allowed is then an address that starts with https:.`,
      },
    });
  const securityContact = readContact(env.WAAIER_SECURITY_CONTACT, problems);
  const mail = readMailSettings(env, problems);
  if (problems.length > 0) throw new InputError(problems);
  return {
    port,
    databaseUrl,
    dataFolder: env.WAAIER_DATA === undefined ? DEFAULT_DATA : resolve(env.WAAIER_DATA),
    dataFolderGiven: env.WAAIER_DATA !== undefined,
    secure: secure || url?.startsWith('https:') === true,
    url,
    identityFile: env.WAAIER_IDENTITY === undefined ? undefined : resolve(env.WAAIER_IDENTITY),
    securityContact,
    mail,
    programKey: env.WAAIER_KEY || undefined,
  };
}
