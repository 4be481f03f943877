import { readVocabularyTable, type VocabularyEntry } from './vocabulary-entry.js';

/** The person or body that will use a product. */
export type Audience = VocabularyEntry;

const TABLE = `
child | 孩子 | kid, kids, children, toddler, preschooler, little one, little boy, little girl, grade schooler, toddlers, preschoolers, little ones | 小孩, 儿童, 小朋友, 小学生, 娃, 宝宝, 小孩子, 幼儿
teenager | 青少年 | teen, teens, teenage, teenaged, adolescent, tween, teenagers, adolescents, tweens | 少年, 十几岁
student | 学生 | students, middle schooler, high schooler, undergrad, undergraduate, college student, university student, pupil, grad student, freshman, sophomore, med student, phd student, college students, university students, undergrads, pupils | 大学生, 初中生, 高中生, 中学生, 学生党, 研究生, 大一, 大二, 大三, 大四, 准大学生, 考研党, 大一新生, 博士生
senior | 老人 | elderly, grandma, grandmother, grandpa, grandfather, grandparents, gran, nan, nana, granny, granddad, pensioner, retired, retiree, old person, older person, oap, senior citizen, old people, elders, seniors, senior citizens, grandmas, grandmothers, grandpas, grandfathers, pensioners, retirees, older people | 老年人, 奶奶, 爷爷, 外公, 外婆, 姥姥, 姥爷, 阿嬷, 阿公, 长辈, 老人家, 退休, 老爷子, 老太太, 祖母
parent | 父母 | parents, mom, mum, mother, dad, father, mama, papa, mommy, daddy, mam, folks, ma, pa, moms, dads, mothers, fathers | 爸妈, 妈妈, 爸爸, 我妈, 我爸, 父亲, 母亲, 老妈, 老爸, 家长, 爹, 婆婆, 公公, 岳父, 岳母, 丈母娘
partner | 伴侣 | wife, husband, girlfriend, boyfriend, spouse, fiancee, fiance, gf, bf, hubby, significant other, missus, wifey, other half, wives, husbands | 女朋友, 男朋友, 老婆, 老公, 女友, 男友, 对象, 媳妇, 妻子, 丈夫, 爱人, 太太, 先生
family | 家人 | household, families, whole family | 一家人, 全家, 家庭, 一家, 一家三口, 一家四口
beginner | 新手 | beginners, newbie, novice, starter, noob, amateur, first-timer, newcomer, novices, newbies, amateurs, newcomers, first-timers | 初学者, 小白, 入门者, 入门, 萌新, 菜鸟
professional | 专业人士 | pro, pros, professionals, freelancer, expert, photographer, designer, developer, videographer, engineer, freelancers, experts, photographers, designers, developers, videographers, engineers | 专业, 摄影师, 设计师, 自由职业, 专业人员, 工程师
business | 企业 | company, firm, businesses, enterprise, startup, team, small business, employer, corporate, companies, enterprises, startups, teams, small businesses | 公司, 单位, 团队, 商用, 创业公司
`;

/** Who a product is for: the closed list, in the order of the annotation conventions. */
export const AUDIENCES: readonly Audience[] = readVocabularyTable(TABLE).map(
  ({ name, nameZh, synonyms }) => ({ name, nameZh, synonyms }),
);
