import { provinces } from '../network/divisions.ts'
import type { Chance } from './chance.ts'
import { areaCodes, type Place } from './places.ts'

export type Invented = {
  readonly name: string
  readonly account: string
  readonly contact: string
  readonly province: string | null
  readonly city: string | null
}

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'
const given = [
  '建国',
  '淑芬',
  '志强',
  '晓燕',
  '海涛',
  '丽华',
  '子轩',
  '雨桐',
  '国庆',
  '桂英',
  '俊杰',
  '思雨',
  '德明',
  '秀兰',
  '浩然',
  '佳怡',
  '伟',
  '敏',
  '磊',
  '静',
  '文博',
  '欣悦',
  '红梅',
  '永福',
]

/** Invents customers, each with an account and a number that nobody else has. */
export function customersOf(by: Chance): (home: Place['home']) => Invented {
  let serial = 100
  return ({ province, city }) => {
    serial += 1
    const name = `${by.pick([...surnames])}${by.pick(given)}`
    // The blocks 1 to 5 belong to the contact directory.
    const contact = `139000${6 + (serial % 4)}${String(serial).padStart(4, '0')}`
    return { name, account: accountOf(province, city, serial), contact, province, city }
  }
}

/** An account of a city, such as ad0731000123@hn.example; a card's number for somebody who belongs nowhere. */
function accountOf(province: string | null, city: string | null, serial: number): string {
  const number = String(serial).padStart(6, '0')
  const where = provinces.find((one) => one.name === province)
  if (!where || city === null) return `vcard8600${number}`
  return `ad${areaCodes[city] ?? '000'}${number}@${where.abbreviation.toLowerCase()}.example`
}
