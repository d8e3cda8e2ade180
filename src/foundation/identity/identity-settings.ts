import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { InputError, jsonPointer, type Problem } from '../law/input-error.ts';
import { parseInput } from '../law/zod-problems.ts';
import { ProviderSettings } from './oidc/provider-settings.ts';

const RoleOrNone = z.enum(['none', 'reader', 'editor', 'approver', 'administrator']);

const Sessions = z
  .strictObject({
    /** Minutes without a request after which a session ends. */
    silence: z.int().min(5).max(120).default(15),
    /** Minutes before that end at which the person is warned. */
    warning: z.int().min(1).max(10).default(2),
    /** Hours after signing in at which a session ends whatever happens. */
    longest: z.int().min(1).max(24).default(12),
  })
  .prefault({});

const Organisations = z
  .strictObject({
    /** Whether whoever is signed in may make an organisation. Always possible in local mode. */
    create: z.boolean().default(false),
    /** What the first person becomes who comes with a KvK number that is new here. */
    first: RoleOrNone.exclude(['reader', 'editor', 'approver']).default('administrator'),
    /** What later persons with that KvK number become; `none`: they must be invited. */
    later: RoleOrNone.default('none'),
  })
  .prefault({});

/** The file that WAAIER_IDENTITY names. */
export const IdentitySettings = z.strictObject({
  /** Left out: local mode. */
  provider: ProviderSettings.optional(),
  sessions: Sessions,
  organisations: Organisations,
  /** Left out, a sign-in with a BSN in it is refused. */
  bsn: z.strictObject({ legalGround: z.string().trim().min(10) }).optional(),
});
export type IdentitySettings = z.output<typeof IdentitySettings>;

/** Reads the settings of signing in.
 *  @param file YAML or JSON; undefined gives the defaults
 *  @throws InputError that names every wrong value by its place in the file */
export function readIdentitySettings(file: string | undefined): IdentitySettings {
  if (file === undefined) return IdentitySettings.parse({});
  const given = readYaml(file);
  try {
    return checked(parseInput(IdentitySettings, given));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Whoever starts the server sees only the messages: each says where in which file.
    throw new InputError(
      error.problems.map(({ pointer, code, message: { nl, en } }) => ({
        pointer,
        code,
        message: {
          nl: `WAAIER_IDENTITY, ${pointer || '/'}: ${nl}`,
          en: `WAAIER_IDENTITY, ${pointer || '/'}: ${en}`,
        },
      })),
    );
  }
}

function checked(settings: IdentitySettings): IdentitySettings {
  const problems: Problem[] = [];
  if (settings.provider !== undefined) checkProvider(settings.provider, problems);
  const { silence, warning } = settings.sessions;
  if (warning >= silence)
    problems.push({
      pointer: '/sessions/warning',
      code: 'late-warning',
      message: {
        nl: `de waarschuwing komt ${warning} minuten voor het einde; dat is niet minder dan silence: ${silence}`,
        en: `the warning comes ${warning} minutes before the end; that is not less than silence: ${silence}`,
      },
    });
  if (problems.length > 0) throw new InputError(problems);
  return settings;
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0] ?? '';
    throw new InputError([
      {
        pointer: '/WAAIER_IDENTITY',
        code: 'unreadable-identity-file',
        message: {
          nl: `WAAIER_IDENTITY noemt een bestand dat niet te lezen is: ${reason}`,
          en: `WAAIER_IDENTITY names a file that cannot be read: ${reason}`,
        },
      },
    ]);
  }
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

function checkProvider({ issuer, scopes }: ProviderSettings, problems: Problem[]): void {
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !LOOPBACK.includes(hostname))
    problems.push({
      pointer: jsonPointer('provider', 'issuer'),
      code: 'insecure-issuer',
      message: {
        nl: `het adres ${issuer} is niet versleuteld; http mag alleen op deze machine zelf`,
        en: `the address ${issuer} is not encrypted; http is allowed only on this machine itself`,
      },
    });
  if (!scopes.includes('openid'))
    problems.push({
      pointer: jsonPointer('provider', 'scopes'),
      code: 'no-openid',
      message: { nl: 'de scope openid ontbreekt', en: 'the scope openid is missing' },
    });
}

/** A file that the settings name, from the folder of the settings.
 *  @throws InputError when it cannot be read; its content is never repeated */
export function readBeside(settingsFile: string, name: string, pointer: string): string {
  try {
    const content = readFileSync(resolve(dirname(settingsFile), name), 'utf8').trim();
    if (content !== '') return content;
  } catch {
    // Said below.
  }
  throw new InputError([
    {
      pointer,
      code: 'unreadable-file',
      message: {
        nl: `het bestand ${name} is niet te lezen of is leeg`,
        en: `the file ${name} cannot be read or is empty`,
      },
    },
  ]);
}
