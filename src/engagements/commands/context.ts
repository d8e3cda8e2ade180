import { type Command, InvalidArgumentError } from 'commander';
import { Failure, type Terminal } from '../../foundation/command-line/terminal.ts';
import { type Config, readConfig } from '../../foundation/config.ts';
import { type Actor, Refusal } from '../../foundation/identity/index.ts';
import { findKey } from '../../foundation/identity/keys/find-key.ts';
import type { JobServices } from '../../foundation/jobs/kind.ts';
import { withDatabase } from '../../foundation/store/commands/with-database.ts';
import { connectedServices } from './connected-services.ts';

/** The settings, read only when a command needs them: who asks for help need not have any. */
export type Settings = () => Config;

export const SETTINGS: Settings = () => readConfig(process.env);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Adds the option that names an organisation. */
export const withOrganisation = (command: Command, description: string): Command =>
  command.requiredOption('--organisation <id>', description, id => {
    if (UUID.test(id)) return id.toLowerCase();
    throw new InvalidArgumentError('UUID');
  });

/** Reads in an organisation, as who keeps the installation. The database opens nothing but that organisation.
 *  @throws Failure when there is none with that id */
export function reading<T>(
  terminal: Terminal,
  settings: Settings,
  organisation: string,
  work: (services: JobServices, actor: Actor) => Promise<T>,
): Promise<T> {
  return withDatabase(terminal, settings(), async database => {
    const found = await database.db
      .selectFrom('organisation')
      .select(['id', 'name', 'kind', 'kvk', 'four_eyes as fourEyes'])
      .where('id', '=', organisation)
      .executeTakeFirst();
    if (found === undefined)
      throw new Failure(
        `er is hier geen organisatie ${organisation}`,
        `there is no organisation ${organisation} here`,
      );
    const person = { id: NOBODY, name: '' };
    const context = { organisation, person: NOBODY };
    return work(connectedServices(database, terminal), {
      person,
      organisation: found,
      role: 'reader',
      context,
    });
  });
}

/** No person has this id: a use case that changes something refuses whoever has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Changes something in the organisation of a key.
 *  @throws Failure without a key that can be used */
export function changing<T>(
  terminal: Terminal,
  settings: Settings,
  work: (services: JobServices, actor: Actor, stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const config = settings();
  const { programKey: key } = config;
  if (key === undefined) throw new Failure(...NO_KEY);
  return withDatabase(terminal, config, async (database, stop) => {
    const services = connectedServices(database, terminal);
    const actor = await findKey(services, key);
    if (actor === undefined) throw new Failure(...BAD_KEY);
    return work(services, actor, stop).catch(asFailure);
  });
}

/** A use case that did nothing says why. */
function asFailure(error: unknown): never {
  throw error instanceof Refusal ? new Failure(error.text.nl, error.text.en) : error;
}

const NO_KEY = [
  'zet in WAAIER_KEY de sleutel van een programma; een beheerder maakt die bij Toegang voor programma’s',
  'put the key of a program in WAAIER_KEY; an administrator makes it under Access for programs',
] as const;
const BAD_KEY = [
  'de sleutel in WAAIER_KEY is niet (meer) te gebruiken',
  'the key in WAAIER_KEY cannot be used (any more)',
] as const;
