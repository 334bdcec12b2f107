import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templates } from '../../../src/template';
import manifest from '../../../package.json';

const readJson = (path: string) =>
  JSON.parse(readFileSync(join(process.cwd(), path), 'utf8')) as Record<string, string>;

const { contributes, capabilities, activationEvents } = manifest;
const commands = contributes.commands.map(({ command }) => command);

/** All strings in a value. */
function stringsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(stringsIn);
}

suite('the manifest', () => {
  test('has all its words in both languages and no others', () => {
    const used = stringsIn(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    const english = readJson('package.nls.json');
    const korean = readJson('package.nls.ko.json');
    assert.deepEqual(Object.keys(korean).sort(), Object.keys(english).sort());
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(
      [...Object.values(english), ...Object.values(korean)].filter((text) => text.trim() === ''),
      [],
    );
  });

  test('says in each view that is empty what it is for, with a button, with a folder and without', () => {
    const views = ['retrospect.library', 'retrospect.goals', 'retrospect.year'];
    for (const view of views) {
      const all = contributes.viewsWelcome.filter((welcome) => welcome.view === view);
      for (const folder of ['workspaceFolderCount > 0', 'workspaceFolderCount == 0']) {
        const [welcome, ...others] = all.filter(({ when }) => when.startsWith(folder));
        assert.ok(welcome !== undefined && others.length === 0, `${view}, ${folder}`);
        const buttons = ['package.nls.json', 'package.nls.ko.json'].map((words) => {
          const [sentence, ...lines] = readJson(words)[welcome.contents.slice(1, -1)]!.split('\n');
          assert.match(sentence!, /[.다]\s*$|\.$/, `a sentence first: ${sentence}`);
          return lines.map((line) => /^\[[^\]]+\]\(command:([\w.]+)\)$/.exec(line)?.[1]);
        });
        assert.ok(buttons[0]!.length > 0, `a button in ${view}, ${folder}`);
        assert.deepEqual(buttons[0], buttons[1], 'the same in both languages');
        for (const command of buttons[0]!) {
          assert.ok(command === 'vscode.openFolder' || commands.includes(command ?? ''), command);
        }
      }
    }
  });

  test('keeps settings that reach files or HTML out of workspaces that are not trusted', () => {
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    for (const name of [
      'folder',
      'fileName',
      'templatesFolder',
      'momentsFile',
      'preview.rawHtml',
      'preview.remoteImages',
    ]) {
      assert.ok(restrictedConfigurations.includes(`retrospect.${name}`), name);
    }
    const settings = Object.keys(contributes.configuration.properties);
    assert.deepEqual(
      restrictedConfigurations.filter((name) => !settings.includes(name)),
      [],
    );
  });

  test('activates for posts, not at start-up', () => {
    assert.deepEqual(
      activationEvents.filter((event) => event === '*' || event.startsWith('onStartupFinished')),
      [],
    );
    assert.ok(activationEvents.includes('onLanguage:markdown'));
  });

  test('has each command in the palette, once', () => {
    assert.deepEqual(contributes.menus.commandPalette.map(({ command }) => command).sort(), [...commands].sort());
  });

  test('has menus and keys of commands that exist', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap((item) =>
      'alt' in item ? [item.command, String(item.alt)] : [item.command],
    );
    assert.deepEqual(
      used.filter((command) => !commands.includes(command)),
      [],
    );
  });

  test('offers the templates that there are', () => {
    const setting = contributes.configuration.properties['retrospect.template'];
    assert.deepEqual(
      setting.enum,
      templates.map(({ id }) => id),
    );
    assert.deepEqual(
      setting.enumDescriptions,
      templates.map(({ id }) => `%config.template.${id}%`),
    );
    assert.ok(setting.enum.includes(setting.default));
  });

  test('names files that exist', () => {
    const icons = contributes.commands.flatMap(({ icon }) => (typeof icon === 'object' ? [icon.light, icon.dark] : []));
    const { panel, activitybar } = contributes.viewsContainers;
    const views = [...panel, ...activitybar, ...Object.values(contributes.views).flat()];
    const paths = [
      manifest.icon,
      ...icons,
      ...views.map(({ icon }) => icon),
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ icon, steps }) => [icon, ...steps.map(({ media }) => media.image)]),
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(process.cwd(), path))),
      [],
    );
  });

  for (const language of ['package.nls.json', 'package.nls.ko.json']) {
    test(`has buttons in its walkthrough that are called like their commands (${language})`, () => {
      const words = readJson(language);
      const views = Object.values(contributes.views)
        .flat()
        .map(({ id, name }) => [`${id}.focus`, name] as const);
      const titles = new Map([
        ...contributes.commands.map(({ command, title }) => [command, title] as const),
        ...views,
      ]);
      for (const step of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
        const description = words[step.description.slice(1, -1)]!;
        const buttons = [...description.matchAll(/^\[(.+)\]\(command:(?:toSide:)?([\w.]+)\)$/gm)];
        assert.ok(buttons.length > 0, step.id);
        for (const [, label, command] of buttons) {
          assert.equal(label, words[titles.get(command!)?.slice(1, -1) ?? ''], `${step.id}: ${command}`);
        }
      }
    });
  }

  test('completes each step of its walkthrough by what its first button does', () => {
    const words = readJson('package.nls.json');
    for (const { id, description, completionEvents } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const command = /\(command:(?:toSide:)?([\w.]+)\)/.exec(words[description.slice(1, -1)]!)?.[1];
      assert.ok(completionEvents.includes(`onCommand:${command}`), id);
      for (const event of completionEvents) {
        const [, kind, name] = /^(onCommand|onView):(.+)$/.exec(event) ?? [];
        const known =
          kind === 'onView'
            ? Object.values(contributes.views)
                .flat()
                .map((view) => view.id)
            : commands;
        assert.ok(known.includes(name!), event);
      }
    }
  });
});
