import { YOUNGEST } from '../population/by-age.ts';
import type { People } from '../population/people.ts';
import type { Random } from '../population/random.ts';
import { bookClaim, type Claimant } from './claim.ts';
import { placeIn } from './guided.ts';
import { bookPerson, bookWork, type Ledger } from './ledger.ts';
import type { Life } from './life.ts';
import type { Scheme } from './scheme.ts';
import { BIRTHDAY_BITS, CELL_BITS, JOINT_BITS, type Traits } from './traits.ts';

/** Waiting times drawn at once, and how many a stretch of work needs at most. */
const WAITS = 4096;
const NEEDED = 3;

/**
 * Lets people live for some years under a scheme and books what happens.
 *
 * Every resident holds a place. Whoever stops or reaches the pension age gives it to the next starter; who is ill keeps it
 * and neither earns nor pays. Time is continuous and goes from event to event: one draw says how much intensity a person
 * bears until falling ill, another how much until stopping, and sums of the intensity over the ages say when that is. So the
 * work depends on how much happens, not on how long it takes. Amounts are those of one year: they do not grow with wages.
 *
 * What happens does not depend on the scheme: with the same stream, two schemes meet the same fates.
 *
 * @param people residents, followed by starters, who are taken in turn @param residents how many
 * @param traits of them @param due per person as `dueOf`
 */
export function live(
  people: People,
  { packed, strength }: Traits,
  residents: number,
  due: Float64Array,
  life: Life,
  scheme: Scheme,
  random: Random,
  ledger: Ledger,
): void {
  const { recoveryByAge, pensionAge } = life;
  const { sums: stops, guide: stopGuide } = life.stop;
  const { years, spans } = ledger;
  const starters = people.count - residents;
  const waits = new Float64Array(WAITS);
  let waited = WAITS;
  const claimant: Claimant = { person: 0, serial: 0, entered: 0, spells: [], known: 0 };
  const chance = random.next();
  let taken = 0;
  let passed = 0;
  let ill = 0;

  for (let place = 0; place < residents; place++) {
    let person = place;
    // The moment, in years from the start, up to which the place has been followed.
    let now = 0;
    while (now < years) {
      const starter = person >= residents;
      const entered = now;
      const traits = packed[person]!;
      // Age on the first day of year 0, whatever the year in which one started.
      const young = (traits & 0x7f) - (starter ? now | 0 : 0);
      const pension = pensionAge - YOUNGEST - young - ((traits >>> BIRTHDAY_BITS) & 0xff) * (1 / 256);
      const last = pension < years ? pension : years;
      const lastWhole = last | 0;
      const lastYear = last > lastWhole ? lastWhole + 1 : lastWhole;
      // Who has a pension from the start stays out, and nobody takes the place.
      if (last <= now && !starter) break;
      const { sums: onset, guide: onsetGuide } = life.onset[(traits >>> CELL_BITS) & 0x1f]!;
      const perYear = due[person]!;
      let worked = 0;
      let benefits = 0;
      claimant.known = 0;
      while (now < last) {
        if (waited > WAITS - NEEDED) {
          random.exponentials(waits);
          waited = 0;
        }
        const age = young + (now | 0);
        // Stops at the end of the year in which the patience is used up.
        const stopYear = placeIn(stops, stopGuide, stops[age]! + waits[waited++]!) - young;
        const end = stopYear < lastYear ? stopYear : last;

        const bears =
          onset[age]! +
          (now - (now | 0)) * (onset[age + 1]! - onset[age]!) +
          waits[waited++]! * strength[person]!;
        const endAge = young + (end | 0);
        const rest = end - (end | 0);
        const until = onset[endAge]! + (rest > 0 ? rest * (onset[endAge + 1]! - onset[endAge]!) : 0);
        if (bears >= until) {
          if (perYear >= 0) bookWork(spans, now, end, perYear);
          worked += end - now;
          passed += end - now;
          now = end;
          break;
        }
        const onsetAge = placeIn(onset, onsetGuide, bears) - 1;
        const onsetStart = onset[onsetAge]!;
        const falls = onsetAge - young + (bears - onsetStart) / (onset[onsetAge + 1]! - onsetStart);
        if (perYear >= 0) bookWork(spans, now, falls, perYear);
        worked += falls - now;
        const recovers = falls + spellLength(life, waits[waited++]! / recoveryByAge[onsetAge]!);
        const back = recovers < last ? recovers : last;
        if (perYear >= 0 && falls + scheme.wait < back) {
          claimant.person = person;
          claimant.serial = (starter ? residents + taken : person) ^ chance;
          claimant.entered = starter ? entered : -1;
          benefits += bookClaim(ledger, people, claimant, falls, back, life, scheme);
        }
        claimant.spells[claimant.known++] = falls;
        claimant.spells[claimant.known++] = back;
        passed += back - now;
        ill += back - falls;
        now = back;
      }
      if (perYear >= 0 && (worked > 0 || benefits > 0))
        bookPerson(ledger, traits >>> JOINT_BITS, worked * perYear, benefits);
      person = residents + (taken++ % starters);
    }
  }
  ledger.passed += passed;
  ledger.ill += ill;
}

/** How long an illness lasts that ends when the intensity of recovery adds up to `patience`. */
function spellLength({ recovery }: Life, patience: number): number {
  let left = patience;
  let row = recovery[0]!;
  for (let i = 1; i < recovery.length; i++) {
    const next = recovery[i]!;
    const worth = row.value * (next.from - row.from);
    if (left <= worth) break;
    left -= worth;
    row = next;
  }
  return row.from + left / row.value;
}
