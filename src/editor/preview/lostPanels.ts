import { env, TabInputWebview, window, type Memento, type Tab, type TabGroup } from 'vscode';
import type { PageState } from '../../preview';

/** View type of the panels, by which VS Code finds them after a reload. */
export const panelType = 'retrospect.preview';

/** A panel as it was last: its tab's title, and what it showed. */
export interface KeptPanel {
  readonly title: string;
  readonly state: PageState;
}

const key = 'retrospect.previews';

/**
 * What the open panels show, for when the extension host dies under them: VS Code keeps their tabs then and gives them to
 * nobody, neither as panels nor to be restored. (After a reload of the window it has them restored by their pages' state.)
 */
export class KeptPanels {
  constructor(private readonly memory: Memento) {}

  keep(panels: readonly KeptPanel[]): Thenable<void> {
    return this.memory.update(key, panels.length === 0 ? undefined : { session: env.sessionId, panels });
  }

  /** What the panel of a tab showed; undefined when nobody knows. */
  of(tab: Tab): unknown {
    return this.all().find(({ title }) => title === tab.label)?.state;
  }

  /** Those of this window; after it was loaded anew VS Code gives them back by itself. */
  all(): readonly KeptPanel[] {
    const kept = this.memory.get<{ readonly session: string; readonly panels: readonly KeptPanel[] }>(key);
    return kept?.session === env.sessionId ? kept.panels : [];
  }
}

/** Groups that show a preview in front. */
export function groupsWithPreview(): readonly (TabGroup & { readonly activeTab: Tab })[] {
  return window.tabGroups.all.filter(
    (group): group is TabGroup & { readonly activeTab: Tab } =>
      group.activeTab?.input instanceof TabInputWebview && group.activeTab.input.viewType.endsWith(`-${panelType}`),
  );
}
