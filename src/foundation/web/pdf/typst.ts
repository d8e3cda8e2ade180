import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from './fonts.ts';

/** One document to make. */
export interface Job {
  /** Path of the template below the root of the code, with a leading slash. */
  readonly template: string;
  /** The document's data as JSON; the template reads it from `sys.inputs.data`. */
  readonly data: string;
  /** Content of the file that the template attaches, as `sys.inputs.attachment`; empty when it attaches none. */
  readonly attachment: string;
  /** Date of creation in seconds since 1970; the document says no other time. */
  readonly created: number;
}

/** How many documents long Typst remembers parts of what it laid out. */
const REMEMBERED = 4;

/** Makes the compiler. @param root folder of templates: the only one that they can read */
export function createTypst(root: string): (job: Job) => Uint8Array {
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: loadFonts() }] });
  return ({ template, data, attachment, created }) => {
    try {
      const compiled = compiler.compile({ mainFilePath: `${root}${template}`, inputs: { data, attachment } });
      const problems = compiled.takeDiagnostics();
      if (compiled.result === null || problems !== null)
        throw new Error(
          `${template}: ${JSON.stringify(problems === null ? [] : compiler.fetchDiagnostics(problems))}`,
        );
      return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: created });
    } finally {
      compiler.evictCache(REMEMBERED);
    }
  };
}
