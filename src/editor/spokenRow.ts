import type { TreeItem } from 'vscode';

/** Lets a row be heard with all that it shows: by itself VS Code says its label alone, or its tooltip instead. */
export function spokenRow<Item extends TreeItem>(item: Item): Item {
  const shown = [item.label, item.description].filter((text) => typeof text === 'string' && text !== '');
  item.accessibilityInformation = { label: shown.join(', ') };
  return item;
}
