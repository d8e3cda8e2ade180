import { addDays, addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import type { CertificateEvent } from './event.ts';

type Of<K extends CertificateEvent['kind']> = Extract<CertificateEvent, { kind: K }>;

/** What is known of an opt-out. */
export interface OptOutFile {
  readonly tests: readonly Of<'tested'>[];
  /** The certificate that was given last; until it ends or is withdrawn there is no public insurance. */
  readonly certificate: Of<'certified'> | undefined;
  readonly withdrawn: Of<'withdrawn'> | undefined;
}

/** Months before its end in which somebody is asked to renew a certificate. A choice of ours. */
export const WARN_MONTHS = 3;

/** The opt-out after everything that happened, in order.
 *  @throws InputError naming the field when it cannot happen */
export function optOutOf(events: readonly CertificateEvent[]): OptOutFile {
  return events.reduce(applyToOptOut, { tests: [], certificate: undefined, withdrawn: undefined });
}

/** The opt-out after one thing more.
 *  @throws InputError as `optOutOf` */
export function applyToOptOut(file: OptOutFile, event: CertificateEvent): OptOutFile {
  switch (event.kind) {
    case 'tested':
      return { ...file, tests: [...file.tests, event] };
    case 'certified': {
      const test = file.tests.at(-1);
      if (test?.holds !== true)
        throw wrong('/kind', 'not-tested', {
          nl: 'de polis is niet getoetst, of voldeed niet bij de laatste toets',
          en: 'the policy was not tested, or did not hold at the last test',
        });
      if (event.until < event.from)
        throw wrong('/until', 'before', {
          nl: `${event.until} ligt voor het begin (${event.from})`,
          en: `${event.until} is before the start (${event.from})`,
        });
      return { ...file, certificate: event, withdrawn: undefined };
    }
    case 'withdrawn':
      if (file.certificate === undefined || event.from > file.certificate.until)
        throw wrong('/from', 'no-certificate', {
          nl: `op ${event.from} is er geen verklaring om in te trekken`,
          en: `on ${event.from} there is no certificate to withdraw`,
        });
      return { ...file, withdrawn: event };
  }
}

/** Last day on which the private policy counts; undefined without a certificate. */
export function certifiedUntil({ certificate, withdrawn }: OptOutFile): IsoDate | undefined {
  if (certificate === undefined) return undefined;
  if (withdrawn === undefined) return certificate.until;
  const before = addDays(withdrawn.from, -1);
  return before < certificate.from ? undefined : before;
}

/** The day from which somebody is asked to renew the certificate; undefined where nothing ends. */
export function warnFrom(file: OptOutFile): IsoDate | undefined {
  const until = certifiedUntil(file);
  return until === undefined ? undefined : addMonths(until, -WARN_MONTHS);
}

function wrong(pointer: string, code: string, message: Text): InputError {
  return new InputError([{ pointer, code, message }]);
}
