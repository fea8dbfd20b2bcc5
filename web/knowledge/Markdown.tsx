import ReactMarkdown, { type Components } from 'react-markdown'

/** Headings of a text begin below those of its page; what leads elsewhere opens beside it and is told nothing. */
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
}

/** A text in Markdown, as elements of the page: no markup of its own, no pictures from elsewhere, no scripts. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown skipHtml disallowedElements={['img']} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  )
}
