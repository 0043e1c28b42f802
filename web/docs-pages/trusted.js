// The browser takes markup as text from a policy only, and both pages give it plain text in places that no policy of theirs reaches. This
// one is asked about each: what could run or lead elsewhere is refused, wherever it comes from. Addresses of scripts it knows none.
window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (/<\s*(script|iframe|object|embed|base|meta|link|form)\b|\son\w+\s*=|javascript:/i.test(text) ? null : text),
})
