import { expect, test } from 'vitest'
import { provinceNamed, provinces } from './divisions.ts'

const citiesOf = (name: string) => provinceNamed(name).cities
const cities = provinces.flatMap((province) => province.cities)
const called = (...codes: number[]) =>
  codes.map((code) => cities.find((one) => one.code === code)?.name).join(' ')

test('there are 31 mainland provinces with 333 prefectures and the four municipalities', () => {
  const counts = provinces.map(({ name, cities }) => `${name} ${cities.length}`)
  expect(provinces).toHaveLength(31)
  expect(cities).toHaveLength(333 + 4)
  expect(counts.slice(0, 8).join()).toBe('北京 1,天津 1,河北 11,山西 11,内蒙古 12,辽宁 14,吉林 9,黑龙江 13')
  expect(counts.slice(8, 15).join()).toBe('上海 1,江苏 13,浙江 11,安徽 16,福建 9,江西 11,山东 16')
  expect(counts.slice(15, 21).join()).toBe('河南 17,湖北 13,湖南 14,广东 21,广西 14,海南 4')
  expect(counts.slice(21, 26).join()).toBe('重庆 1,四川 21,贵州 9,云南 16,西藏 7')
  expect(counts.slice(26).join()).toBe('陕西 10,甘肃 14,青海 8,宁夏 5,新疆 14')
})

test('a province has its code, its Latin names and its level', () => {
  const { cities: _, ...hunan } = provinceNamed('湖南')
  expect(hunan).toEqual({ code: 43, name: '湖南', level: '省', abbreviation: 'HN', english: 'Hunan' })
  expect(provinceNamed('广西').level).toBe('自治区')
  expect(provinceNamed('上海').level).toBe('市')
  expect(() => provinceNamed('香港')).toThrow('香港')
  expect(new Set(provinces.map(({ abbreviation }) => abbreviation)).size).toBe(31)
  expect(new Set(provinces.map(({ english }) => english)).size).toBe(31)
  expect(provinces.every(({ abbreviation }) => /^[A-Z]{2}$/.test(abbreviation))).toBe(true)
})

test('a city goes by the name people call it', () => {
  expect(called(4301, 2202, 5206)).toBe('长沙 吉林 铜仁')
  expect(called(2327, 5425, 1522, 1525)).toBe('大兴安岭 阿里 兴安 锡林郭勒')
  expect(cities.filter(({ name }) => /[市盟族-]|地区|自治/.test(name))).toEqual([])
})

test('each of the 30 autonomous prefectures goes by its place, without its peoples', () => {
  expect(called(2224, 4228, 4331, 5132, 5133, 5134)).toBe('延边 恩施 湘西 阿坝 甘孜 凉山')
  expect(called(5223, 5226, 5227, 5323, 5325, 5326)).toBe('黔西南 黔东南 黔南 楚雄 红河 文山')
  expect(called(5328, 5329, 5331, 5333, 5334)).toBe('西双版纳 大理 德宏 怒江 迪庆')
  expect(called(6229, 6230, 6322, 6323, 6325, 6326)).toBe('临夏 甘南 海北 黄南 海南 果洛')
  expect(called(6327, 6328, 6523, 6527)).toBe('玉树 海西 昌吉 博尔塔拉')
  expect(called(6528, 6530, 6540)).toBe('巴音郭楞 克孜勒苏 伊犁')
})

test('a municipality has one city, with its own name', () => {
  expect(citiesOf('上海')).toEqual([{ code: 3101, name: '上海', idPart: 'SH' }])
  for (const name of ['北京', '天津', '重庆']) expect(citiesOf(name).map((city) => city.name)).toEqual([name])
})

test('a city of the table has letters in its ids, any other its four digits', () => {
  const parts = (name: string) => citiesOf(name).map(({ idPart }) => idPart)
  expect(parts('湖南').join(' ')).toBe('CS ZZ 4303 HY 4305 4306 4307 4308 4309 4310 4311 4312 4313 4331')
  expect(parts('浙江').slice(0, 3)).toEqual(['HZ', 'NB', '3303'])
  expect(parts('广东').slice(0, 3)).toEqual(['GZ', '4402', 'SZ'])
  for (const { name, cities } of provinces) {
    expect(parts(name)[0]).toMatch(/^[A-Z]{2,4}$/)
    expect(new Set(parts(name)).size).toBe(cities.length)
    expect(new Set(cities.map((city) => city.name)).size).toBe(cities.length)
  }
})
