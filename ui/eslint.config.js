import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

// A feature knows shared/, ipc/, text/ and itself; only the shell knows every feature.
const features = ['welcome', 'wizard', 'leads', 'playbook', 'numbers', 'settings']

const onlyIpcCrosses = {
  group: ['@tauri-apps/*'],
  message: 'Only src/ipc crosses into the core: use call() from ipc/call.',
}

const shared = { group: features.map((name) => `**/${name}/**`), message: 'Shared parts know no feature.' }

const boundaries = features.map((name) => ({
  files: [`src/${name}/**/*.{ts,svelte}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          onlyIpcCrosses,
          {
            group: [...features.filter((other) => other !== name), 'shell', 'look'].map((other) => `../${other}/**`),
            message: 'A feature imports shared/, ipc/, text/ and itself.',
          },
        ],
      },
    ],
  },
}))

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/ipc/contract.gen.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'svelte/no-at-html-tags': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is set as text, never as markup.' },
        { property: 'outerHTML', message: 'Text is set as text, never as markup.' },
        { property: 'insertAdjacentHTML', message: 'Text is set as text, never as markup.' },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/ipc/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyIpcCrosses] }] },
  },
  {
    files: ['src/shared/**/*.{ts,svelte}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyIpcCrosses, shared] }] },
  },
  ...boundaries,
)
