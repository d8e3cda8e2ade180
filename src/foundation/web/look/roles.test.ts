import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./roles.css', import.meta.url), 'utf8');

/** The colours of one block of the style sheet, by role. */
function rolesIn(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, role, colour]) => [role!, colour!]),
  );
}

const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
const [dark = '', print = ''] = rest.split('@media print');
const SCHEMES = {
  light: rolesIn(light),
  dark: rolesIn(dark),
  print: new Map([...rolesIn(light), ...rolesIn(print.split('/*')[0] ?? '')]),
};

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'surface', 'warm-wash', 'cool-wash', 'plain-wash'];
/** Text on ground: 4.5 : 1. */
const TEXT = [
  ...['ink', 'soft-ink', 'accent-strong', 'employment', 'self-employment', 'error'].flatMap(text =>
    GROUNDS.map(ground => [text, ground] as const),
  ),
  ...['paper', 'surface', 'warm-wash', 'cool-wash'].map(ground => ['accent', ground] as const),
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
];
/** Shapes that carry meaning on the grounds they lie on: 3 : 1. */
const SHAPES = ['paper', 'surface'].map(ground => ['neutral', ground] as const);

test.each(Object.entries(SCHEMES))('every pair of colours can be told apart: %s', (_, roles) => {
  const colour = (role: string): string => {
    const found = roles.get(role);
    if (found === undefined) throw new Error(`no colour for role "${role}"`);
    return found;
  };
  const tooWeak = [
    ...TEXT.map(pair => [...pair, 4.5] as const),
    ...SHAPES.map(pair => [...pair, 3] as const),
  ].filter(([a, b, least]) => contrast(colour(a), colour(b)) < least);
  expect(tooWeak.map(([a, b]) => `${a} on ${b}: ${contrast(colour(a), colour(b)).toFixed(2)}`)).toEqual([]);
});

test('dark defines the same roles as light, so that nothing of the one shows in the other', () => {
  expect([...SCHEMES.dark.keys()]).toEqual([...SCHEMES.light.keys()]);
});
