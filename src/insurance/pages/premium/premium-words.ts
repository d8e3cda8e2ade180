/** What the answer on premiums says. */
export const WORDS = {
  nl: {
    title: 'Wat je zou betalen',
    notice:
      'Geen van deze premies geldt nu. Alleen de WAZ was ooit wet, en die is gesloten. Dit is een indicatie.',
    newest: (premium: string, benefit: string, weeks: string) =>
      `In het wetsvoorstel van 2025 zou je ${premium} per maand betalen. Kun je daarna helemaal niet meer werken, dan krijg je na ${weeks} weken ${benefit} per maand. Beide zijn voor belasting.`,
    deductible: 'De premie zou aftrekbaar zijn van je inkomen voor de belasting.',
    old: (day: string) =>
      `De premie van de WAZ is die van ${day}, over de winst die je invulde. Een uitkering van die dag rekenen we niet uit.`,
    chart: 'De premie per maand verschilt per variant',
    chartAbout: 'Eén staaf per variant. De tabel eronder geeft dezelfde bedragen.',
    year: 'Variant, met het jaar',
    perMonth: 'Premie per maand (euro)',
    premium: 'Premie per maand',
    table: 'Premie en uitkering per maand',
    variant: 'Variant',
    maximum: 'Hooguit',
    benefit: 'Uitkering bij volledig verlies',
    ratio: 'Premie in procenten van de uitkering',
    noRate: 'niet genoemd',
    ratioAbout:
      'De laatste kolom zegt hoeveel procent van de uitkering de premie is. Let op de wachttijd en op wanneer je een uitkering krijgt: die verschillen ook.',
    steps: 'Zo is het berekend, met de bronnen',
  },
  en: {
    title: 'What you would pay',
    notice:
      'None of these premiums holds now. Only the WAZ was ever law, and it is closed. This is an indication.',
    newest: (premium: string, benefit: string, weeks: string) =>
      `In the bill of 2025 you would pay ${premium} per month. If you can no longer work at all, you get ${benefit} per month after ${weeks} weeks. Both are before tax.`,
    deductible: 'The premium would come off your income for tax.',
    old: (day: string) =>
      `The premium of the WAZ is that of ${day}, over the profit that you filled in. We do not calculate a benefit of that day.`,
    chart: 'The premium per month differs between the variants',
    chartAbout: 'One bar for each variant. The table below gives the same amounts.',
    year: 'Variant, with its year',
    perMonth: 'Premium per month (euros)',
    premium: 'Premium per month',
    table: 'Premium and benefit per month',
    variant: 'Variant',
    maximum: 'At most',
    benefit: 'Benefit at a full loss',
    ratio: 'Premium in per cents of the benefit',
    noRate: 'not named',
    ratioAbout:
      'The last column says how many per cents of the benefit the premium is. Mind the waiting time and when you get a benefit: they differ too.',
    steps: 'How it was calculated, with the sources',
  },
} as const;
