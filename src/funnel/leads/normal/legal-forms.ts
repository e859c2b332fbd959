/** How the law calls companies, all over the world, folded and with dots taken out. */

// Several words are written as they follow one another; single letters that dots have parted are run together before.
const FORMS = `
ag|aktiengesellschaft|gmbh|gesellschaft mit beschrankter haftung|ges mbh|gesmbh|mbh|gmbh co kg|gmbh co kgaa|kg|kgaa|ohg|og|gbr|ug
ug haftungsbeschrankt|haftungsbeschrankt|eg|ev|eingetragener verein|ek|e k|e u|eu|se co kgaa|ag co kg|ag co kgaa|ag co|gmbh cie|co kg|co ohg
sa|societe anonyme|sarl|s a r l|societe a responsabilite limitee|sas|sasu|societe par actions simplifiee|eurl|snc|sci|scop|sca|selarl|gie
sl|slu|sociedad limitada|sociedad limitada unipersonal|slne|sll|sociedad anonima|sau|scp|scoop|s coop|sociedad cooperativa|cb|sad|sociedad de responsabilidad limitada
sa de cv|s a de c v|sapi de cv|s de rl de cv|s de rl|de cv|sab de cv|sociedad anonima de capital variable|sac|eirl|ltda|limitada|spa|sas esp|sa esp
srl|srls|societa per azioni|societa a responsabilita limitata|sapa|sas di|ss|scarl|s c a r l
bv|besloten vennootschap|nv|naamloze vennootschap|vof|cv|bvba|sprl|asbl|vzw|scrl|cvba|commanditaire vennootschap|eesv
ltd|limited|plc|public limited company|llp|limited liability partnership|cic|pte|pte ltd|private limited|pvt|pvt ltd|private ltd|pty|pty ltd|proprietary limited|proprietary|cyf|ccc
inc|incorporated|corp|corporation|co|company|cos|companies|llc|limited liability company|lp|limited partnership|lllp|pllc|pc|pa|ltd liability co|unlimited|ulc|ltee|limitee|enr
oy|oyj|osakeyhtio|oy ab|ky|ab|aktiebolag|aktiebolaget|publ|hb|as|asa|aksjeselskap|a s|aps|anpartsselskab|aktieselskab|is|ivs|ans|ehf|hf|ba|amba
sp z o o|spzoo|sp zoo|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|sp k|sp j|spolka jawna|s k a
sro|s r o|spol s r o|spol sro|spolecnost s rucenim omezenym|akciova spolecnost|vos|v o s|kft|korlatolt felelossegu tarsasag|rt|zrt|nyrt|bt|kkt
doo|d o o|dd|d d|jdoo|ad|a d|eood|ood|ead|sia|uab|as a|ou|osauhing|aktsiaselts|mb
ooo|zao|oao|pao|ao|ip|too|obshchestvo s ogranichennoi otvetstvennostyu|tov|pat|prat|tzov
anonim sirketi|limited sirketi|as ticaret|a s ticaret|ltd sti|ltd sirketi|sti|sanayi ve ticaret|san ve tic|tic
ae|ee|oe|epe|ike|anonymi etaireia
kk|k k|kabushiki kaisha|kabushiki gaisha|kabushikikaisha|yk|y k|yugen kaisha|yugen gaisha|gk|godo kaisha|goshi kaisha|gomei kaisha
co ltd|company limited|corp ltd|ltd co|coltd|co limited|limited company|youxian gongsi|gufen youxian gongsi|jusik hoesa|chusik hoesa
bhd|sdn bhd|sdn|berhad|tbk|pt|cv indonesia|persero|perseroan terbatas|jsc|ojsc|cjsc|pjsc|joint stock company|tnhh|cong ty tnhh|cong ty co phan|public company limited|pcl|pcl ltd
fze|fzco|fz llc|fzc|wll|w l l|saoc|saog|psc|pjsc|saa|sae|s a e|sal|sarlau|lda|limitada|sgps|unipessoal lda|unipessoal|eireli|epp|mei|me|ss ltda|sa cv
se|societas europaea|sce|eeig|scs|scsp|anstalt|stiftung|foundation trust|rf|soc coop|soc|societe|societa|sociedad|sociedade|gesellschaft|ges|cie|compagnie|compania|cia
`

const JAPANESE =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|㈱|㈲|股份有限公司|有限责任公司|有限公司|公司|주식회사|유한회사|㈜/gu

/** Forms by their words run together, longest first. */
const BY_LENGTH: Map<string, string>[] = []
for (const form of FORMS.trim().split(/[|\n]/)) {
  const words = form.trim().split(' ')
  const at = words.length
  BY_LENGTH[at] ??= new Map()
  BY_LENGTH[at].set(words.join(' '), words.join(''))
}

const JOINING = new Set('and und y et e en og'.split(' '))

/** A name's words without its legal form, and the form. A name that is nothing but a form stays whole. */
export function withoutLegalForm(words: readonly string[]): { words: string[]; form: string } {
  let rest = [...words]
  const forms: string[] = []
  for (let again = true; again; ) {
    again = false
    // `GmbH & Co. KG`: what joins two forms belongs to them.
    if (forms.length > 0 && rest.length > 1 && JOINING.has(rest.at(-1) as string)) rest = rest.slice(0, -1)
    for (let n = Math.min(BY_LENGTH.length - 1, rest.length - 1); n >= 1; n--) {
      const found = BY_LENGTH[n]?.get(rest.slice(-n).join(' '))
      if (found === undefined) continue
      forms.unshift(found)
      rest = rest.slice(0, -n)
      again = true
      break
    }
  }
  return leading(rest, forms)
}

// `PT Astra`, `OOO Romashka`, `AB Volvo`, `UAB Baltic`: the form goes first in some countries.
const BEFORE = new Set('pt ooo zao oao pao ao uab ab sia oy as ip too kk ag soc ste tov cv sa cia'.split(' '))

function leading(words: string[], forms: string[]): { words: string[]; form: string } {
  const first = words[0]
  if (words.length > 1 && first !== undefined && BEFORE.has(first)) {
    return { words: words.slice(1), form: [...forms, first].join(' ') }
  }
  return { words, form: forms.join(' ') }
}

/** The Japanese, Chinese and Korean forms taken out of a name. */
export function withoutEasternForm(name: string): { name: string; form: string } {
  const form = name.match(JAPANESE)?.[0] ?? ''
  return { name: form ? name.replace(JAPANESE, ' ').trim() || name : name, form }
}
