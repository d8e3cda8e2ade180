import type { Language } from '../../foundation/law/text.ts';
import type { Assessment } from '../model/assessment.ts';
import { WORDS } from './outcome-words.ts';
import type { ReasonsView, Side } from './reasons-view.ts';

interface Props {
  readonly language: Language;
  readonly kind: Assessment['kind'];
  readonly view: ReasonsView;
}

/** Which answers point which way, by viewpoint in the order of the ruling. */
export function Reasons({ language, kind, view: { employment, selfEmployment, neither, counts } }: Props) {
  return (
    <section>
      <h2>{WORDS[kind === 'needs' ? 'whySoFar' : 'why'][language]}</h2>
      <p>
        {counts} {neither} {WORDS.order[language]}
      </p>
      <div class="sides-by-side">
        <OneSide title={WORDS.selfEmployment[language]} direction="self-employment" side={selfEmployment} />
        <OneSide title={WORDS.employment[language]} direction="employment" side={employment} />
      </div>
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly direction: string;
  readonly side: Side;
}

function OneSide({ title, direction, side }: SideProps) {
  return (
    <section class={`side-reasons direction-${direction}`}>
      <h3>{title}</h3>
      {side.viewpoints.length === 0 && <p>{side.sentence}</p>}
      {side.viewpoints.map(({ number, name, answers }) => (
        <>
          <h4>
            {number} {name}
          </h4>
          <ul>
            {answers.map(({ text, answer }) => (
              <li>
                {text} <strong>{answer}</strong>
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
