import * as vscode from 'vscode';
import { noFolder } from './noFolder';
import { readOnly } from './readOnly';
import { restricted } from './restricted';
import { several } from './several';
import { virtual } from './virtual';

/** Defines the tests of each situation; its name is that in scripts/hostSuite.mjs. */
const situations: Readonly<Record<string, () => void>> = { noFolder, readOnly, restricted, several, virtual };

const name = vscode.workspace.getConfiguration('retrospectTests').get<string>('situation', '');
situations[name]!();
