import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** VS Code makes links, commands too, of what stands in a message. */
const notices = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'].map((property) => ({
  property,
  message: 'Show it by editor/notices.ts: what posts and names say is text there.',
}));

const dangerousProperties = [
  { property: 'innerHTML', message: 'HTML becomes elements in webview/sanitizer.ts alone.' },
  { property: 'outerHTML', message: 'HTML becomes elements in webview/sanitizer.ts alone.' },
  { property: 'insertAdjacentHTML', message: 'HTML becomes elements in webview/sanitizer.ts alone.' },
  { object: 'matter', property: 'stringify', message: 'It reads the body again and evaluates it.' },
];

/** Rooms of src/ and the rooms that each may import. Dependencies point one way; see the README's "How it is built". */
const rooms = {
  addresses: [],
  retrospective: ['markdown'],
  markdown: [],
  template: [],
  blog: ['addresses', 'retrospective', 'markdown'],
  library: ['retrospective', 'markdown'],
  year: ['markdown'],
  preview: ['addresses', 'retrospective', 'markdown'],
  publish: ['addresses', 'retrospective', 'markdown', 'preview'],
  editor: ['addresses', 'retrospective', 'markdown', 'template', 'blog', 'library', 'year', 'preview', 'publish'],
};

/** Libraries and the one file that imports each. */
const doors = {
  'markdown-it': 'src/markdown/engine.ts',
  'markdown-it-cjk-friendly': 'src/markdown/engine.ts',
  'highlight.js': 'src/markdown/highlight.ts',
  'gray-matter': 'src/retrospective/frontMatter/matter.ts',
  'js-yaml': 'src/retrospective/frontMatter/yaml.ts',
  'smol-toml': 'src/retrospective/frontMatter/toml.ts',
  'unicode-segmenter': 'src/retrospective/counts/joinedRun.ts',
  dompurify: 'src/webview/sanitizer.ts',
  'sanitize-html': 'src/publish/sanitizer.ts',
  'node:child_process': 'src/editor/year/git/git.ts',
};

const forbidden = (group, message) => ({ group, message, allowTypeImports: false });

/** What no file of a room may import. */
function boundaries(room, allowed) {
  const others = Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other));
  return [
    ...(others.length > 0
      ? [
          forbidden(
            others.flatMap((other) => [`**/${other}`, `**/${other}/**`]),
            `${room}/ may import only: ${allowed.join(', ') || 'nothing'}.`,
          ),
        ]
      : []),
    ...(room === 'editor' ? [] : [forbidden(['vscode'], 'Only extension.ts and editor/ know VS Code.')]),
    forbidden(['**/webview/**'], 'Only the page itself knows the page.'),
  ];
}

/** Libraries of which `file` is not the door. Types are free. */
function closedDoors(file) {
  return Object.entries(doors)
    .filter(([, door]) => door !== file)
    .map(([name]) => ({
      group: [name, `${name}/*`],
      message: `Import it from ${doors[name]} alone.`,
      allowTypeImports: true,
    }));
}

const restricted = (patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });
const noDom = ['document', 'window', 'HTMLElement', 'Element', 'Node'].map((name) => ({
  name,
  message: 'Only webview/ touches the DOM.',
}));

export default tseslint.config(
  { ignores: ['dist', '.vscode-test', 'node_modules', 'test/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': ['error', ...dangerousProperties],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  ...Object.entries(rooms).map(([room, allowed]) => ({
    files: [`src/${room}/**/*.ts`],
    rules: {
      ...restricted([...boundaries(room, allowed), ...closedDoors()]),
      ...(room !== 'editor' && { 'no-restricted-globals': ['error', ...noDom] }),
    },
  })),
  ...[...new Set(Object.values(doors))].map((file) => {
    const room = file.split('/')[1];
    const within = rooms[room] === undefined ? webviewBoundaries() : boundaries(room, rooms[room]);
    return { files: [file], rules: restricted([...within, ...closedDoors(file)]) };
  }),
  {
    files: ['src/webview/**/*.ts'],
    ignores: Object.values(doors),
    rules: restricted([...webviewBoundaries(), ...closedDoors()]),
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/editor/notices.ts'],
    rules: { 'no-restricted-properties': ['error', ...dangerousProperties, ...notices] },
  },
  {
    files: ['src/calendar.ts', 'src/searching.ts', 'src/turns.ts'],
    rules: restricted([forbidden(['vscode', './*', '../*'], 'A leaf: it imports nothing.')]),
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
  // Mocha loads its reporters with `require`.
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['test/{bench,soak}/**/*.{mjs,js}'],
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          [
            ...['Buffer', 'process', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
            ...['fetch', 'require', 'TextEncoder'],
          ].map((name) => [name, false]),
        ),
        // Of the windows that it looks into.
        ...Object.fromEntries(
          ['document', 'location', 'performance', 'getComputedStyle', 'MutationObserver'].map((name) => [name, false]),
        ),
      },
    },
  },
);

/** The page knows the words it exchanges with the extension, what is allowed, where addresses lead, nothing else of src/. */
function webviewBoundaries() {
  return [
    forbidden(['vscode'], 'The page is not in the extension host.'),
    {
      regex: String.raw`^[.][.]/(?!addresses$|preview/(?:messages|messageGuards|allowlist|slugs)$)`,
      message: 'webview/ may import only addresses and preview/messages, messageGuards, allowlist and slugs.',
    },
  ];
}
