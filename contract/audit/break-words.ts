/** Why a history is broken, as the verifier says it, and the same in Chinese. */
const said: readonly (readonly [why: RegExp, zh: string])[] = [
  [/^(the act|the event) is missing$/, '记录缺失'],
  [/^it is not what its hash says$/, '内容与其散列不符'],
  [/^it, or a notice written with it, is not what its hash says$/, '该记录或随它发出的通知与散列不符'],
  [/^acts end at (\d+), the chain says (\d+)$/, '操作记录止于 $1，链尾记为 $2'],
  [/^no act made this row$/, '没有任何操作产生过这一行'],
  [/^the row is gone, and no act took it away$/, '这一行不见了，而没有任何操作删除过它'],
  [/^it is not what the last act left$/, '与最后一次操作留下的内容不符'],
  [
    /^the day is not what was anchored \((\d+) events instead of (\d+)\)$/,
    '当日与日锚不符（现有 $1 条事件，应为 $2 条）',
  ],
  [/^the acts are not what was anchored$/, '操作记录与日锚不符'],
  [/^the file beside the database says otherwise$/, '与数据库外的日锚文件不符'],
  [/^there is a file, and no anchor in the database$/, '有日锚文件，而数据库中没有该日锚'],
  [/^no event is left$/, '没有剩下任何事件'],
  [/^its state is not what its journal comes to$/, '工单状态与日志不符'],
  [/^it has no hash$/, '没有散列'],
  [/^what belongs to a person was changed$/, '个人信息被改动'],
  [
    /^what belongs to a person is gone, and nothing says that it was forgotten$/,
    '个人信息不见了，而没有任何记录说明已清除',
  ],
  [/^it is forgotten, and still there$/, '已记为清除，而内容仍在'],
  [/^an act says that it is forgotten$/, '操作记录称已清除，而工单日志没有'],
  [/^no act says that it is forgotten$/, '工单日志称已清除，而没有操作记录'],
  [/^its journal was cut off or its head changed$/, '日志被截断，或链尾被改动'],
  [/^no event of its case gave this notice$/, '没有任何事件产生过这条通知'],
  [/^not what the broken glass told: (.+)$/, '与破窗通知不符：$1'],
  [/^(.+) is not to see it$/, '$1 不应看到它'],
  [/^(.+) is to see it$/, '$1 应当看到它'],
  [/^there is a row that no event gave$/, '有一行不是任何事件产生的'],
  [/^(\w+) was changed$/, '$1 被改动'],
]

/** A break in both languages; what has no words here is said as it came. */
export function breakInWords(why: string): { readonly zh: string; readonly en: string } {
  const found = said.find(([pattern]) => pattern.test(why))
  return { zh: found ? why.replace(found[0], found[1]) : why, en: why }
}
