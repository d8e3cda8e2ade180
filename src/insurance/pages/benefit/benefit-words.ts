/** What the answer on a benefit says. Amounts and dates are filled in as people write them. */
export const WORDS = {
  nl: {
    title: 'Wat je zou krijgen',
    oldTitle: 'Wat je onder de oude wet zou krijgen',
    monthly: (amount: string, holiday: string) =>
      `Je zou ${amount} per maand krijgen, voor belasting. Daar komt ${holiday} vakantie-uitkering per jaar bij.`,
    nothing: 'Je zou geen uitkering krijgen.',
    tooLate: (pension: string) =>
      `Je bereikt je AOW-leeftijd op ${pension}. Dan is de wachttijd nog niet voorbij. Je krijgt dus geen uitkering.`,
    waiting: (weeks: number, from: string) =>
      `Eerst wacht je ${weeks} weken zonder uitkering. De uitkering begint op ${from}, als je dan nog ziek bent.`,
    until: (pension: string) => `Zij stopt op je AOW-leeftijd: ${pension}.`,
    notFixed: 'Die dag ligt nog niet vast. Hij kan later worden.',
    remaining: (amount: string) => `Je kunt nog ${amount} per jaar verdienen.`,
    nothingLeft: 'Je kunt niets meer verdienen.',
    mean: (amount: string) => `Je verdiende gemiddeld ${amount} per jaar.`,
    loss: (percent: string) => `Je verliest dus ${percent} procent.`,
    lossClass: (name: string, share: string) =>
      `Dat is de klasse ${name}. Daarbij hoort ${share} procent van de grondslag.`,
    lossNone: (from: number) => `Een uitkering begint bij een verlies van ${from} procent.`,
    fewYears:
      'Je vulde minder dan drie jaren in. Wij nemen het gemiddelde van wat je invulde. Dat is onze keuze: geen variant zegt hoe het dan moet.',
    wage: (wage: string) => `Het minimumloon is ${wage} per jaar.`,
    wageYes: (share: string) =>
      `Je kunt het minimumloon dus niet meer verdienen. Dan krijg je ${share} procent van de winst die telt.`,
    wageNo: 'Je kunt het minimumloon nog verdienen. Deze variant geeft dan niets.',
    base: (rule: string, yearly: string) => `Wat telt, is ${rule}: ${yearly} per jaar.`,
    indexed: 'Winst van vroeger groeit mee met het minimumloon.',
    starterAsYear:
      'Deze variant heeft geen regel voor starters. Wat je verdiende, telt als de winst van dat jaar.',
    cappedBenefit: (wage: string) =>
      `De grens telt mee: je winst is zo hoog dat niet alles telt. Bij volledig verlies is de uitkering hooguit het minimumloon, ${wage} per maand.`,
    cappedBase: (wage: string) =>
      `De grens telt mee: van je winst telt hooguit het minimumloon, ${wage} per maand. De uitkering is daar een deel van.`,
    notCapped: 'De grens van het minimumloon verandert hier niets.',
    supplement: (amount: string) =>
      `Je zou ook ${amount} toeslag per maand krijgen, tot het sociaal minimum.`,
    noSupplement: 'Er komt geen toeslag bij: het inkomen is hoog genoeg, of meer dan vroeger kan niet.',
    normMissing: (level: string) =>
      `De toeslag kunnen we niet uitrekenen. Het sociaal minimum van ${level} kennen we niet. Vul het in als je het weet.`,
    chart: 'Je inkomen per maand, tot je AOW-leeftijd',
    chartAbout: (weeks: number) =>
      `Eerst is er je eigen inkomen, dan ${weeks} weken niets, en dan de uitkering tot de AOW-leeftijd. De AOW rekenen we niet uit.`,
    chartNothing: 'Na de eerste ziektedag is er geen uitkering.',
    time: 'Jaar',
    perMonth: 'Per maand (euro)',
    income: 'Inkomen',
    benefit: 'Uitkering',
    withSupplement: 'Met toeslag',
    table: 'Per maand, in de tijd',
    from: 'Vanaf',
    untilColumn: 'Tot en met',
    what: 'Wat',
    kinds: {
      before: 'Inkomen',
      waiting: 'Wachttijd',
      benefit: 'Uitkering',
      'no-benefit': 'Geen uitkering',
      pension: 'AOW',
    },
    supplementColumn: 'Toeslag',
    all: 'Dezelfde persoon in elke variant',
    allAbout: 'De WAZ is gesloten. De andere varianten zijn nooit wet geworden.',
    variant: 'Variant',
    begins: 'Begint',
    class: 'Klasse',
    monthlyColumn: 'Per maand',
    steps: 'Zo is het berekend, met de bronnen',
    stepsCaption: 'De stappen van de berekening',
    later:
      'De bedragen zijn van één dag. Een uitkering groeit later mee met het minimumloon; dat laten we hier weg.',
  },
  en: {
    title: 'What you would get',
    oldTitle: 'What you would get under the old law',
    monthly: (amount: string, holiday: string) =>
      `You would get ${amount} per month, before tax. On top of that comes ${holiday} holiday allowance per year.`,
    nothing: 'You would get no benefit.',
    tooLate: (pension: string) =>
      `You reach your pension age on ${pension}. The waiting time is not over then. So you get no benefit.`,
    waiting: (weeks: number, from: string) =>
      `First you wait ${weeks} weeks without a benefit. The benefit begins on ${from}, if you are still ill then.`,
    until: (pension: string) => `It ends at your pension age: ${pension}.`,
    notFixed: 'That day is not fixed yet. It can become later.',
    remaining: (amount: string) => `You can still earn ${amount} per year.`,
    nothingLeft: 'You can earn nothing any more.',
    mean: (amount: string) => `You earned ${amount} per year on average.`,
    loss: (percent: string) => `So you lose ${percent} per cent.`,
    lossClass: (name: string, share: string) =>
      `That is the class ${name}. To it belongs ${share} per cent of the base.`,
    lossNone: (from: number) => `A benefit begins at a loss of ${from} per cent.`,
    fewYears:
      'You filled in less than three years. We take the average of what you filled in. That is our choice: no variant says what to do then.',
    wage: (wage: string) => `The minimum wage is ${wage} per year.`,
    wageYes: (share: string) =>
      `So you can no longer earn the minimum wage. Then you get ${share} per cent of the profit that counts.`,
    wageNo: 'You can still earn the minimum wage. This variant gives nothing then.',
    base: (rule: string, yearly: string) => `What counts is ${rule}: ${yearly} per year.`,
    indexed: 'Earlier profit rises with the minimum wage.',
    starterAsYear:
      'This variant has no rule for starters. What you earned counts as the profit of that year.',
    cappedBenefit: (wage: string) =>
      `The cap counts: your profit is so high that not all of it counts. At a full loss the benefit is the minimum wage at most, ${wage} per month.`,
    cappedBase: (wage: string) =>
      `The cap counts: of your profit the minimum wage counts at most, ${wage} per month. The benefit is a part of that.`,
    notCapped: 'The cap of the minimum wage changes nothing here.',
    supplement: (amount: string) =>
      `You would also get a supplement of ${amount} per month, up to the social minimum.`,
    noSupplement: 'No supplement is added: the income is high enough, or it would be more than before.',
    normMissing: (level: string) =>
      `We cannot calculate the supplement. We do not know the social minimum of ${level}. Fill it in if you know it.`,
    chart: 'Your income per month, up to your pension age',
    chartAbout: (weeks: number) =>
      `First there is your own income, then nothing for ${weeks} weeks, and then the benefit up to the pension age. We do not calculate the state pension.`,
    chartNothing: 'After the first day of illness there is no benefit.',
    time: 'Year',
    perMonth: 'Per month (euros)',
    income: 'Income',
    benefit: 'Benefit',
    withSupplement: 'With supplement',
    table: 'Per month, in time',
    from: 'From',
    untilColumn: 'Until',
    what: 'What',
    kinds: {
      before: 'Income',
      waiting: 'Waiting time',
      benefit: 'Benefit',
      'no-benefit': 'No benefit',
      pension: 'State pension',
    },
    supplementColumn: 'Supplement',
    all: 'The same person under every variant',
    allAbout: 'The WAZ is closed. The other variants never became law.',
    variant: 'Variant',
    begins: 'Begins',
    class: 'Class',
    monthlyColumn: 'Per month',
    steps: 'How it was calculated, with the sources',
    stepsCaption: 'The steps of the calculation',
    later: 'The amounts are of one day. A benefit rises later with the minimum wage; we leave that out here.',
  },
} as const;
