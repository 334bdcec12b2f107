import { EventEmitter, extensions, Uri, workspace, type Extension } from 'vscode';
import type { Guest } from '../markdown';
import { Disposables } from './disposables';
import type { Log } from './log';
import { settings } from './settings';
import { failureWords, previewWords as words } from './words';
import { showWarning } from './notices';

/** Parts of another extension that take part in Markdown previews, as its manifest says. */
export interface GuestParts {
  /** Id of the extension. */
  readonly name: string;
  readonly folder: Uri;
  readonly styles: readonly Uri[];
  readonly scripts: readonly { readonly uri: Uri; readonly isModule: boolean }[];
  /** Whether it also reads Markdown: its scripts then have nothing to do in a post of which it draws nothing. */
  readonly hasPlugin: boolean;
}

/** Milliseconds that the preview waits for a guest to wake up; who is later takes part from then on. */
const patience = 2_000;

/** Not invited: what VS Code's own preview is made of. */
const hosts = new Set(['vscode.markdown-language-features']);

/**
 * Other extensions that contribute to VS Code's own Markdown preview (`markdown.markdownItPlugins`, `.previewStyles`,
 * `.previewScripts`) and so take part in ours. None are woken before a preview is opened.
 */
export class Guests extends Disposables {
  private woken: Promise<void> | undefined;
  /** Counts how often it was looked who takes part: what an earlier look finds late counts no more. */
  private round = 0;
  private awake: readonly Guest[] = [];
  private readonly leftOut = new Set<string>();
  private readonly changed = this.register(new EventEmitter<void>());
  /** Others take part than before, or the same in another way. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: Log) {
    super();
    this.register(extensions.onDidChange(() => this.renew()));
    this.register(workspace.onDidGrantWorkspaceTrust(() => this.renew()));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        const isTheirs = (key: string) => event.affectsConfiguration(key);
        if (isTheirs('retrospect.preview.guests') || this.invited().some((each) => settingsOf(each).some(isTheirs))) {
          this.renew();
        }
      }),
    );
  }

  /** The plugins that take part. None before {@link wake}; the same list as long as nothing changes. */
  get plugins(): readonly Guest[] {
    return this.awake;
  }

  /** All that take part, as their manifests say. */
  get parts(): readonly GuestParts[] {
    return this.invited().map(partsOf);
  }

  /** Resolves when the plugins are there, or the slow among them have had their time. */
  wake(): Promise<void> {
    return (this.woken ??= this.wakeAll());
  }

  /** Leaves out who failed, until the window is loaded anew, and says so once. */
  leaveOut(failing: readonly Guest[], error: unknown): void {
    const names = failing.map(({ name }) => name).filter((name) => !this.leftOut.has(name));
    if (names.length === 0) {
      return;
    }
    names.forEach((name) => this.leftOut.add(name));
    this.awake = this.awake.filter(({ name }) => !this.leftOut.has(name));
    const shown = names.map((name) => displayName(extensions.getExtension(name)) ?? name).join(', ');
    this.log.error('preview guests', names.join(', '), error instanceof Error ? (error.stack ?? '') : String(error));
    const showDetails = failureWords.showDetails();
    void showWarning(words.guestLeftOut(shown), showDetails).then((choice) => {
      if (choice === showDetails) {
        this.log.show();
      }
    });
    this.changed.fire();
  }

  private invited(): Extension<unknown>[] {
    return settings.guests()
      ? extensions.all.filter((each) => !hosts.has(each.id) && !this.leftOut.has(each.id) && takesPart(each))
      : [];
  }

  /** Looks anew who takes part, if anybody has asked before. */
  private renew(): void {
    if (this.woken !== undefined) {
      this.woken = this.wakeAll();
    }
  }

  private async wakeAll(): Promise<void> {
    const round = ++this.round;
    const found: (Guest | undefined)[] = [];
    let isTold = false;
    const tell = () => {
      isTold = true;
      if (round === this.round) {
        this.awake = found.filter((guest) => guest !== undefined);
        this.changed.fire();
      }
    };
    const withPlugins = this.invited().filter((each) => partsOf(each).hasPlugin);
    const waking = withPlugins.map(async (extension, index) => {
      found[index] = await this.wakeOne(extension);
      if (isTold) {
        tell(); // late
      }
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([Promise.all(waking), new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
    clearTimeout(timer);
    tell();
  }

  private async wakeOne(extension: Extension<unknown>): Promise<Guest | undefined> {
    let api: unknown;
    try {
      api = await extension.activate();
    } catch (error) {
      this.leaveOut([{ name: extension.id, extend: () => undefined }], error);
      return undefined;
    }
    const extend =
      typeof api === 'object' && api !== null ? (api as { extendMarkdownIt?: unknown }).extendMarkdownIt : undefined;
    return typeof extend === 'function' ? { name: extension.id, extend: (md) => extend.call(api, md) } : undefined;
  }
}

function contributes({ packageJSON }: Extension<unknown>): Record<string, unknown> {
  return (packageJSON as { contributes?: Record<string, unknown> }).contributes ?? {};
}

function takesPart(extension: Extension<unknown>): boolean {
  const { styles, scripts, hasPlugin } = partsOf(extension);
  return hasPlugin || styles.length > 0 || scripts.length > 0;
}

function partsOf(extension: Extension<unknown>): GuestParts {
  const contributed = contributes(extension);
  const folder = extension.extensionUri;
  const inFolder = (path: unknown) => {
    const uri = typeof path === 'string' ? Uri.joinPath(folder, path) : undefined;
    return uri?.path.startsWith(`${folder.path}/`) ? uri : undefined;
  };
  const listOf = (key: string): unknown[] => {
    const value = contributed[key];
    return Array.isArray(value) ? value : [];
  };
  return {
    name: extension.id,
    folder,
    styles: listOf('markdown.previewStyles').flatMap((path) => inFolder(path) ?? []),
    scripts: listOf('markdown.previewScripts').flatMap((script) => {
      const { path, type } = typeof script === 'object' && script !== null ? (script as Record<string, unknown>) : {};
      const uri = inFolder(path ?? script);
      return uri === undefined ? [] : [{ uri, isModule: type === 'module' }];
    }),
    hasPlugin: contributed['markdown.markdownItPlugins'] === true,
  };
}

/** Names of the settings that an extension contributes. */
function settingsOf(extension: Extension<unknown>): string[] {
  const { configuration } = contributes(extension);
  const all = Array.isArray(configuration) ? configuration : [configuration];
  return all.flatMap((each: { properties?: object } | undefined) => Object.keys(each?.properties ?? {}));
}

function displayName(extension: Extension<unknown> | undefined): string | undefined {
  return (extension?.packageJSON as { displayName?: string } | undefined)?.displayName;
}
