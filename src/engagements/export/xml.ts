const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside XML. What XML cannot hold is left out; the register holds none of it. */
export function xmlText(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"]/g, sign => SIGNS[sign]!);
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
