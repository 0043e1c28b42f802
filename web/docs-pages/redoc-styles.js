// Redoc writes its rules into <style> elements, which our content security policy refuses. It gets style sheets that belong
// to the document instead: the same interface, filled through the CSSOM, which the policy allows.
const createElement = document.createElement.bind(document)
document.createElement = (name, options) => {
  if (String(name).toLowerCase() !== 'style') return createElement(name, options)
  const sheet = new CSSStyleSheet()
  const holder = createElement('template')
  Object.defineProperty(holder, 'sheet', { value: sheet })
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return holder
}
