import type { Text } from '../../foundation/law/text.ts';

/** What each switch of the model of selection changes, in words. The letter of 26 March 2021, § 3.4, names the eight
 *  elements; what they change in the model is ours. */
export const marketSwitches = {
  heavyOccupations: {
    kind: 'accelerator',
    name: { nl: 'Zware beroepen zonder eigen verzekering', en: 'Heavy occupations without private access' },
    change: {
      nl: 'Een deel van de mensen heeft een hoog risico en kan er niet uit. Dat maakt de premie voor de anderen hoger.',
      en: 'A part of the people has a high risk and cannot leave. That makes the premium higher for the others.',
    },
  },
  transition: {
    kind: 'accelerator',
    name: { nl: 'Overgangsrecht', en: 'Transition right' },
    change: {
      nl: 'Een deel is al verzekerd en mag dat blijven. Gewoonte en kosten van overstappen houden hen niet tegen.',
      en: 'A part is insured already and may stay so. Inertia and the cost of changing over do not hold them.',
    },
  },
  waitingTime: {
    kind: 'accelerator',
    name: { nl: 'Keuze van de wachttijd', en: 'Choice of waiting time' },
    change: {
      nl: 'Een deel kan naar een groep met een andere wachttijd, die haar eigen risico betaalt. Dat kost geen opslag en geen heffing.',
      en: 'A part can move to a group with another waiting time that pays its own risk. That costs no loading and no levy.',
    },
  },
  staff: {
    kind: 'accelerator',
    name: { nl: 'Instroom van zelfstandigen met personeel', en: 'Entry of those with staff' },
    change: {
      nl: 'Er komen mensen bij die niet hoeven. Zij komen alleen als de publieke premie lager is dan hun eigen premie.',
      en: 'People come in who need not. They come only if the public premium is lower than their private one.',
    },
  },
  default: {
    kind: 'damper',
    name: { nl: 'Standaard blijven', en: 'Default effect' },
    change: {
      nl: 'Een deel van elk risico zoekt het niet uit en blijft.',
      en: 'A part of every risk does not look into it and stays.',
    },
  },
  preference: {
    kind: 'damper',
    name: { nl: 'Voorkeur', en: 'Preference' },
    change: {
      nl: 'Een deel van elk risico kiest altijd publiek, een deel altijd privaat. Zij letten niet op de premie.',
      en: 'A part of every risk always chooses the public insurance, a part always a private one. They do not mind the premium.',
    },
  },
  onceInLife: {
    kind: 'damper',
    name: { nl: 'Eén keer kiezen in het leven', en: 'Choice once in a life' },
    change: {
      nl: 'Een deel van elk risico koos al voor blijven en kan er niet meer uit.',
      en: 'A part of every risk has already chosen to stay and can no longer leave.',
    },
  },
  levy: {
    kind: 'damper',
    name: { nl: 'Heffing op de private markt', en: 'Levy on the private market' },
    change: {
      nl: 'Wie weggaat, betaalt elk jaar een bedrag aan de publieke verzekering.',
      en: 'Whoever leaves pays an amount to the public insurance every year.',
    },
  },
} as const satisfies Record<
  string,
  { readonly kind: 'accelerator' | 'damper'; readonly name: Text; readonly change: Text }
>;
