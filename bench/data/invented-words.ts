// Names and words of people and companies that nobody knows.

export const GIVEN =
  `Robert William Elizabeth Margaret Thomas James Katherine Michael Richard Charles Susan Joseph Daniel Anthony Patricia Edward
  Jennifer Christopher Andrew Stephen María José Carmen Antonio Lucía Javier Jürgen Sabine Günther Heike Wolfgang Ulrike Jean Marie
  François Chloé Giulia Marco Chiara Luca Anna Piotr Katarzyna Olga Ivan Fatima Mohammed Yusuf Wei Mei Hiroshi Yuki Priya Arjun
  Emma Noah Olivia Liam Sophia Mason Isla Freya Oskar Astrid Lars Ingrid Mateo Valentina Tiago Beatriz`.split(
    /\s+/,
  )
export const SHORT: Record<string, string> = {
  Robert: 'Bob',
  William: 'Bill',
  Elizabeth: 'Liz',
  Margaret: 'Peggy',
  Thomas: 'Tom',
  James: 'Jim',
  Katherine: 'Kate',
  Michael: 'Mike',
  Richard: 'Dick',
  Susan: 'Sue',
  Joseph: 'Joe',
  Daniel: 'Dan',
  Anthony: 'Tony',
  Patricia: 'Pat',
  Edward: 'Ted',
  Jennifer: 'Jen',
  Christopher: 'Chris',
  Andrew: 'Andy',
  Stephen: 'Steve',
  José: 'Pepe',
  Antonio: 'Toni',
}
export const STARTS =
  'Ba Be Bo Bra Ca Co Da De Do Dra Fa Fe Fi Ga Go Gra Ha He Ho Ja Ka Ke Kra La Le Lo Ma Me Mo Na No Pa Pe Pra Ra Re Ro Sa Se Schu Sto Ta Te To Va Ve Wa Wi Za'.split(
    ' ',
  )
export const ENDS =
  'ber bert cker dini dorf feld gan gar ges hara ham han ker kov ková lan ler lez lin lini mann mer mers mond nard ner nes ning novic quez rari res rini ris rova sen ser ski son sson stein ter ton tti vall vas ville wen zer zzi'.split(
    ' ',
  )
export const TRADES =
  'Software Logistics Foods Energy Consulting Textiles Optics Robotics Shipping Media Pharma Steel Paper Travel Security'.split(
    ' ',
  )
export const FORMS = ['GmbH', 'Ltd', 'Inc.', 'S.A.', 'SL', 'LLC', 'AG', 'B.V.', 'S.r.l.', 'AB', 'Oy', '']
export const STREETS =
  'Main Oak Park Mill Church Station Garden Lake Hill River King Queen Market Bridge School'.split(' ')
