import { WIDTH, wrap } from '../../foundation/command-line/layout.ts';

/** Breaks the lines of a text that are longer than a terminal; what stands in columns is left as it is. */
export function toWidth(text: string): string {
  return text
    .split('\n')
    .map(line => {
      if (line.length <= WIDTH || /\S {2,}\S/.test(line)) return line;
      const indent = /^ *(?:- )?/.exec(line)![0];
      return wrap(line.slice(indent.length), indent).trimEnd();
    })
    .join('\n');
}
