/** The content of a field that a person fills in, or text between tags. */
const FIELD_OR_TEXT = /<textarea\b.*?<\/textarea>|>[^<]+/gs;

/** Keeps the sign of the euro and its amount on one line of a page: the space between them does not break. What stands in
 *  a field stays as it was typed. */
export function keepAmountsTogether(html: string): string {
  if (!html.includes('€ ')) return html;
  return html.replaceAll(FIELD_OR_TEXT, part =>
    part.startsWith('<') ? part : part.replaceAll(/€ (?=\d)/g, '€\u00a0'),
  );
}
