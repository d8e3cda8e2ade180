// A page by Hono alone, to hold the figures of the journey against: the same adapter, and nothing else.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.get('/', c => c.text('Is het werk van een werknemer of van een zelfstandige?'));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
process.on('SIGTERM', () => server.close());
