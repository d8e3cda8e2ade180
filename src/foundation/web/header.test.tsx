import { expect, test } from 'vitest';
import { Header } from './header.tsx';

const item = (label: string, path: string) => ({
  label: { nl: label, en: label },
  paths: { nl: path, en: `/en${path}` },
});
const NAV = [item('Beoordelen', '/beoordelen'), item('Weging', '/beoordelen/weging')];

/** The links of the header that are marked, with how. */
const marked = (path: string) => {
  const html = String(
    <Header language="nl" paths={undefined} nav={NAV} path={path} signIn={item('Inloggen', '/inloggen')} />,
  );
  return [...html.matchAll(/aria-current="(\w+)"[^>]*>([^<]*)</g)].map(([, how, name]) => `${name}: ${how}`);
};

test('one place is marked in the menu: the nearest above the page', () => {
  expect(marked('/beoordelen')).toEqual(['Beoordelen: page']);
  expect(marked('/beoordelen/vraag/role')).toEqual(['Beoordelen: true']);
  expect(marked('/beoordelen/weging')).toEqual(['Weging: page']);
  expect(marked('/inloggen/eenmalig')).toEqual(['Inloggen: true']);
  expect(marked('/bronnen')).toEqual([]);
});
