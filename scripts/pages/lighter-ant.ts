type Context = {
  readonly resolve: (source: string, importer: string) => Promise<{ readonly id: string } | null>
}

const nothing = '\0nothing-of-ant'

/** Who inside Ant Design asks for what, of which it needs a small part or, on our pages, none. */
const shorter = [
  // The frame of a form needs one context of all that forms are made of.
  { by: /antd[\\/]es[\\/]form[\\/]context\.js$/, asks: '@rc-component/form', gets: '/es/FormContext.js' },
  // A button asks the picker of colours whether a colour is light; the picker, which no page has, can be folded.
  {
    by: /antd[\\/]es[\\/]color-picker[\\/]components[\\/]ColorPresets\.js$/,
    asks: '../../collapse',
    gets: null,
  },
] as const

/** Leaves out of the first page what Ant Design carries along there and nothing uses. */
export function lighterAnt() {
  return {
    name: 'lighter-ant',
    enforce: 'pre' as const,
    resolveId: {
      filter: { id: /^(@rc-component\/form|\.\.\/\.\.\/collapse)$/ },
      async handler(this: Context, source: string, importer: string | undefined) {
        const found = shorter.find(({ by, asks }) => asks === source && by.test(importer ?? ''))
        if (!found) return null
        if (found.gets === null) return nothing
        const whole = await this.resolve(source, importer ?? '')
        return whole?.id.replace(/[\\/]es[\\/]index\.js$/, found.gets)
      },
    },
    load: { filter: { id: /^\0nothing-of-ant$/ }, handler: () => 'export default {}' },
  }
}
