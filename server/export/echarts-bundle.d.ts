/** The whole of it in one file: a thread that writes one paper loads it five times as fast as its many parts. */
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export const init: typeof import('echarts').init
}
