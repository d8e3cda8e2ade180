import type { Language } from '../../foundation/law/text.ts';
import { Button, Buttons } from '../../foundation/web/components/button.tsx';
import { CALENDAR, MAIL } from './paths.ts';
import { WORDS } from './words.ts';

/** Where somebody makes, renews or stops the link to a calendar. */
export function CalendarPart({ language, has }: { readonly language: Language; readonly has: boolean }) {
  return (
    <>
      <h2>{WORDS.calendar[language]}</h2>
      <p>{WORDS[has ? 'calendarIs' : 'calendarText'][language]}</p>
      <form method="post" action={CALENDAR[language]}>
        <Buttons>
          <Button look="secondary" name="do" value="make">
            {WORDS[has ? 'calendarRenew' : 'calendarMake'][language]}
          </Button>
          {has && (
            <Button look="secondary" name="do" value="stop">
              {WORDS.calendarStop[language]}
            </Button>
          )}
        </Buttons>
      </form>
    </>
  );
}

interface MailProps {
  readonly language: Language;
  readonly on: boolean;
  /** There is an address to mail to. */
  readonly possible: boolean;
}

/** Where somebody asks for mail, or for none. */
export function MailPart({ language, on, possible }: MailProps) {
  return (
    <>
      <h2>{WORDS.mail[language]}</h2>
      {possible ? (
        <>
          <p>{WORDS.mailText[language]}</p>
          <form method="post" action={MAIL[language]}>
            <Buttons>
              <Button look="secondary" name="mail" value={on ? 'no' : 'yes'}>
                {WORDS[on ? 'mailStop' : 'mailStart'][language]}
              </Button>
            </Buttons>
          </form>
        </>
      ) : (
        <p>{WORDS.noAddress[language]}</p>
      )}
    </>
  );
}
