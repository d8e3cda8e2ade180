import type { Context } from 'hono';
import { guarded } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { giveFile } from '../../foundation/web/give-file.ts';
import { fill, type Paths } from '../../foundation/web/paths.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { FILE_TYPES, type Packed, packFile, printFile } from './pack-file.ts';

const ZIP: Paths = {
  nl: '/organisatie/inhuur/:engagement/dossier.zip',
  en: '/en/organisation/engagements/:engagement/file.zip',
};
const PDF: Paths = {
  nl: '/organisatie/inhuur/:engagement/dossier.pdf',
  en: '/en/organisation/engagements/:engagement/file.pdf',
};
const WORDS = {
  zip: { nl: 'Download het dossier (ZIP)', en: 'Download the file (ZIP)' },
  pdf: { nl: 'Download als document (PDF)', en: 'Download as a document (PDF)' },
} as const;
const THINGS = { engagement: 'engagement' } as const;

/** Buttons that give the file of an engagement, for its page. */
export function FileButtons({ language, id }: { readonly language: Language; readonly id: string }) {
  const to = (paths: Paths) => fill(paths, { engagement: id })[language];
  return (
    <Buttons>
      <ButtonLink look="secondary" href={to(ZIP)} download>
        {WORDS.zip[language]}
      </ButtonLink>
      <ButtonLink look="secondary" href={to(PDF)} download>
        {WORDS.pdf[language]}
      </ButtonLink>
    </Buttons>
  );
}

/** Adds the files of engagements, for who may read there. */
export function addFilePages(app: WebApp, services: Services): void {
  const door = { method: 'get', role: 'reader', things: THINGS } as const;
  guarded(app, { ...door, paths: ZIP }, async (c, language, actor) =>
    give(c, FILE_TYPES.zip, await packFile(services, actor, idOf(c), language)),
  );
  guarded(app, { ...door, paths: PDF }, async (c, language, actor) =>
    give(c, FILE_TYPES.pdf, await printFile(services, actor, idOf(c), language)),
  );
}

const idOf = (c: Context<WebEnv>): string => c.req.param('engagement') ?? '';

const give = (c: Context<WebEnv>, type: string, { name, content }: Packed): Response =>
  giveFile(c, type, name, content);
