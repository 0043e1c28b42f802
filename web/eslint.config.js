import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const zone = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
})

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.ts', 'docs-pages'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'jsx-a11y/label-has-associated-control': ['error', { depth: 4 }],
    },
  },
  // Text becomes neither code nor markup.
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is shown as text.' },
        { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: 'Text is shown as text.' },
      ],
    },
  },
  // The zones of ARCHITECTURE.md: app sees everything, features see components, lib and api, nobody sees app.
  zone(['src/features/**'], ['@/features/*', '@/app/*', '../*'], 'A feature imports components, lib and api only.'),
  zone(['src/components/**'], ['@/features/*', '@/app/*'], 'Components know no feature.'),
  zone(['src/lib/**'], ['@/features/*', '@/app/*', '@/components/*'], 'The library knows no component.'),
  zone(['src/api/**'], ['@/features/*', '@/app/*', '@/components/*'], 'The client knows no component.'),
)
