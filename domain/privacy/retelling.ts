/** What stands where something of a person stood. */
const HIDDEN = '***'
/** Signs of a text that is retold: enough to say what the matter was. */
const MOST = 600

/**
 * What may tell who somebody is, wherever it stands: ways to write to them, numbers by which they are reached or known,
 * the plate of a car, where in a house they live, and names before a form of address. Rather too much than too little.
 * Every pattern is bounded, as texts come from outside.
 */
const telling: readonly RegExp[] = [
  /[^\s@＠，。；：、（）()<>]{1,64}[@＠][\w.-]{1,255}/gu,
  /(?:微信|QQ|wechat)号?\s{0,3}[:：是为]?\s{0,3}[\w-]{4,}/giu,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•. ]?[A-Z\d]{4,6}/gu,
  /\p{Nd}{3,4}[- ]\p{Nd}{4,8}(?:[- ]\p{Nd}{3,4})*/gu,
  /[A-Za-z\d_]{0,40}[\p{Nd}〇零一二三四五六七八九]{5,}[A-Za-z\d_]{0,40}/gu,
  /\p{Nd}+(?=\s{0,3}(?:号楼|号院|号|栋|幢|座|单元|室|弄|房|楼))/gu,
  /\p{Script=Han}{1,3}(?=先生|女士|小姐|太太|老师)/gu,
]

/**
 * A text as it may be told to people who only learn from the case: without the customer's own values, and without what
 * else may tell who somebody is. Names that nobody knows of here are left: whoever reads it may see the report.
 */
export function retold(text: string, own: readonly (string | null)[]): string {
  const hidden = [...valuesOf(own).map(wherever), ...telling].reduce(
    (left, one) => left.replace(one, HIDDEN),
    text.trim(),
  )
  const signs = [...hidden]
  return signs.length > MOST ? `${signs.slice(0, MOST).join('')}…` : hidden
}

/** The values and the parts of them that are said for the whole: an account before its host, the end of a number. */
function valuesOf(own: readonly (string | null)[]): readonly string[] {
  const whole = own.flatMap((one) => one?.trim() || [])
  const parts = whole.flatMap((one) => {
    const digits = one.replace(/\D/g, '')
    const [before = ''] = one.split('@')
    const given = /^\p{Script=Han}{3,4}$/u.test(one) ? [one.slice(-2)] : []
    return [before, ...(digits.length > 6 ? [digits, digits.slice(-4)] : []), ...given]
  })
  // Longest first, so that no part is found in what was hidden already.
  return [...new Set([...whole, ...parts])]
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .sort((a, b) => b.length - a.length)
}

/** A value however it is written: in capitals or not, its signs apart. */
function wherever(value: string): RegExp {
  const signs = [...value]
    .filter((sign) => !/\s/.test(sign))
    .map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return new RegExp(signs.join('[\\s-]{0,2}'), 'giu')
}
