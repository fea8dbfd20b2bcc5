import { Transformer } from '@napi-rs/image'

type Shape = { readonly name: string; readonly svg: string }

const sheet = (inside: string, width = 900, height = 1200) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`
const bars = (from: number, rows: number, colour: string) =>
  Array.from(
    { length: rows },
    (_, row) =>
      `<rect x="90" y="${from + row * 62}" width="${520 - ((row * 137) % 260)}" height="18" rx="9" fill="${colour}"/>
       <rect x="690" y="${from + row * 62}" width="120" height="18" rx="9" fill="${colour}"/>`,
  ).join('')

const bill =
  sheet(`<rect width="900" height="1200" fill="#f6f3ec"/><rect x="50" y="50" width="800" height="1100" fill="#fff"/>
  <rect x="90" y="100" width="330" height="44" rx="6" fill="#1f4f8f"/>${bars(220, 9, '#c3c8d2')}
  <rect x="80" y="520" width="740" height="56" fill="none" stroke="#d4380d" stroke-width="8" rx="10"/>
  <rect x="90" y="850" width="720" height="3" fill="#888"/><rect x="610" y="890" width="200" height="34" rx="8" fill="#1f4f8f"/>`)

const phone =
  sheet(`<rect width="900" height="1200" fill="#20242c"/><rect x="150" y="40" width="600" height="1120" rx="60" fill="#f2f4f8"/>
  <rect x="150" y="120" width="600" height="90" fill="#1677ff"/>
  ${[260, 430, 620]
    .map(
      (
        y,
        at,
      ) => `<rect x="190" y="${y}" width="${430 - at * 60}" height="${120 + at * 20}" rx="24" fill="#fff"/>
  <rect x="220" y="${y + 34}" width="${330 - at * 50}" height="16" rx="8" fill="#9aa3b2"/><rect x="220" y="${y + 66}" width="240" height="16" rx="8" fill="#9aa3b2"/>`,
    )
    .join('')}<rect x="410" y="860" width="300" height="110" rx="24" fill="#95de64"/>`)

const modem = sheet(
  `<rect width="1200" height="800" fill="#d9cdb8"/><rect x="190" y="270" width="820" height="280" rx="36" fill="#fafafa" stroke="#bbb" stroke-width="6"/>
  ${['#52c41a', '#52c41a', '#f5222d', '#555', '#555']
    .map((colour, at) => `<circle cx="${320 + at * 140}" cy="410" r="26" fill="${colour}"/>`)
    .join(
      '',
    )}<rect x="300" y="550" width="40" height="200" fill="#444"/><rect x="860" y="90" width="34" height="190" rx="16" fill="#666"/>`,
  1200,
  800,
)

const shapes: readonly Shape[] = [
  { name: '账单截图.png', svg: bill },
  { name: '订购短信.png', svg: phone },
  { name: '光猫指示灯.jpg', svg: modem },
]

/** What customers send: a bill, a text message, the lights of a modem. */
export async function demoPictures(): Promise<
  readonly { readonly name: string; readonly content: Buffer }[]
> {
  return Promise.all(
    shapes.map(async ({ name, svg }) => {
      const drawing = Transformer.fromSvg(svg, 'white')
      return { name, content: await (name.endsWith('.png') ? drawing.png() : drawing.jpeg(85)) }
    }),
  )
}
