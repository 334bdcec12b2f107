import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface HostileCase {
  readonly file: string;
  readonly attack: string;
  readonly encoding?: string;
}

const folder = join(process.cwd(), 'test', 'fixtures', 'hostile');

/** Text of one of the hostile posts, decoded as an editor would. */
export function hostile(file: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  return file.endsWith('.json') ? (JSON.parse(text) as string) : text;
}

/** All hostile posts with what they try. */
export function hostileCases(): HostileCase[] {
  return (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { cases: HostileCase[] }).cases;
}
