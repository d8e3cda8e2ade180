import type { Context } from 'hono';
import { guarded } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { attempt, type Failed } from '../../foundation/web/attempt.ts';
import { FileField } from '../../foundation/web/components/fields.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { readForm } from '../../foundation/web/form.ts';
import { fill } from '../../foundation/web/paths.ts';
import { allowLarger } from '../../foundation/web/request-size.ts';
import type { WebApp, WebEnv } from '../../foundation/web/site.ts';
import { readEvidence as checkEvidence, ENDINGS, LARGEST_EVIDENCE } from '../model/evidence/read-evidence.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { readEvidence } from '../store/read-evidence.ts';
import type { EngagementRecord } from '../store/record.ts';
import { removeEvidence } from '../store/remove-evidence.ts';
import { actionPage } from './action-page.tsx';
import { EVIDENCE, ONE, PIECE, REMOVE_PIECE, THINGS } from './addresses.ts';
import type { RegisterDesk } from './register-desk.ts';

const WORDS = {
  title: { nl: 'Voeg bewijs toe', en: 'Add evidence' },
  lead: {
    nl: 'Een contract, een e-mail, een foto van het rooster: wat laat zien hoe het echt gaat.',
    en: 'A contract, an e-mail, a photo of the roster: what shows how it really is.',
  },
  file: { nl: 'Bestand', en: 'File' },
  help: {
    nl: `Hooguit 10 MB. PDF, afbeelding, Office of OpenDocument zonder macro’s, of platte tekst (${ENDINGS}).`,
    en: `At most 10 MB. PDF, image, Office or OpenDocument without macros, or plain text (${ENDINGS}).`,
  },
  send: { nl: 'Bewaar dit bestand', en: 'Keep this file' },
  none: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
} as const;

/** Room for the form around a file, in bytes. */
const FORM_ROOM = 16 * 1024;
const PIECE_OF = { ...THINGS, evidence: 'evidence' } as const;

/** Keeps, gives and removes evidence. */
export function addEvidencePages(app: WebApp, { services }: RegisterDesk): void {
  allowLarger(app, EVIDENCE, LARGEST_EVIDENCE + FORM_ROOM);
  const door = { paths: EVIDENCE, role: 'editor', things: THINGS } as const;
  guarded(app, { method: 'get', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    return show(c, language, engagement);
  });

  guarded(app, { method: 'post', ...door }, async (c, language, actor) => {
    const { engagement } = await findEngagement(services, actor, c.req.param('engagement')!);
    const file = (await readForm(c)).get('file');
    return attempt(
      language,
      () => 'file',
      async () => {
        if (!(file instanceof File) || (file.size === 0 && file.name === ''))
          throw new InputError([{ pointer: '/file', code: 'no-file', message: WORDS.none }]);
        await addEvidence(services, actor, engagement.id, checkEvidence(file.name, await file.bytes()));
        return c.redirect(`${fill(ONE, { engagement: engagement.id })[language]}?evidence`, 303);
      },
      failed => show(c, language, engagement, failed),
    );
  });

  guarded(app, { method: 'get', paths: PIECE, role: 'reader', things: PIECE_OF }, async (c, _, actor) => {
    const [engagement, id] = [c.req.param('engagement')!, c.req.param('evidence')!];
    const { name, mediaType, content } = await readEvidence(services, actor, engagement, id);
    // Never shown by the browser itself: whatever is in it, it runs nowhere.
    return c.body(new Uint8Array(content), 200, {
      'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'Content-Disposition': disposition(name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    });
  });

  guarded(
    app,
    { method: 'post', paths: REMOVE_PIECE, role: 'editor', things: PIECE_OF },
    async (c, language, actor) => {
      const engagement = c.req.param('engagement')!;
      await removeEvidence(services, actor, engagement, c.req.param('evidence')!);
      return c.redirect(`${fill(ONE, { engagement })[language]}?gone`, 303);
    },
  );
}

/** `attachment`, with the name in ASCII for old clients and as it is for others (RFC 6266, RFC 8187). */
function disposition(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function show(
  c: Context<WebEnv>,
  language: Language,
  engagement: EngagementRecord,
  failed?: Failed,
): Promise<Response> {
  const paths = fill(EVIDENCE, { engagement: engagement.id });
  return actionPage(
    c,
    {
      language,
      title: WORDS.title[language],
      engagement,
      paths,
      failed,
      send: WORDS.send[language],
      file: true,
    },
    <>
      <Lead>{WORDS.lead[language]}</Lead>
      <FileField
        language={language}
        name="file"
        label={WORDS.file[language]}
        help={WORDS.help[language]}
        accept={ENDINGS.replaceAll(' ', '')}
        error={failed?.errors.file}
      />
    </>,
  );
}
