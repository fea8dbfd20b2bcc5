import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test('a name stays as it is', () => {
  for (const name of ['账单 11月.pdf', 'photo.jpg', '录音(1).amr', 'a.tar.gz', 'IMG_0001.HEIC', '😀.png']) {
    expect(cleanFileName(name)).toBe(name)
  }
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\win.ini', 'win.ini'],
  ['/etc/shadow', 'shadow'],
  ['C:\\boot.ini', 'boot.ini'],
  ['....//....//x', 'x'],
  ['a\0.php', 'a.php'],
  ['.htaccess', 'htaccess'],
  ['\u200b.htaccess', 'htaccess'],
  ['\ufeff..htaccess', 'htaccess'],
  ['invoice\u202egnp.exe', 'invoicegnp.exe'],
  ['a\r\nSet-Cookie: b', 'aSet-Cookie_ b'],
  ['a\u2028b', 'ab'],
  ['"><script>.png', '___script_.png'],
  ['name.pdf.', 'name.pdf'],
  ['   ', 'file'],
  ['', 'file'],
  ['..', 'file'],
  ['/', 'file'],
  ['e\u0301.txt', '\u00e9.txt'],
  ['\ud800.txt', 'txt'],
])('%j is kept as %s', (sent, kept) => {
  expect(cleanFileName(sent)).toBe(kept)
})

test('a name that is too long is cut, and its ending stays', () => {
  const long = cleanFileName(`${'长'.repeat(5000)}.pdf`)
  expect([...long]).toHaveLength(150)
  expect(long.endsWith('长.pdf')).toBe(true)
})

test('whatever was sent, it is one name that means nothing to any system of files, and stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (sent) => {
      const name = cleanFileName(sent)
      expect(name).not.toBe('')
      expect(name).not.toMatch(/[\\/\p{Cc}<>:"|?*]|^\.|\.$/u)
      expect(name.isWellFormed()).toBe(true)
      expect(cleanFileName(name)).toBe(name)
    }),
  )
})
