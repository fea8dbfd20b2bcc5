type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** How far ink is apart from its ground, from 1 to 21 as WCAG 2 measures it; what shines through lies on `below`. */
export function contrast(ink: string, ground: string, below: string): number {
  const base = over(colourOf(ground), colourOf(below))
  const [darker = 0, lighter = 0] = [luminance(base), luminance(over(colourOf(ink), base))].sort(
    (a, b) => a - b,
  )
  return (lighter + 0.05) / (darker + 0.05)
}

function over(top: Colour, below: Colour): Colour {
  const mixed = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
  return [mixed(0), mixed(1), mixed(2), 1]
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function colourOf(text: string): Colour {
  const parts = text.startsWith('#') ? hexParts(text.slice(1)) : (text.match(/[\d.]+/g) ?? []).map(Number)
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts
  return [red, green, blue, alpha]
}

function hexParts(hex: string): readonly number[] {
  const long = hex.length === 3 ? [...hex].map((one) => one + one).join('') : hex
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16))
}
