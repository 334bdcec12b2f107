import { QuickInputButtons, Uri, window, type WorkspaceFolder } from 'vscode';
import { safeFileName, safeFolder } from '../../blog/safeName';
import { draftWords as words } from '../words';
import { ask, inFrame, type Answer, type StepFrame } from './quickSteps';

/** Shows where the new post is to go, and lets the person change it: a path within the workspace folder. */
export function askPath(folder: WorkspaceFolder, proposed: Uri, frame: StepFrame): Promise<Answer<Uri>> {
  const root = folder.uri.path.replace(/\/?$/, '/');
  const path = proposed.path.startsWith(root) ? proposed.path.slice(root.length) : proposed.path;
  const input = inFrame(window.createInputBox(), frame);
  input.prompt = words.pathPrompt();
  input.value = path;
  input.valueSelection = [path.lastIndexOf('/') + 1, path.length - (/\.\w+$/.exec(path)?.[0].length ?? 0)];
  input.buttons = [QuickInputButtons.Back];
  const read = (text: string): Uri | undefined => {
    // As proposed: a blog may have folders that we would not make.
    const safe = text === path ? text : pathWithin(text);
    input.validationMessage = safe === undefined ? words.pathProblem() : undefined;
    return safe === undefined ? undefined : text === path ? proposed : Uri.joinPath(folder.uri, safe);
  };
  return ask(input, (answer) => [
    input.onDidTriggerButton(() => answer('back')),
    input.onDidChangeValue(read),
    input.onDidAccept(() => {
      const uri = read(input.value);
      if (uri !== undefined) {
        answer({ value: uri });
      }
    }),
  ]);
}

/** A typed path with an extension of Markdown; undefined when it is none within a folder that every system takes. */
function pathWithin(text: string): string | undefined {
  const typed = text.trim().normalize('NFC');
  const whole = /\.(?:md|mdx|markdown)$/i.test(typed) ? typed : `${typed}.md`;
  const end = whole.lastIndexOf('/');
  const [parent, name] = [safeFolder(whole.slice(0, Math.max(0, end))), whole.slice(end + 1)];
  return parent === undefined || safeFileName(name) !== name ? undefined : `${parent}/${name}`.replace(/^\//, '');
}
