import type { Text } from '../../law/text.ts';
import type { SignInFault } from '../oidc/sign-in-error.ts';

export const WORDS = {
  title: { nl: 'Inloggen', en: 'Sign in' },
  lead: {
    nl: 'Log in om voor een organisatie te werken. Een opdracht beoordelen kan ook zonder inloggen.',
    en: 'Sign in to work for an organisation. You can assess an assignment without signing in too.',
  },
  with: { nl: 'Log in met', en: 'Sign in with' },
  ended: { nl: 'Je sessie is afgelopen.', en: 'Your session has ended.' },
  endedText: {
    nl: 'Log opnieuw in; dan ga je verder waar je was.',
    en: 'Sign in again, and you go on where you were.',
  },
  none: { nl: 'Inloggen kan hier niet.', en: 'Signing in is not possible here.' },
  noneText: {
    nl: 'Op deze installatie is niets ingesteld om mee in te loggen. De beheerder leest in docs/sign-in.md hoe dat gaat.',
    en: 'Nothing is set up on this installation to sign in with. Whoever runs it reads in docs/sign-in.md how to do that.',
  },
  local: {
    nl: 'Waaier draait op deze computer. Toen Waaier startte, kwam er een link met een code in het venster waarin je Waaier startte. Open die link, of vul de code hier in.',
    en: 'Waaier runs on this computer. When Waaier started, a link with a code came up in the window where you started it. Open that link, or fill in the code here.',
  },
  code: { nl: 'Code', en: 'Code' },
  codeHelp: {
    nl: 'Zestien letters en cijfers. De code werkt één keer, tien minuten lang.',
    en: 'Sixteen letters and figures. The code works once, for ten minutes.',
  },
  enter: { nl: 'Log in', en: 'Sign in' },
  wrongCode: {
    nl: 'Deze code werkt niet (meer). Vraag een nieuwe code en neem die over.',
    en: 'This code does not work (any more). Ask for a new code and copy that one.',
  },
  newCode: { nl: 'Maak een nieuwe code', en: 'Make a new code' },
  newCodeHelp: {
    nl: 'Code kwijt of te oud? Er komt een nieuwe in het venster waarin Waaier draait.',
    en: 'Lost the code, or is it too old? A new one comes up in the window where Waaier runs.',
  },
  made: {
    nl: 'Er staat een nieuwe code in het venster waarin Waaier draait.',
    en: 'There is a new code in the window where Waaier runs.',
  },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
  signOutAsk: { nl: 'Wil je uitloggen?', en: 'Do you want to sign out?' },
  signOutDo: { nl: 'Log uit', en: 'Sign out' },
  out: { nl: 'Je bent uitgelogd', en: 'You are signed out' },
  outText: {
    nl: 'Sluit ook je browser als anderen dit apparaat gebruiken.',
    en: 'Close your browser as well if others use this device.',
  },
  outProvider: {
    nl: 'Bij de dienst waarmee je inlogde, ben je misschien nog ingelogd.',
    en: 'You may still be signed in at the service that you signed in with.',
  },
  again: { nl: 'Probeer het opnieuw', en: 'Try again' },
} as const satisfies Readonly<Record<string, Text>>;

interface FaultWords {
  readonly title: Text;
  readonly text: Text;
  readonly status: 400 | 403 | 503;
}

/** What somebody reads who was not let in. Never what the provider said. */
export const FAULTS: Readonly<Record<SignInFault, FaultWords>> = {
  denied: {
    title: { nl: 'Je bent niet ingelogd', en: 'You are not signed in' },
    text: {
      nl: 'Het inloggen is afgebroken, door jou of door de dienst waarmee je inlogt.',
      en: 'Signing in was stopped, by you or by the service that you sign in with.',
    },
    status: 403,
  },
  assurance: {
    title: { nl: 'Inloggen moet hier op een hoger niveau', en: 'Signing in takes a higher level here' },
    text: {
      nl: 'De manier waarop je inlogde, is niet sterk genoeg voor Waaier. Kies bij het inloggen een sterker middel.',
      en: 'The way in which you signed in is not strong enough for Waaier. Choose a stronger means when you sign in.',
    },
    status: 403,
  },
  mismatch: {
    title: { nl: 'Dit inloggen kunnen we niet afmaken', en: 'We cannot finish this signing in' },
    text: {
      nl: 'Wat terugkwam, hoort niet bij een keer inloggen dat in deze browser begon, of is al gebruikt. Begin opnieuw.',
      en: 'What came back does not belong to a sign-in that began in this browser, or was used before. Begin again.',
    },
    status: 400,
  },
  expired: {
    title: { nl: 'Het inloggen duurde te lang', en: 'Signing in took too long' },
    text: { nl: 'Begin opnieuw.', en: 'Begin again.' },
    status: 400,
  },
  unavailable: {
    title: { nl: 'Inloggen lukt nu niet', en: 'Signing in does not work now' },
    text: {
      nl: 'De dienst waarmee je inlogt, geeft geen bruikbaar antwoord. Dit ligt niet aan jou. Probeer het later opnieuw.',
      en: 'The service that you sign in with gives no usable answer. This is not your fault. Try again later.',
    },
    status: 503,
  },
  incomplete: {
    title: { nl: 'We weten niet wie je bent', en: 'We do not know who you are' },
    text: {
      nl: 'De dienst waarmee je inlogde, stuurde niet alles mee wat nodig is. Vraag het de beheerder van deze installatie.',
      en: 'The service that you signed in with did not send all that is needed. Ask whoever runs this installation.',
    },
    status: 403,
  },
  represented: {
    title: { nl: 'Voor wie je optreedt, kennen we niet', en: 'We do not know whom you act for' },
    text: {
      nl: 'Je treedt op voor een ander, maar die heeft geen KvK-nummer dat Waaier kan lezen. Daarmee kun je hier niet werken.',
      en: 'You act for another, but that party has no KvK number that Waaier can read. You cannot work here with that.',
    },
    status: 403,
  },
  bsn: {
    title: { nl: 'Waaier mag je BSN niet ontvangen', en: 'Waaier may not receive your BSN' },
    text: {
      nl: 'De dienst waarmee je inlogde, stuurde een burgerservicenummer mee. We hebben het niet bewaard en je niet ingelogd. Meld dit bij de beheerder van deze installatie.',
      en: 'The service that you signed in with sent a citizen service number (BSN). We did not keep it and did not sign you in. Tell whoever runs this installation.',
    },
    status: 403,
  },
};
