import { describe, expect, it } from 'vitest'
import { encodingOf } from './guess-encoding.ts'
import { keepText } from './text-file.ts'

// The platform decodes these and does not write them: what decodes to a sign is looked up once.
function writerOf(encoding: string): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number[]>()
  const learn = (...code: number[]) => {
    const sign = decoder.decode(Uint8Array.from(code))
    if ([...sign].length === 1 && sign !== '\ufffd' && !bytes.has(sign)) bytes.set(sign, code)
  }
  for (let one = 0; one < 256; one++) learn(one)
  if (/shift|euc|gb|big5/.test(encoding))
    for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) learn(a, b)
  return (text) => Buffer.from([...text].flatMap((sign) => bytes.get(sign) ?? [0x3f]))
}

const TEXTS: Record<string, [text: string, ...encodings: string[]]> = {
  German: ['name,city\nMüller Söhne,Köln\nJörg Weiß,Düsseldorf\n', 'windows-1252', 'macintosh'],
  'one word of German': ['name,city\nAnna Schmidt,Berlin\nBob,Hamburg\nHans Müller,Bonn\n', 'windows-1252'],
  'English of a word processor': ['Name,City\nMike O’Hara,Dublin\n“Big” Tom,Cork – South\n', 'windows-1252'],
  French: ['nom,ville\nFrançois Lefèvre,Orléans\nHélène,Besançon\n', 'windows-1252', 'iso-8859-15'],
  Spanish: ['nombre,ciudad\nMaría Ñíguez,León\nJosé Peña,Málaga\n', 'windows-1252'],
  Portuguese: ['nome,cidade\nJoão Gonçalves,São Paulo\nInês Simões,Brasília\n', 'windows-1252'],
  Danish: ['navn,by\nSøren Ærø,København\nJørgen Nørgård,Århus\n', 'windows-1252'],
  Polish: ['imię,miasto\nŁukasz Wiśniewski,Łódź\nMałgorzata,Poznań\n', 'windows-1250', 'iso-8859-2'],
  Czech: ['jméno,město\nJiří Novák,Plzeň\nTomáš Dvořák,České Budějovice\n', 'windows-1250', 'iso-8859-2'],
  Hungarian: ['név,város\nŐri Gábor,Győr\nSzűcs Árpád,Székesfehérvár\n', 'windows-1250', 'iso-8859-2'],
  Turkish: ['isim,şehir\nAyşe Yıldız,İstanbul\nÖzgür Çağlar,Eskişehir\n', 'windows-1254'],
  Lithuanian: ['vardas,miestas\nŽydrūnas Šukys,Šiauliai\nRūta Čepaitė,Klaipėda\n', 'windows-1257'],
  Russian: ['имя,город\nИван Петров,Москва\nМария,Санкт-Петербург\n', 'windows-1251', 'koi8-r', 'iso-8859-5'],
  Greek: ['όνομα,πόλη\nΓιώργος Παπαδόπουλος,Αθήνα\nΜαρία,Θεσσαλονίκη\n', 'windows-1253'],
  Hebrew: ['שם,עיר\nדוד כהן,תל אביב\nשרה לוי,ירושלים\n', 'windows-1255'],
  Arabic: ['الاسم,المدينة\nمحمد علي,القاهرة\nفاطمة,الرياض\n', 'windows-1256'],
  Japanese: ['会社名,氏名\n株式会社山田製作所,山田太郎\n有限会社さくら,鈴木花子\n', 'shift_jis', 'euc-jp'],
  Chinese: [
    '公司,姓名,电话\n北京科技有限公司,张伟,010-12345678\n上海贸易有限公司,李娜,021-8888888\n',
    'gb18030',
  ],
  'Chinese of Taiwan': ['公司,姓名,電話\n台北科技股份有限公司,張偉,02-12345678\n', 'big5'],
  Korean: ['회사,이름,전화\n삼성전자,김철수,02-123-4567\n현대자동차,이영희,051-222-3333\n', 'euc-kr'],
}

describe('the encoding of a file', () => {
  it.each(Object.entries(TEXTS))('is told by its content: %s', (_, [text, ...encodings]) => {
    for (const encoding of encodings) {
      const bytes = writerOf(encoding)(text)
      expect(new TextDecoder(encodingOf(bytes, true)).decode(bytes), encoding).toBe(text)
    }
  })

  it('is told by all of it when its beginning is plain', async () => {
    const plain = Buffer.from(`name\n${'Ada\n'.repeat(400_000)}`)
    const later = (tail: Buffer) =>
      keepText(
        (async function* () {
          yield plain
          yield tail
        })(),
        async () => {},
      )
    expect(await later(Buffer.from('Müller\nSöhne\n', 'latin1'))).toMatchObject({
      value: { encoding: 'windows-1252' },
    })
    expect(await later(Buffer.from('Müller\nSöhne\n'))).toMatchObject({ value: { encoding: 'utf-8' } })
  })
})
