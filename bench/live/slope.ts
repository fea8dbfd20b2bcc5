/** How steeply points rise, by least squares; 0 where there are too few to tell. */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  if (points.length < 2) return 0
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const along = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return along === 0 ? 0 : points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / along
}
