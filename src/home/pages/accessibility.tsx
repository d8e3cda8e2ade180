import type { Contact } from '../../foundation/api/contact.ts';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { respond } from '../../foundation/web/page.tsx';
import { onPage } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { ACCESSIBILITY } from '../paths.ts';
import { ContactLine } from './contact-line.tsx';

interface Props {
  readonly contact: Contact | undefined;
  readonly version: string;
}

/** The accessibility statement, in the order of the Dutch model statement. Says what was tested, and what was not. */
export function addAccessibilityPage(app: WebApp): void {
  onPage(app, 'get', ACCESSIBILITY.paths, (c, language) => {
    const Content = language === 'nl' ? Dutch : English;
    const { contact, version } = c.var.site.config;
    return respond(
      c,
      { language, title: ACCESSIBILITY.label[language], paths: ACCESSIBILITY.paths },
      <Content contact={contact} version={version} />,
    );
  });
}

function Dutch({ contact, version }: Props) {
  return (
    <>
      <h1>Toegankelijkheid</h1>
      <Lead>
        Iedereen moet Waaier kunnen gebruiken. Hier staat wat we daarvoor doen en wat we nog niet weten.
      </Lead>
      <h2>Waar deze verklaring over gaat</h2>
      <p>
        Deze verklaring gaat over de pagina’s van Waaier, versie {version}, en over de PDF die je kunt
        bewaren.
      </p>
      <h2>Hoe toegankelijk is Waaier</h2>
      <p>
        Er zijn eerste maatregelen genomen. We maken Waaier volgens WCAG 2.2, niveau A en AA, zoals EN 301 549
        vraagt. Een volledig onderzoek door een onafhankelijke organisatie is nog niet gedaan. Daarom zeggen
        we niet dat Waaier aan alle eisen voldoet.
      </p>
      <h2>Wat we hebben getest</h2>
      <ul>
        <li>
          Een programma (axe) zoekt op de pagina’s naar fouten, in een echte browser, bij elke verandering.
        </li>
        <li>De vragen en de uitkomst werken met alleen een toetsenbord en zonder JavaScript.</li>
        <li>
          De pagina’s passen op een scherm van 320 pixels breed. Dat is hetzelfde als vierhonderd procent
          vergroten.
        </li>
        <li>
          Kleuren van tekst hebben een contrast van minstens 4,5 op 1, licht en donker. Dat wordt uitgerekend.
        </li>
        <li>
          Een kleur zegt nooit iets alleen: het staat er ook in woorden. Eigen kleuren van je systeem blijven
          werken.
        </li>
        <li>De PDF heeft labels voor schermlezers (PDF/UA-1).</li>
      </ul>
      <h2>Wat we nog niet hebben getest</h2>
      <ul>
        <li>Mensen met een beperking hebben Waaier nog niet voor ons geprobeerd.</li>
        <li>We hebben nog niet met schermlezers en met spraakbediening getest.</li>
        <li>
          We weten nog niet zeker of alle teksten taalniveau B1 hebben: geen lezers hebben dat getoetst.
        </li>
      </ul>
      <h2>Werkt iets niet voor jou?</h2>
      <p>Laat het weten. Zeg op welke pagina het was en wat je gebruikte.</p>
      <ContactLine language="nl" contact={contact} />
    </>
  );
}

function English({ contact, version }: Props) {
  return (
    <>
      <h1>Accessibility</h1>
      <Lead>
        Everybody must be able to use Waaier. This is what we do for that, and what we do not know yet.
      </Lead>
      <h2>What this statement is about</h2>
      <p>This statement is about the pages of Waaier, version {version}, and the PDF that you can keep.</p>
      <h2>How accessible Waaier is</h2>
      <p>
        First measures have been taken. We make Waaier according to WCAG 2.2, levels A and AA, as EN 301 549
        asks. A full audit by an independent organisation has not been done yet. That is why we do not say
        that Waaier meets all requirements.
      </p>
      <h2>What we tested</h2>
      <ul>
        <li>A program (axe) looks for faults on the pages, in a real browser, at every change.</li>
        <li>The questions and the outcome work with a keyboard alone and without JavaScript.</li>
        <li>The pages fit a screen 320 pixels wide, which is the same as enlarging to 400 percent.</li>
        <li>Colours of text have a contrast of at least 4.5 to 1, in light and dark. That is computed.</li>
        <li>
          A colour never says anything by itself: words say it too. Colours that your system sets keep
          working.
        </li>
        <li>The PDF has tags for screen readers (PDF/UA-1).</li>
      </ul>
      <h2>What we have not tested yet</h2>
      <ul>
        <li>People with a disability have not tried Waaier for us yet.</li>
        <li>We have not tested with screen readers and voice control yet.</li>
        <li>
          We do not know for certain that all Dutch texts are at level B1: no readers have checked that.
        </li>
      </ul>
      <h2>Does something not work for you?</h2>
      <p>Let us know. Say which page it was and what you used.</p>
      <ContactLine language="en" contact={contact} />
    </>
  );
}
