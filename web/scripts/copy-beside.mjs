// What the server serves beside the app: the API's documentation pages (/docs and /redoc, from our own files only), and the list of
// addresses at which a browser gets the app.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const target = 'dist/docs-assets'
mkdirSync(target, { recursive: true })
for (const page of readdirSync('docs-pages')) copyFileSync(`docs-pages/${page}`, `${target}/${page}`)
for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) copyFileSync(`node_modules/swagger-ui-dist/${file}`, `${target}/${file}`)
copyFileSync('src/app/icon.svg', `${target}/icon.svg`)
const redoc = readFileSync('node_modules/redoc/bundles/redoc.standalone.js', 'utf8')
writeFileSync(`${target}/redoc.standalone.js`, redoc.replaceAll('https://cdn.redoc.ly/redoc/logo-mini.svg', '/docs-assets/icon.svg'))
copyFileSync('src/app/pages.json', 'dist/pages.json')
