/** Texts that have run in the pages of systems of this kind; each would say so in `window.ran`. */
export const scripts: readonly string[] = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg/onload=window.ran=1>',
  '"><img src=x onerror=window.ran=1>',
  `'-window.ran=1-'`,
  '</title><script>window.ran=1</script>',
  '</textarea><script>window.ran=1</script>',
  '<a href="javascript:window.ran=1">x</a>',
  'javascript:window.ran=1',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>',
  '<<b>script>window.ran=1<</b>/script>',
  '{{constructor.constructor("window.ran=1")()}}',
  `$t(queue.title) {{n}} \${window.ran=1}`,
  '<style>@import "//elsewhere.example";*{background:url(//elsewhere.example)}</style>',
  '<base href="//elsewhere.example/"><meta http-equiv=refresh content="0;url=//elsewhere.example">',
  '\u202e<img src=x onerror=window.ran=1>',
  '&lt;img src=x onerror=window.ran=1&gt;',
]

/** Breaks out of an attribute, of a title, of a text field, and says so wherever it is read as markup. */
export const strongest = `'"></title></textarea><img src=x onerror=window.ran=1>{{window.ran=1}}`

/** What tells in the tables that one of them is kept there. */
export const sign = 'window.ran'
