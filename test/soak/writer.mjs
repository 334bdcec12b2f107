// Somebody who writes for hours, in rounds: what a round does to the text is undone in it, so that posts don't grow.
import * as vscode from 'vscode';
import { numbers } from '../bench/posts.mjs';

const { commands, ViewColumn, window, workspace } = vscode;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const pieces = [...'abcdefghij klmnop 회고를쓰는올해 가나다 **`_#-[]()>\n'];
const themes = ['Default Dark Modern', 'Default Light Modern'];

export class Writer {
  /** Changes of text so far, as VS Code told them. */
  edits = 0;
  #rounds = 0;
  #next;

  /**
   * @param {{ documents: vscode.TextDocument[], previews: number, seed: number, tick: (index: number) => Promise<unknown> }} world
   *   the first `previews` documents have one, each in a column of its own behind the first; `tick`: ticks a task in one
   */
  constructor({ documents, previews, seed, tick }) {
    this.documents = documents;
    this.previews = previews;
    this.tick = tick;
    this.texts = documents.map((document) => document.getText());
    this.#next = numbers(seed);
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && documents.includes(document)) {
        this.edits++;
      }
    });
  }

  below(limit) {
    return Math.floor(this.#next() * limit);
  }

  /** Puts the cursor somewhere, in the first column. */
  async goTo(index, line, character) {
    const editor = await window.showTextDocument(this.documents[index], ViewColumn.One);
    const place = this.documents[index].validatePosition(new vscode.Position(line, character));
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(new vscode.Range(place, place));
    return editor;
  }

  async round() {
    const round = ++this.#rounds;
    // Posts with a preview are written in as often as all others together.
    const index = round % 2 === 0 ? this.below(this.previews) : this.below(this.documents.length);
    const document = this.documents[index];
    const editor = await this.goTo(index, 4 + this.below(document.lineCount - 4), this.below(120));
    const length = 12 + this.below(24);
    await this.#press(length, () => commands.executeCommand('type', { text: pieces[this.below(pieces.length)] }));
    if (round % 5 === 0) {
      await document.save();
    }
    await [() => this.#undo(), () => this.#erase(length), () => this.#undoAndRedo()][this.below(3)]();
    await this.restore(index, editor);
    if (round % 3 === 0) {
      await document.save();
    }
    await this.#aside(round);
  }

  async #undo() {
    await commands.executeCommand('undo');
  }

  async #undoAndRedo() {
    await commands.executeCommand('undo');
    await commands.executeCommand('redo');
    await commands.executeCommand('undo');
  }

  async #erase(length) {
    await this.#press(length, () => commands.executeCommand('deleteLeft'));
  }

  /** Presses a key so many times, some at once: nobody who types waits for each letter. */
  async #press(times, key) {
    for (let pressed = 0; pressed < times;) {
      const burst = Math.min(times - pressed, 1 + this.below(18));
      await Promise.all(Array.from({ length: burst }, key));
      pressed += burst;
    }
  }

  /** Puts back what was there: of what stayed or went too much, only that. */
  async restore(index, editor) {
    const document = this.documents[index];
    const [now, before] = [document.getText(), this.texts[index]];
    if (now === before) {
      return;
    }
    let start = 0;
    while (start < before.length && now[start] === before[start]) {
      start++;
    }
    let end = 0;
    while (end < Math.min(before.length, now.length) - start && now.at(-1 - end) === before.at(-1 - end)) {
      end++;
    }
    const range = new vscode.Range(document.positionAt(start), document.positionAt(now.length - end));
    await editor.edit((change) => change.replace(range, before.slice(start, before.length - end)));
    if (document.getText() !== before) {
      throw new Error(`${document.uri.path} is not what it was`);
    }
  }

  /** What else happens while somebody writes; a round is what somebody types in ten seconds. */
  async #aside(round) {
    if (round % 7 === 0) {
      await this.hideAndShow(this.below(this.previews - 1)); // the last one stays, for what it may gather in hours
    }
    if (round % 9 === 0) {
      const index = this.below(this.previews - 1);
      await this.tick(index);
      await this.restore(index, await this.goTo(index, 0, 0));
    }
    if (round % 47 === 0) {
      await this.changeLibrary(round);
    }
    if (round % 101 === 0) {
      await workspace
        .getConfiguration('workbench')
        .update('colorTheme', themes[(round / 101) % 2], vscode.ConfigurationTarget.Global);
    }
    await pause(round % 17 === 0 ? 700 : 30); // what waits for a pause gets one now and then
  }

  /** Puts a text in front of a preview, and the preview back: VS Code throws the page away and makes it anew. */
  async hideAndShow(index) {
    const document = this.documents[index];
    await window.showTextDocument(document, { viewColumn: index + 2, preserveFocus: true });
    await pause(100);
    await commands.executeCommand('retrospect.openPreviewToSide', document.uri);
    await pause(300);
  }

  /** A retrospective comes, is changed, and goes, outside of any editor. */
  async changeLibrary(round) {
    const { uri } = workspace.workspaceFolders[0];
    const file = vscode.Uri.joinPath(uri, 'posts', 'notes', '2030-retrospective.md');
    const text = (state) =>
      `---\ntitle: 2030 Retrospective\ndate: 2030-12-31\n---\n\n## Goals for 2031\n\n- [${state}] Goal ${round}\n`;
    for (const state of [' ', 'x']) {
      await workspace.fs.writeFile(file, new TextEncoder().encode(text(state)));
      await pause(50);
    }
    await workspace.fs.delete(file);
  }

  /** Everything as at the start, so that measures compare: texts, cursor, theme, previews in view. */
  async settle() {
    for (const index of this.documents.keys()) {
      if (this.documents[index].isDirty || this.documents[index].getText() !== this.texts[index]) {
        await this.restore(index, await this.goTo(index, 0, 0));
        await this.documents[index].save();
      }
    }
    await workspace.getConfiguration('workbench').update('colorTheme', themes[1], vscode.ConfigurationTarget.Global);
    await this.goTo(0, 0, 0);
    await pause(3000);
  }
}
