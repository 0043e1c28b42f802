import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// What has a left and a right would stand on the wrong side in Arabic. Whatever is truly physical gets a style instead.
const sided =
  '(?:^|[\\s:])-?(?:(?:scroll-)?[mp][lr]-|(?:left|right)-(?:\\d|\\[|\\(|auto|full|px)|border-[lr](?:-|\\s|$)|rounded-(?:l|r|tl|tr|bl|br)(?:-|\\s|$)|text-(?:left|right)(?:\\s|$)|(?:float|clear|origin)-(?:left|right)(?:\\s|$))'
const sidedMessage = 'Write ms-, me-, ps-, pe-, start-, end-, border-s, border-e, rounded-s, rounded-e, text-start or text-end.'

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
        { selector: `Literal[value=/${sided}/]`, message: sidedMessage },
        { selector: `TemplateElement[value.raw=/${sided}/]`, message: sidedMessage },
        // The language is known only when the app starts, and may change.
        { selector: ":matches(Program > VariableDeclaration, Program > ExportNamedDeclaration > VariableDeclaration) CallExpression[callee.name='t']:not(:function CallExpression)", message: 'Ask for a text where it is shown.' },
      ],
    },
  },
  // The zones of ARCHITECTURE.md: app sees everything, features see components, lib and api, nobody sees app.
  zone(['src/features/**'], ['@/features/*', '@/app/*', '../*'], 'A feature imports components, lib and api only.'),
  zone(['src/components/**'], ['@/features/*', '@/app/*'], 'Components know no feature.'),
  zone(['src/lib/**'], ['@/features/*', '@/app/*', '@/components/*'], 'The library knows no component.'),
  zone(['src/api/**'], ['@/features/*', '@/app/*', '@/components/*'], 'The client knows no component.'),
)
