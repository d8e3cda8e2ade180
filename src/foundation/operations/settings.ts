import { InputError, type Problem } from '../law/input-error.ts';
import { type TrustedProxies, trustedProxies } from './client-address.ts';
import { LOG_AMOUNTS, type LogAmount } from './logger.ts';

/** How whoever runs an installation wants it watched and guarded. */
export interface OperationsSettings {
  readonly log: LogAmount;
  readonly trusted: TrustedProxies | undefined;
  /** Requests that one address, and one account, may send in a minute; 0 is without limit. */
  readonly perAddress: number;
  readonly perAccount: number;
  /** What a request for the metrics must bring; undefined: only this machine may ask, and only in local mode. */
  readonly metricsToken: string | undefined;
  /** How long a server that was told to stop still takes requests, in seconds, so that a proxy that asks `/ready` goes
   *  elsewhere first. */
  readonly drain: number;
  /** True on a site for this machine alone. */
  readonly local: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const PER_ADDRESS = 3000;
const PER_ACCOUNT = 1200;
const HIGHEST = 1_000_000;
const SHORTEST_TOKEN = 24;
const LONGEST_DRAIN = 60;

/** Reads WAAIER_LOG, WAAIER_TRUST_PROXY, WAAIER_LIMIT_ADDRESS, WAAIER_LIMIT_ACCOUNT, WAAIER_METRICS_TOKEN and WAAIER_DRAIN.
 *  @param local true on a site for this machine alone
 *  @throws InputError that names every wrong value and what is allowed */
export function readOperationsSettings(env: Env, local: boolean): OperationsSettings {
  const problems: Problem[] = [];
  const settings = {
    log: readAmount(env.WAAIER_LOG ?? (local ? 'events' : 'requests'), problems),
    trusted: readProxies(env.WAAIER_TRUST_PROXY, problems),
    perAddress: readLimit('WAAIER_LIMIT_ADDRESS', env.WAAIER_LIMIT_ADDRESS, PER_ADDRESS, problems),
    perAccount: readLimit('WAAIER_LIMIT_ACCOUNT', env.WAAIER_LIMIT_ACCOUNT, PER_ACCOUNT, problems),
    metricsToken: readToken(env.WAAIER_METRICS_TOKEN, problems),
    drain: readDrain(env.WAAIER_DRAIN ?? '0', problems),
    local,
  };
  if (problems.length > 0) throw new InputError(problems);
  return settings;
}

function readAmount(value: string, problems: Problem[]): LogAmount {
  const amount = LOG_AMOUNTS.find(each => each === value);
  if (amount !== undefined) return amount;
  const known = LOG_AMOUNTS.join(', ');
  problems.push({
    pointer: '/WAAIER_LOG',
    code: 'invalid-log',
    message: {
      nl: `WAAIER_LOG is "${value}"; toegestaan is een van ${known}.`,
      en: `WAAIER_LOG is "${value}"; allowed is one of ${known}.`,
    },
  });
  return 'requests';
}

function readProxies(value: string | undefined, problems: Problem[]): TrustedProxies | undefined {
  if (value === undefined) return undefined;
  const trusted = trustedProxies(value);
  if (trusted === undefined)
    problems.push({
      pointer: '/WAAIER_TRUST_PROXY',
      code: 'invalid-proxy',
      message: {
        nl: `WAAIER_TRUST_PROXY is "${value}"; toegestaan zijn adressen en netwerken met komma's ertussen, zoals 127.0.0.1, 10.0.0.0/8.`,
        en: `WAAIER_TRUST_PROXY is "${value}"; allowed are addresses and networks with commas between them, such as 127.0.0.1, 10.0.0.0/8.`,
      },
    });
  return trusted;
}

function readLimit(name: string, value: string | undefined, usual: number, problems: Problem[]): number {
  if (value === undefined) return usual;
  if (/^\d{1,7}$/.test(value) && Number(value) <= HIGHEST) return Number(value);
  problems.push({
    pointer: `/${name}`,
    code: 'invalid-limit',
    message: {
      nl: `${name} is "${value}"; toegestaan is een geheel getal van 0 (geen grens) tot en met ${HIGHEST}: aanvragen per minuut.`,
      en: `${name} is "${value}"; allowed is a whole number from 0 (no limit) to ${HIGHEST}: requests a minute.`,
    },
  });
  return usual;
}

function readToken(value: string | undefined, problems: Problem[]): string | undefined {
  if (value === undefined || value.length >= SHORTEST_TOKEN) return value;
  // The value is a secret: it is not repeated.
  problems.push({
    pointer: '/WAAIER_METRICS_TOKEN',
    code: 'short-token',
    message: {
      nl: `WAAIER_METRICS_TOKEN heeft ${value.length} tekens; nodig zijn er ${SHORTEST_TOKEN}.`,
      en: `WAAIER_METRICS_TOKEN has ${value.length} characters; ${SHORTEST_TOKEN} are needed.`,
    },
  });
  return undefined;
}

function readDrain(value: string, problems: Problem[]): number {
  if (/^\d{1,2}$/.test(value) && Number(value) <= LONGEST_DRAIN) return Number(value);
  problems.push({
    pointer: '/WAAIER_DRAIN',
    code: 'invalid-drain',
    message: {
      nl: `WAAIER_DRAIN is "${value}"; toegestaan is een geheel getal van 0 tot en met ${LONGEST_DRAIN}: seconden.`,
      en: `WAAIER_DRAIN is "${value}"; allowed is a whole number from 0 to ${LONGEST_DRAIN}: seconds.`,
    },
  });
  return 0;
}
