import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { InputError, jsonPointer, type Problem } from '../law/input-error.ts';
import { parseInput } from '../law/zod-problems.ts';
import { Questionnaire } from './schema.ts';
import { duplicateFindings } from './structure.ts';

const HEAD = 'questionnaire.yaml';
const LISTS = ['sources', 'ends', 'notes', 'sections'] as const;

interface Part {
  readonly file: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Reads a questionnaire from a YAML file, or from a folder: `questionnaire.yaml` and further `*.yaml` files, whose
 *  lists `sources`, `ends`, `notes` and `sections` are appended in order of file name.
 *  @throws InputError with every problem at once; a pointer names the file and the place in it, e.g.
 *    `standard.yaml#/sections/0/id`. Also when the file is not there, is not YAML, or uses a name twice. */
export function loadQuestionnaire(path: string): Questionnaire {
  const parts = filesOf(path).map(read);
  const origin = new Map<string, string>();
  const merged = merge(parts, origin);
  const questionnaire = located(origin, () => parseInput(Questionnaire, merged));
  const doubles = duplicateFindings(questionnaire);
  if (doubles.length > 0)
    located(origin, () => {
      throw new InputError(doubles.map(({ where, code, message }) => ({ pointer: where, code, message })));
    });
  return questionnaire;
}

function filesOf(path: string): readonly string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw refused(path, 'no-file', 'dit bestand of deze map is er niet', 'there is no such file or folder');
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(path).filter(name => name.endsWith('.yaml'));
  if (!names.includes(HEAD))
    throw refused(path, 'no-head', `in deze map ontbreekt ${HEAD}`, `this folder lacks ${HEAD}`);
  return [HEAD, ...names.filter(name => name !== HEAD).sort()].map(name => join(path, name));
}

function read(path: string): Part {
  const file = basename(path);
  const content = parseYaml(file, readFileSync(path, 'utf8'));
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw refused(
      file,
      'not-an-object',
      'hier staat geen YAML-object met velden',
      'this is no YAML object with fields',
    );
  return { file, content: content as Part['content'] };
}

function parseYaml(file: string, text: string): unknown {
  const notYaml = (message: string) =>
    problem(file, 'not-yaml', `geen geldige YAML: ${message}`, `not valid YAML: ${message}`);
  try {
    const document = parseDocument(text, { logLevel: 'error' });
    if (document.errors.length === 0) return document.toJS();
    throw new InputError(document.errors.map(({ message }) => notYaml(message)));
  } catch (error) {
    // Aliases that lead nowhere or grow without end, and nesting deeper than the stack, show only here.
    throw error instanceof Error && !(error instanceof InputError)
      ? new InputError([notYaml(error.message)])
      : error;
  }
}

/** Appends the lists of the further files; `origin` learns from which file and place each item comes. */
function merge([head, ...more]: readonly Part[], origin: Map<string, string>): unknown {
  const problems: Problem[] = [];
  const merged: Record<string, unknown> = { ...head!.content };
  origin.set('', `${head!.file}#`);
  for (const { file, content } of more) {
    for (const [key, items] of Object.entries(content)) {
      const list = LISTS.find(name => name === key);
      const at = `${file}#${jsonPointer(key)}`;
      if (list === undefined) {
        const allowed = LISTS.join(', ');
        problems.push(
          problem(
            at,
            'unknown-field',
            `het veld “${key}” kan alleen in ${HEAD}; hier mag: ${allowed}`,
            `the field “${key}” belongs in ${HEAD}; allowed here: ${allowed}`,
          ),
        );
        continue;
      }
      if (!Array.isArray(items)) {
        problems.push(problem(at, 'not-a-list', `“${key}” moet een lijst zijn`, `“${key}” must be a list`));
        continue;
      }
      const before = merged[list] ?? [];
      // A head whose list is no list is left as it is: the schema names it.
      if (!Array.isArray(before)) continue;
      for (const i of items.keys()) origin.set(jsonPointer(list, before.length + i), `${at}/${i}`);
      merged[list] = [...before, ...items];
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return merged;
}

/** Problems of the merged questionnaire get the file and place that they come from. */
function located<T>(origin: ReadonlyMap<string, string>, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map(({ pointer, ...rest }) => {
        const item = pointer.split('/').slice(0, 3).join('/');
        const from = origin.get(item);
        return { ...rest, pointer: from ? from + pointer.slice(item.length) : origin.get('') + pointer };
      }),
    );
  }
}

function problem(pointer: string, code: string, nl: string, en: string): Problem {
  return { pointer, code, message: { nl, en } };
}

function refused(pointer: string, code: string, nl: string, en: string): InputError {
  return new InputError([problem(pointer, code, nl, en)]);
}
