/** Where the provinces lie on the map of tiles, by their two digits: column and row, roughly as on the map. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ...{ 23: [8, 0] },
  ...{ 65: [0, 1], 15: [5, 1], 21: [7, 1], 22: [8, 1] },
  ...{ 62: [2, 2], 64: [3, 2], 14: [5, 2], 11: [6, 2], 12: [7, 2] },
  ...{ 54: [0, 3], 63: [2, 3], 61: [4, 3], 41: [5, 3], 13: [6, 3], 37: [7, 3] },
  ...{ 51: [3, 4], 50: [4, 4], 42: [5, 4], 34: [6, 4], 32: [7, 4], 31: [8, 4] },
  ...{ 53: [3, 5], 52: [4, 5], 43: [5, 5], 36: [6, 5], 33: [7, 5] },
  ...{ 45: [4, 6], 44: [5, 6], 35: [6, 6] },
  ...{ 46: [4, 7] },
}

/** The provinces that have a place, in the order of the map. */
export const placed: readonly string[] = Object.keys(places).toSorted((a, b) => orderOf(a) - orderOf(b))

function orderOf(province: string): number {
  const [column, row] = places[province] ?? [0, 0]
  return row * 100 + column
}

/** The classes that put a tile in its place; null for what has none on the map. */
export function placeClass(province: string): string | null {
  const place = places[province]
  return place ? `wall-column-${place[0]} wall-row-${place[1]}` : null
}

/** How bad it is, by the share that is overdue: nothing open, none of it, some, much, very much. */
export function heatOf({ open, breached }: { readonly open: number; readonly breached: number }) {
  if (open === 0) return 'idle'
  if (breached === 0) return 'well'
  const share = breached / open
  return share < 0.05 ? 'some' : share < 0.2 ? 'much' : 'most'
}
