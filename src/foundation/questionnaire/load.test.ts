import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadQuestionnaire } from './load.ts';
import { exampleInput, exampleQuestionnaire } from './test/example-questionnaire.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'questionnaire-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : stringify(content));
  return path;
}

/** The example in three files; the sections that are left out of the head come back in their order. */
function writeFolder(
  changeLast: (section: ReturnType<typeof exampleInput>['sections'][number]) => void = () => {},
) {
  const { sections, ...head } = exampleInput();
  changeLast(sections[2]!);
  write('questionnaire.yaml', { ...head, sections: sections.slice(0, 1) });
  write('a-target.yaml', { sections: sections.slice(1, 2) });
  write('b-standard.yaml', { sections: sections.slice(2) });
}

test('reads a file', () => {
  expect(loadQuestionnaire(write('one.yaml', exampleInput()))).toEqual(exampleQuestionnaire());
});

test('reads a folder, its lists appended in order of file name', () => {
  writeFolder();
  expect(loadQuestionnaire(folder)).toEqual(exampleQuestionnaire());
});

test('names the file and the place in it of what is wrong', () => {
  writeFolder(section => {
    section.questions[1]!.kind = 'guess';
  });
  expect(() => loadQuestionnaire(folder)).toThrow(
    /b-standard\.yaml#\/sections\/0\/questions\/1\/kind: "guess"/,
  );
});

test('refuses a name that is used twice, over files', () => {
  writeFolder(section => {
    section.questions[0]!.id = 'relation';
  });
  expect(() => loadQuestionnaire(folder)).toThrow('b-standard.yaml#/sections/0/questions/0/id');
});

test('refuses what is not there, is not YAML, is no object or has a field that belongs elsewhere', () => {
  expect(() => loadQuestionnaire(join(folder, 'none.yaml'))).toThrow('there is no such file or folder');
  expect(() => loadQuestionnaire(folder)).toThrow('this folder lacks questionnaire.yaml');
  expect(() => loadQuestionnaire(write('bad.yaml', 'a: [1'))).toThrow('bad.yaml: not valid YAML');
  expect(() => loadQuestionnaire(write('list.yaml', [1]))).toThrow('list.yaml: this is no YAML object');
  rmSync(join(folder, 'bad.yaml'));
  rmSync(join(folder, 'list.yaml'));
  writeFolder();
  write('c-more.yaml', { title: { nl: 'a', en: 'b' }, notes: 3 });
  expect(() => loadQuestionnaire(folder)).toThrow(/c-more\.yaml#\/title.*\n.*c-more\.yaml#\/notes/);
});
