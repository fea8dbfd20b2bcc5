import { type Client, granted } from './client.ts'

const form = { kind: '咨询', description: '停电时来厅咨询资费', name: '王五' }

/** Has a window import a pile of two forms, one of them faulty, and finish it; its id. */
export async function finishedPile(window: Client): Promise<string> {
  const { id } = granted(await window.post<{ id: string }>('/api/piles', { name: '停电.csv', forms: 2 }))
  const rows = [
    { line: 2, cells: { ...form, takenAt: new Date(Date.now() - 7_200_000).toISOString() } },
    { line: 3, cells: { ...form, kind: '表扬' } },
  ]
  granted(await window.post(`/api/piles/${id}/forms`, { rows }))
  for (const step of ['judge', 'import', 'finish']) granted(await window.post(`/api/piles/${id}/${step}`))
  return id
}
