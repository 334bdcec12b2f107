import { appendix, fileEnd, type FileEnd } from '../../year/moments';

/** What goes into a file of moments. */
export interface NewMoment {
  /** The first line of a file that is new. */
  readonly heading: string;
  /** Without a line end. */
  readonly item: string;
  /** Of a file that has none to go by. */
  readonly lineEnd: FileEnd['lineEnd'];
}

/** Why a file that is there is not written to: no error of the file system. */
export class NotAppendable extends Error {
  constructor(readonly reason: 'folderThere' | 'notUtf8' | 'readOnly') {
    super(reason);
  }
}

/** So much of a file's end is looked at for its line ends, in bytes. */
const tail = 64 * 1024;
/** Milliseconds that another window, which has just made the file, is given to write its heading. */
const headingPatience = 200;

/**
 * Appends to the file at `path`, which is made with its folders where it is not there.
 *
 * Two windows may do this at once. Every line is one write to a file opened with O_APPEND (on Windows: for appending
 * only), which the system places behind all others; a new file is made exclusively, so one window alone writes the
 * heading. What is there is never read and written back.
 * @throws NotAppendable, or an error of the file system; a line that was cut off by a full disk stays cut off, and the
 * next begins on a line of its own
 */
export async function appendOnDisk(path: string, moment: NewMoment): Promise<void> {
  const { mkdir, open } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  await mkdir(dirname(path), { recursive: true });
  for (let waited = 0; ; waited += 10) {
    const isNew = await append(() => open(path, 'ax'), moment).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') {
        return false;
      }
      throw error;
    });
    // An empty file is about to get its heading from another window, or has been empty for long: then it gets ours.
    if (isNew || (await append(() => open(path, 'a+'), moment, waited < headingPatience))) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** @returns false when the file is empty and `leaveEmpty` says to leave it so */
async function append(
  open: () => Promise<import('node:fs/promises').FileHandle>,
  { heading, item, lineEnd }: NewMoment,
  leaveEmpty = false,
): Promise<boolean> {
  const file = await open();
  try {
    const status = await file.stat();
    if (!status.isFile()) {
      throw new NotAppendable('folderThere');
    }
    if (status.size === 0 && leaveEmpty) {
      return false;
    }
    const end = status.size === 0 ? '' : await endOf(file, status.size);
    const bytes = Buffer.from(appendix(fileEnd(end, lineEnd), heading, item));
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length) {
      await file.write(bytes, bytesWritten); // fails with the reason
    }
    return true;
  } finally {
    await file.close();
  }
}

/** The last of a file's text; bytes above 127 are not decoded, nobody looks at them. */
async function endOf(file: import('node:fs/promises').FileHandle, size: number): Promise<string> {
  const mark = Buffer.alloc(2);
  await file.read(mark, 0, 2, 0);
  if (['fffe', 'feff'].includes(mark.toString('hex'))) {
    throw new NotAppendable('notUtf8'); // UTF-16: what we append would be unreadable, and so would be the rest
  }
  const length = Math.min(size, tail);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('latin1', 0, bytesRead);
}

/**
 * Whether `path`, written as a place inside `folder`, is one outside: through a link on its way, or being one itself. A
 * workspace from elsewhere could otherwise have lines written into any file of the person's.
 */
export async function leadsOut(path: string, folder: string): Promise<boolean> {
  const { lstat, realpath } = await import('node:fs/promises');
  const { dirname, sep } = await import('node:path');
  const isThere = (each: string) =>
    lstat(each).then(
      () => true,
      () => false, // not there, or below what is no folder: making the folder will tell
    );
  let existing = path;
  while (existing !== folder && existing !== dirname(existing) && !(await isThere(existing))) {
    existing = dirname(existing);
  }
  try {
    const [real, root] = await Promise.all([realpath(existing), realpath(folder)]);
    return real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return true; // a link that leads to nothing: writing would make what it names
  }
}
