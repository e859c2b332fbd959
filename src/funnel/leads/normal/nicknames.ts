/** Given names that are said for one another. What stands between bars is one name; a short form may stand in several. */
const GROUPS = `
alexander alex alexandre alejandro alessandro aleksandr sandro sasha sascha xander lex alec alastair alistair iskander
alexandra alex alejandra alessandra sandra sasha sascha lexi | abigail abby abbie gail
abraham abe abram ibrahim | adelaide addie adele heidi | albert al bert bertie alberto albrecht
alfred al alf alfie fred freddie alfredo | alice ali alicia | amanda mandy
andrew andy drew andre andreas andres andrea anders andrei andrzej andrey | angela angie angelica angelika
ann anne anna anya anja annie nan nancy hannah ana hanna | anthony tony antony antonio antoine anton antoni
antonia toni tonia | arthur art arturo | augustus gus august augusto
barbara barb barbie babs babette bobbie | bartholomew bart | beatrice bea trixie beatriz beatrix
benjamin ben benny benji | bernard bernie bernardo bernhard
bridget bridie biddy brigitte birgit britta brigid | bradley brad | bruce
caroline carrie carol carolina caro carolyn karoline
catherine kate katie kathy cathy katherine kathryn kat kitty cath catalina katharina katarina catarina caterina ekaterina katrin kathrin kay katya kit karen trina
charles charlie chuck chas carlos carl karl karol carlo chaz | charlotte lottie charlie lotte
christina chris chrissy tina christine kristin kristina cristina kristine kirsten christa christiane krystyna
christopher chris kit topher christoph cristobal kristof christophe kris | christian chris kristian cristian
cynthia cindy | daniel dan danny daniele danilo | danielle dani daniela | david dave davey davy davide dawid
deborah deb debbie debra | dennis den denny denis | diana di diane
dominic dom nick dominik dominique domingo | donald don donnie | dorothy dot dottie dolly dorothea dora
douglas doug | edward ed eddie ted teddy ned eduard eduardo edoardo edouard | edmund ed eddie ned ted edmond
eleanor ellie nell nora elinor lena leonora eleonora
elizabeth liz lizzie beth betty betsy eliza elsie libby elisabeth elise lisa isabel isabella ella bess lise elspeth bettina elisa lilibet liza elzbieta
emily em emma emmy emilie emilia | eric erik rick erich | ernest ernie ernst ernesto
eugene gene eugen eugenio | evelyn evie eve | florence flo florrie flossie florenz
frances fran fanny frankie francesca franziska francoise francisca
francis frank frankie francisco francesco franz francois paco pancho franciszek
frederick fred freddie freddy fritz federico frederic friedrich frederik fredrik fryderyk
gabriel gabe gaby | gabrielle gaby gabi gabriele gabriela gabriella | gareth gary gaz garry
geoffrey geoff jeff jeffrey jeffery
george georg jorge giorgio georges jurgen jerzy georgi jordi yuri juraj
gerald gerry jerry gerhard gerard gerardo gerrit | gillian gill jill | gilbert gil bert
gregory greg gregor gregorio grzegorz | gertrude trudy gertie gerda | guillermo memo | gwendolyn gwen
harold harry hal | harriet hattie harry | helen nell nellie helena helene elena ellen yelena lena
henry harry hank hal enrique heinrich henri enrico hendrik henrik henk heinz | herbert herb bert bertie
howard howie | hugh hugo hughie | ian iain | irene rene | isaac ike zac
isabel isabella isobel izzy bella isabelle ysabel belle | jacob jake jakob jacobo
james jim jimmy jamie jem jaime santiago diego jacques jack giacomo jacek
jane jenny janet janey jana joan joanna juana | janet jan | jacqueline jackie jacqui | jason jay jase
jennifer jen jenny jenna | jeremy jerry jez jeremiah jem | jessica jess jessie
joan joanne joanna jo joann johanna jana
john jack johnny jon jonny juan johann johannes hans jan jean giovanni ivan johan jens sean shaun shawn ian evan joao yan
jonathan jon jonny nathan jonathon
joseph joe joey jose josef giuseppe pepe josep jozef iosif youssef yusuf
josephine jo josie josefina josefine fina | joshua josh | judith judy jude judi
julia julie jules juliet giulia yulia | julian jules julio julius julien | katherine kate
kenneth ken kenny | kimberly kim kimberley | laura laurie lori lauren
lawrence larry laurie laurence lorenz lorenzo laurent lars loren | leonard len lenny leo leonardo leonhard
leo leon lev | leslie les lesley | lillian lily lil lilly lilian
louis lou louie lewis luis ludwig luigi lluis ludovic | louise lou luisa lulu
lucas luke luc luca lukas lucasz lukasz | lucy lucia lucie luz
magdalena magda lena madeleine madeline maddie | manuel manny manolo emmanuel emanuel | manuela manu
margaret maggie meg peggy marge margie greta rita daisy madge margarita margarethe margot marguerite margherita malgorzata maisie gretchen
maria mary marie mia maya molly polly marion miriam marija mariya may mae
mark marc marco marcus markus marcos marek | martha marta mattie | martin marty martino marcin
matthew matt matty mateo matteo matthias mathieu mateusz matias | matilda tilly mattie mathilde tilda
maximilian max maxim maxwell maximiliano | maurice moe mauricio moritz maurizio mo | melanie mel
melissa mel missy lissa
michael mike mick mickey mikey miguel michel mikhail michele michal miguelangel micha mikael mihai
michelle shelly michele | mohammed mohamed muhammad mohammad mo mehmet mohamad muhammed mahomed | nancy nan
natalie nat nathalie natalia natasha tasha natalya | nathaniel nat nate nathan
nicholas nick nicky nicolas nico nicola nikolaus klaus nikolai niklas nicolo mikolaj miklos claus colin
nicole nicky nikki nicola nicolette | norman norm | oliver ollie olly olivier | olivia liv livvy
oscar oskar | pamela pam | patricia pat patty trish tricia patsy patrizia
patrick pat paddy patricio rick patryk padraig | paul pablo paolo pavel pawel paulo pau pol
paula paulina pauline paola | penelope penny
peter pete pedro pierre piotr pietro petr petra pieter per peer pjotr petrus
philip phil pip phillip felipe philippe philipp filip filippo | rachel rach rachael raquel
ralph rafe raoul raul | randall randy randolph | raymond ray raimund ramon raimundo
rebecca becky becca bec rebekah | regina gina | reginald reg reggie rex
richard rick ricky dick rich richie ricardo riccardo ryszard dickie
robert bob bobby rob robbie roberto rupert bert robin robb ruprecht | roberta bobbie robbie | rodney rod
roger rog rodger rogelio ruediger rudiger | roland rolly rolando orlando | ronald ron ronnie ronny
rosemary rose rosie romy | rose rosie rosa | rudolf rudy rodolfo rudolph | russell russ rusty
samantha sam sammy | samuel sam sammy | sarah sally sadie sara | sebastian seb bastian sebastien basti
sharon shaz | simon simone si szymon | sophia sophie sofia zofia
stephanie steph stefanie stefania estefania
stephen steve steven stevie stefan stephan esteban etienne stefano stepan istvan stefanos
stuart stu stewart | susan sue susie suzy susanna susanne suzanne suzie zsuzsanna susana sukie
sylvia silvia sylvie | terence terry terrance terrence | theodore ted teddy theo theodor teodoro fyodor
theresa tess terry tessa teresa therese resi terri | thomas tom tommy tomas tommaso tomasz thom tomek
timothy tim timmy timo | tobias toby tobi | valentina val tina | valerie val | vanessa nessa
veronica ronnie vera roni | victor vic viktor vittorio | victoria vicky tori vikki vic viktoria
vincent vince vinny vicente vincenzo vinzenz | virginia ginny ginger | walter wally walt
wilhelmina mina wilma minnie
william will bill billy willy willie liam guillermo wilhelm guillaume guglielmo willem vilhelm bill
winifred winnie freda | yvonne vonnie | zachary zach zack zac zachariah | giuseppe beppe peppe
concepcion concha conchita | dolores lola loli | francisca paca paqui | ignacio nacho | jesus chus chuy
enrique quique kike | mercedes merche | rosario charo | pilar pili | jozsef joska
evgeny yevgeny zhenya evgeni eugene | dmitry dmitri dima dimitri | vladimir vova volodya wladimir
sergey sergei serge sergio | anastasia nastya stacy | alexey alexei aleksey alyosha | xiaoming ming
ayesha aisha aicha | hussein husain hossein hussain | abdullah abdallah | ahmed ahmad achmed | omar umar
ali aly | yasmin jasmin jasmine yasmine
`

const GROUPS_OF = new Map<string, number[]>()
const FIRST = new Map<number, string>()
for (const [n, line] of GROUPS.trim()
  .split(/ \| |\n/)
  .entries()) {
  const names = line.split(' ')
  FIRST.set(n, names[0] as string)
  for (const name of names) GROUPS_OF.set(name, [...(GROUPS_OF.get(name) ?? []), n])
}

/** The numbers of the names that a folded given name may stand for; none when it is not listed. */
export function nameGroups(given: string): readonly number[] {
  return GROUPS_OF.get(given) ?? NONE
}

/** One name that stands for all its short forms: `bob` and `rob` are `robert`. */
export function rootName(given: string): string {
  const group = GROUPS_OF.get(given)?.[0]
  return group === undefined ? given : (FIRST.get(group) ?? given)
}

const NONE: readonly number[] = []
