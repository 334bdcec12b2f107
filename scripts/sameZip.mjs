// The same files make the same zip, whoever packs them, where and when: in the order of their names, without the time and the
// permissions of the machine. Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
import { Buffer } from 'node:buffer';

const local = { signature: 0x04034b50, size: 30, time: 10, extraLength: 28 };
const central = { signature: 0x02014b50, size: 46, madeBy: 4, time: 12, nameLength: 28, mode: 38, offset: 42 };
const end = { signature: 0x06054b50, size: 22, entries: 10, offset: 16 };

/** Midnight of 1 January 1980, the first that a zip can say: two bytes of time, two of date. */
const noTime = 0x0021_0000;
/** Unix, version 6.3 of the format: whose permissions are meant. */
const unix = (3 << 8) | 63;
const plainFile = 0o100644;

/**
 * @param {Buffer} zip as vsce writes it: no comment, no extra fields, less than 4 GB; throws when it is otherwise
 * @returns {Buffer}
 */
export function sameZip(zip) {
  const ending = Buffer.from(zip.subarray(zip.length - end.size));
  expect(ending.readUInt32LE(0) === end.signature, 'ends with its directory');
  const entries = entriesOf(zip, ending);
  const places = entries.map(({ offset }) => offset).sort((a, b) => a - b);
  const after = new Map(places.map((offset, index) => [offset, places[index + 1] ?? ending.readUInt32LE(end.offset)]));
  let position = 0;
  const files = [];
  for (const { header, offset } of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    const file = Buffer.from(zip.subarray(offset, after.get(offset)));
    expect(file.readUInt32LE(0) === local.signature && file.readUInt16LE(local.extraLength) === 0, 'has plain files');
    file.writeUInt32LE(noTime, local.time);
    header.writeUInt32LE(noTime, central.time);
    header.writeUInt16LE(unix, central.madeBy);
    header.writeUInt32LE((plainFile << 16) >>> 0, central.mode);
    header.writeUInt32LE(position, central.offset);
    position += file.length;
    files.push(file);
  }
  ending.writeUInt32LE(position, end.offset);
  return Buffer.concat([...files, ...entries.map(({ header }) => header), ending]);
}

/** What the directory says of each file, with copies of its headers. */
function entriesOf(zip, ending) {
  let at = ending.readUInt32LE(end.offset);
  return Array.from({ length: ending.readUInt16LE(end.entries) }, () => {
    expect(zip.readUInt32LE(at) === central.signature, 'has a whole directory');
    const nameLength = zip.readUInt16LE(at + central.nameLength);
    // Two lengths, of the extra fields and of the comment.
    expect(zip.readUInt32LE(at + central.nameLength + 2) === 0, 'has names and nothing else in its directory');
    const header = Buffer.from(zip.subarray(at, at + central.size + nameLength));
    at += header.length;
    return { header, name: header.subarray(central.size), offset: header.readUInt32LE(central.offset) };
  });
}

function expect(holds, what) {
  if (!holds) {
    throw new Error(`The package is expected to be a zip that ${what}.`);
  }
}
