/** What little of a ZIP file tells which kind of document it is. Nothing is unpacked: a file that lies about itself is
 *  at worst no document. Layout: APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** A ZIP may end with a remark of at most this size. */
const LONGEST_REMARK = 0xffff;

const view = (content: Uint8Array): DataView =>
  new DataView(content.buffer, content.byteOffset, content.byteLength);

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The first entry, when it is stored without compression: its name and its text, at most 200 bytes. */
export function firstEntry(
  content: Uint8Array,
): { readonly name: string; readonly text: string } | undefined {
  if (content.length < 30) return undefined;
  const data = view(content);
  const [method, size] = [data.getUint16(8, true), data.getUint32(18, true)];
  if (data.getUint32(0, true) !== LOCAL || method !== 0 || size > 200) return undefined;
  const [nameLength, extraLength] = [data.getUint16(26, true), data.getUint16(28, true)];
  const start = 30 + nameLength + extraLength;
  return {
    name: text(content.subarray(30, 30 + nameLength)),
    text: text(content.subarray(start, start + size)),
  };
}

/** Names of all entries, as the directory at the end lists them; empty when there is no whole directory. */
export function entryNames(content: Uint8Array): readonly string[] {
  const data = view(content);
  const end = endOf(data);
  if (end === undefined) return [];
  const count = data.getUint16(end + 10, true);
  const names: string[] = [];
  let at = data.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.byteLength || data.getUint32(at, true) !== CENTRAL) return [];
    const [name, extra, remark] = [28, 30, 32].map(offset => data.getUint16(at + offset, true));
    names.push(text(content.subarray(at + 46, at + 46 + name!)));
    at += 46 + name! + extra! + remark!;
  }
  return names;
}

function endOf(data: DataView): number | undefined {
  const last = data.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--)
    if (data.getUint32(at, true) === END) return at;
  return undefined;
}
