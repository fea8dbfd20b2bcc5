/** Two letters after ISO 3166-2:CN and an English name for each mainland province, by its GB/T 2260 code. */
export const latinOfProvince: Readonly<Record<number, readonly [abbreviation: string, english: string]>> = {
  11: ['BJ', 'Beijing'],
  12: ['TJ', 'Tianjin'],
  13: ['HE', 'Hebei'],
  14: ['SX', 'Shanxi'],
  15: ['NM', 'Inner Mongolia'],
  21: ['LN', 'Liaoning'],
  22: ['JL', 'Jilin'],
  23: ['HL', 'Heilongjiang'],
  31: ['SH', 'Shanghai'],
  32: ['JS', 'Jiangsu'],
  33: ['ZJ', 'Zhejiang'],
  34: ['AH', 'Anhui'],
  35: ['FJ', 'Fujian'],
  36: ['JX', 'Jiangxi'],
  37: ['SD', 'Shandong'],
  41: ['HA', 'Henan'],
  42: ['HB', 'Hubei'],
  43: ['HN', 'Hunan'],
  44: ['GD', 'Guangdong'],
  45: ['GX', 'Guangxi'],
  46: ['HI', 'Hainan'],
  50: ['CQ', 'Chongqing'],
  51: ['SC', 'Sichuan'],
  52: ['GZ', 'Guizhou'],
  53: ['YN', 'Yunnan'],
  54: ['XZ', 'Xizang'],
  61: ['SN', 'Shaanxi'],
  62: ['GS', 'Gansu'],
  63: ['QH', 'Qinghai'],
  64: ['NX', 'Ningxia'],
  65: ['XJ', 'Xinjiang'],
}

/** Letters for the ids of the capitals and of a few more cities; every other city goes by its four digits. */
export const lettersOfCity: Readonly<Record<number, string>> = {
  1301: 'SJZ',
  1401: 'TY',
  1501: 'HHHT',
  2101: 'SY',
  2201: 'CC',
  2301: 'HRB',
  3201: 'NJ',
  3301: 'HZ',
  3302: 'NB',
  3401: 'HF',
  3501: 'FZ',
  3601: 'NC',
  3701: 'JN',
  4101: 'ZZ',
  4201: 'WH',
  4301: 'CS',
  4302: 'ZZ',
  4304: 'HY',
  4401: 'GZ',
  4403: 'SZ',
  4501: 'NN',
  4601: 'HK',
  5101: 'CD',
  5201: 'GY',
  5301: 'KM',
  5401: 'LS',
  6101: 'XA',
  6201: 'LZ',
  6301: 'XN',
  6401: 'YC',
  6501: 'WLMQ',
}

/** The peoples in the names of autonomous prefectures, as they are written there. */
const peoples = [
  '蒙古族',
  '蒙古',
  '哈萨克',
  '柯尔克孜',
  '回族',
  '藏族',
  '羌族',
  '彝族',
  '苗族',
  '侗族',
  '壮族',
  '傣族',
  '白族',
  '布依族',
  '土家族',
  '朝鲜族',
  '哈尼族',
  '景颇族',
  '傈僳族',
]
const autonomousPrefecture = new RegExp(`^(.+?)(?:${peoples.join('|')})+自治州$`)

/** A prefecture as people call it: 长沙市 is 长沙, 湘西土家族苗族自治州 is 湘西, 阿里地区 is 阿里. */
export function shortCityName(full: string): string {
  return autonomousPrefecture.exec(full)?.[1] ?? full.replace(/(?:市|地区|盟)$/, '')
}

/** A province as people call it: 湖南省 is 湖南, 广西壮族自治区 is 广西. */
export function shortProvinceName(full: string): string {
  return full.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, '')
}
