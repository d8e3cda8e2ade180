import type { Field } from '../../model/fields.ts';

/** What people also call the columns of a register, in the plain spelling of `plainHeader`, with commas in between. */
export const ALIASES: Readonly<Record<Field, string>> = {
  reference:
    'referentie, nummer, nr, id, inhuurnummer, dossiernummer, opdrachtnummer, ref, number, ' +
    'kenmerk inhuur, engagement',
  client:
    'klant, organisatie, bedrijf, afdeling, opdrachtgevende afdeling, company, customer, ' + 'department',
  'worker-name':
    'naam, opdrachtnemer, zzper, zzp er, zelfstandige, leverancier, inhuurkracht, medewerker, ' +
    'naam opdrachtnemer, naam zzper, worker, name, supplier, contractor, freelancer, ' +
    'worker name',
  'worker-kvk':
    'kvk, kvknummer, kvk nummer, kvk nr, kamer van koophandel, kvk opdrachtnemer, kvk number, ' +
    'coc, coc number, chamber of commerce',
  'worker-email':
    'email, e mail, emailadres, e mailadres, mail, mailadres, email opdrachtnemer, ' +
    'email address, e mail address',
  chain:
    'keten, tussenpartij, tussenpartijen, bureau, bemiddelaar, intermediair, via, chain, ' +
    'intermediary, agency',
  assignment:
    'omschrijving, werkzaamheden, functie, rol, omschrijving opdracht, opdrachtomschrijving, ' +
    'project, description, role, work',
  starts: 'begin, start, startdatum, ingangsdatum, van, vanaf, begint, start date, from, starts',
  ends: 'eind, einde, tot, tot en met, t m, tm, afloopdatum, eindigt, end, end date, until, to, ' + 'ends',
  'hours-per-week':
    'uren, uren week, uur per week, uren p w, weekuren, aantal uren, aantal uren per week, ' +
    'hours, hours week, weekly hours',
  'hourly-rate':
    'tarief, uurtarief, tarief per uur, uurprijs, uurtarief excl btw, tarief excl btw, rate, ' +
    'hourly rate, rate per hour',
  sector: 'branche, bedrijfstak, industry, branch',
  contract: 'contractnummer, overeenkomst, contract nr, contractkenmerk, contract number, agreement',
};
