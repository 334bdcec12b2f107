/** A name and an e-mail as git knows them; either may be empty. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** By what a person is known in histories. Compared as `normal` has it. */
export class Person {
  private readonly emails: ReadonlySet<string>;
  private readonly names: ReadonlySet<string>;
  /** Names that are enough by themselves. */
  private readonly bareNames: ReadonlySet<string>;

  /** `bareNames`: whether a name without an e-mail is enough; otherwise it is only where no e-mail is known at all. */
  constructor(
    readonly identities: readonly Identity[],
    private readonly takesBareNames = false,
  ) {
    this.emails = new Set(identities.map(({ email }) => normalEmail(email)).filter(isGiven));
    this.names = new Set(identities.map(({ name }) => normal(name)).filter(isGiven));
    const bare = identities.filter(({ email }) => normal(email) === '').map(({ name }) => normal(name));
    this.bareNames = new Set(takesBareNames || this.emails.size === 0 ? bare.filter(isGiven) : []);
  }

  get isKnown(): boolean {
    return this.emails.size > 0 || this.bareNames.size > 0;
  }

  is(name: string, email: string): boolean {
    const address = normalEmail(email);
    if (this.emails.has(address)) {
      return true;
    }
    const called = normal(name);
    return (
      this.bareNames.has(called) ||
      // What GitHub writes for people who keep their e-mail to themselves.
      (address.endsWith('@users.noreply.github.com') && this.names.has(called))
    );
  }

  /** The same person, known by these too. */
  with(identities: readonly Identity[]): Person {
    return new Person([...this.identities, ...identities], this.takesBareNames);
  }
}

/** Whom `author` means: names, e-mails, `Name <e-mail>`, with commas between. */
export function writtenIdentities(author: string): Identity[] {
  return author
    .split(',')
    .map((entry) => entry.trim())
    .filter(isGiven)
    .map(
      (entry) =>
        parseIdentity(entry) ?? (entry.includes('@') ? { name: '', email: entry } : { name: entry, email: '' }),
    );
}

/** `Name <e-mail>`, as in trailers. Undefined for anything else. */
export function parseIdentity(text: string): Identity | undefined {
  const match = /^([^<>]*)<([^<>]*)>$/.exec(text.trim());
  return match === null ? undefined : { name: match[1]!.trim(), email: match[2]!.trim() };
}

/** `Name <e-mail>`, or what there is of it. */
export function identityText({ name, email }: Identity): string {
  return email === '' ? name : name === '' ? email : `${name} <${email}>`;
}

/** Each person once, in the order they come. */
export function distinctIdentities(identities: readonly Identity[]): Identity[] {
  const seen = new Map<string, Identity>();
  for (const identity of identities) {
    const key = `${normal(identity.name)}\n${normal(identity.email)}`;
    if (key !== '\n' && !seen.has(key)) {
      seen.set(key, identity);
    }
  }
  return [...seen.values()];
}

function normal(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** GitHub's addresses for people who keep theirs to themselves are the same with and without the account's number. */
function normalEmail(email: string): string {
  return normal(email).replace(/^\d+\+(?=.+@users\.noreply\.github\.com$)/, '');
}

function isGiven(text: string): boolean {
  return text !== '';
}
