import type { Contact } from '../../foundation/api/contact.ts';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { respond } from '../../foundation/web/page.tsx';
import { onPage } from '../../foundation/web/paths.ts';
import type { WebApp } from '../../foundation/web/site.ts';
import { PRIVACY } from '../paths.ts';
import { ContactLine } from './contact-line.tsx';

interface Props {
  readonly contact: Contact | undefined;
}

/** What happens with what a person fills in. */
export function addPrivacyPage(app: WebApp): void {
  onPage(app, 'get', PRIVACY.paths, (c, language) => {
    const Content = language === 'nl' ? Dutch : English;
    return respond(
      c,
      { language, title: PRIVACY.label[language], paths: PRIVACY.paths },
      <Content contact={c.var.site.config.contact} />,
    );
  });
}

function Dutch({ contact }: Props) {
  return (
    <>
      <h1>Privacy</h1>
      <Lead>Zonder inloggen blijven je antwoorden bij jou. Wij bewaren ze niet.</Lead>
      <h2>Waar je antwoorden staan</h2>
      <p>
        Je antwoorden staan in een cookie in je eigen browser. De cookie is versleuteld: alleen deze website
        kan hem lezen. Als je een pagina opent of een antwoord stuurt, leest de website de cookie, rekent, en
        stuurt de pagina terug. Daarna houdt de website niets over.
      </p>
      <p>
        De cookie verdwijnt 12 uur na je laatste antwoord. Wil je hem eerder weg hebben? Verwijder dan de
        cookies van deze website in je browser. De cookie is nodig om de vragen te laten werken. Zolang je
        niet inlogt, zijn er geen andere cookies.
      </p>
      <h2>Het bestand dat je zelf bewaart</h2>
      <p>
        Je kunt je antwoorden als bestand of als PDF bewaren. Dat bestand staat alleen bij jou, en het is niet
        versleuteld. Laad je het later weer, dan leest de website het en zet de antwoorden terug in de cookie.
        Het bestand zelf wordt niet bewaard.
      </p>
      <h2>Als je inlogt</h2>
      <p>
        Wie voor een organisatie werkt, logt in. Dan bewaren we je naam, je e-mailadres als dat meekomt, bij
        welke organisaties je hoort en welke rol je daar hebt. Het logboek van de organisatie houdt bij wie
        wat wanneer veranderde; wat daarin over personen gaat, is versleuteld en kan onleesbaar worden
        gemaakt. Alleen mensen van dezelfde organisatie zien dit.
      </p>
      <p>
        Er is dan een cookie die onthoudt dat je bent ingelogd, en een paar versleutelde cookies die kort
        nodig zijn: om in te loggen, en om wat je had ingevuld te bewaren als je sessie afloopt. Je wordt
        vanzelf uitgelogd als je een tijd niets doet.
      </p>
      <h2>Wat we niet doen</h2>
      <ul>
        <li>Om een opdracht te beoordelen heb je geen account nodig en we vragen niet wie je bent.</li>
        <li>
          We volgen je niet. Er zijn geen statistieken, geen advertenties en geen onderdelen van andere
          websites.
        </li>
        <li>Je antwoorden staan nooit in een adres en nooit in een logboek van Waaier.</li>
      </ul>
      <h2>Let op met namen</h2>
      <p>
        Schrijf in een omschrijving geen namen van mensen en geen burgerservicenummer. Dat is voor een
        uitkomst niet nodig.
      </p>
      <h2>Wie is verantwoordelijk</h2>
      <p>
        Waaier is open software, die iedere organisatie zelf kan gebruiken. De organisatie die deze website
        aanbiedt is verantwoordelijk voor wat hier gebeurt, ook voor wat haar eigen netwerk bijhoudt, zoals
        het adres van je internetverbinding.
      </p>
      <ContactLine language="nl" contact={contact} />
    </>
  );
}

function English({ contact }: Props) {
  return (
    <>
      <h1>Privacy</h1>
      <Lead>Without signing in your answers stay with you. We do not keep them.</Lead>
      <h2>Where your answers are</h2>
      <p>
        Your answers are in a cookie in your own browser. The cookie is encrypted: only this website can read
        it. When you open a page or send an answer, the website reads the cookie, does its sums and sends the
        page back. After that, nothing is left with the website.
      </p>
      <p>
        The cookie disappears 12 hours after your last answer. Do you want it gone sooner? Then delete the
        cookies of this website in your browser. The questions cannot work without the cookie. As long as you
        do not sign in, there are no other cookies.
      </p>
      <h2>The file that you keep yourself</h2>
      <p>
        You can save your answers as a file or as a PDF. That file is with you alone, and it is not encrypted.
        When you load it again later, the website reads it and puts the answers back in the cookie. The file
        itself is not kept.
      </p>
      <h2>If you sign in</h2>
      <p>
        Who works for an organisation signs in. Then we keep your name, your e-mail address if it comes along,
        which organisations you belong to and which role you have there. The journal of the organisation
        records who changed what and when; what it says of people is encrypted and can be made unreadable.
        Only people of the same organisation see this.
      </p>
      <p>
        There is then a cookie that remembers that you are signed in, and a few encrypted cookies that are
        needed for a short time: to sign in, and to keep what you had filled in when your session ends. You
        are signed out by itself when you do nothing for a while.
      </p>
      <h2>What we do not do</h2>
      <ul>
        <li>To assess an assignment you need no account and we do not ask who you are.</li>
        <li>
          We do not follow you. There are no statistics, no advertisements and no parts of other websites.
        </li>
        <li>Your answers are never in an address and never in a log of Waaier.</li>
      </ul>
      <h2>Be careful with names</h2>
      <p>
        Do not write names of people or a citizen service number in a description. An outcome does not need
        them.
      </p>
      <h2>Who is responsible</h2>
      <p>
        Waaier is open software that every organisation can run itself. The organisation that offers this
        website is responsible for what happens here, and for what its own network records, such as the
        address of your connection.
      </p>
      <ContactLine language="en" contact={contact} />
    </>
  );
}
