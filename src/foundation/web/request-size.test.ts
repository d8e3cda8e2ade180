import { expect, test } from 'vitest';
import { webConfig } from '../../../test/support/web-config.ts';
import { LARGEST_REQUEST } from './error-pages.tsx';
import { onPage } from './paths.ts';
import { allowLarger } from './request-size.ts';
import { createWeb } from './web.ts';

const MIB = 1024 * 1024;
const UPLOAD = { nl: '/dossier/:id/bewijs', en: '/en/file/:id/evidence' };
const app = createWeb({ config: webConfig(), nav: [], footer: [] });
allowLarger(app, UPLOAD, 2 * MIB);
for (const paths of [UPLOAD, { nl: '/dossier/:id', en: '/en/file/:id' }])
  onPage(app, 'post', paths, async c => c.text(`got ${(await c.req.text()).length}`));

const send = (path: string, size: number) =>
  app.request(path, {
    method: 'POST',
    body: 'x'.repeat(size),
    headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Length': String(size) },
  });

test('only the page that asked for it takes more, and not more than it asked', async () => {
  for (const path of ['/dossier/1/bewijs', '/en/file/1/evidence']) {
    expect(await (await send(path, 2 * MIB)).text()).toBe(`got ${2 * MIB}`);
    const refused = await send(path, 2 * MIB + 1);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('2 MB');
  }
  for (const path of ['/dossier/1', '/dossier/1/2/bewijs', '/dossier/1/bewijs/'])
    expect((await send(path, LARGEST_REQUEST + 1)).status).toBe(413);
});
