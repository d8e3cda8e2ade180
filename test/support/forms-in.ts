/** A form on a page, filled in as the page has it. */
export interface PageForm {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** The forms on a page that change something. Of radio buttons and options every one is a field: whoever sends it chooses.
 *  @param path of the page */
export function formsIn(html: string, path: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head]) => /method="post"/i.test(head!))
    .map(([, head, inside]) => ({
      action: attribute(head!, 'action') ?? path,
      fields: [
        ...[...inside!.matchAll(/<(?:input|textarea|button)\b[^>]*>/g)].flatMap(([tag]) => fieldOf(tag)),
        ...[...inside!.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(([, select, options]) =>
          [...options!.matchAll(/<option\b[^>]*>/g)].map(
            ([option]) => [attribute(select!, 'name') ?? '', attribute(option, 'value') ?? ''] as const,
          ),
        ),
      ],
    }));
}

function fieldOf(tag: string): readonly (readonly [string, string])[] {
  const name = attribute(tag, 'name');
  return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
