import { isKnownWord } from './known-words.js';

/** Words that follow a maker's name in requests without being part of a product's name. */
const FOLLOWING = new Set(
  `or and vs versus for with without that which who is are was were be been has have had in on at to from by of the a an
  this these those but not no nor so please pls thanks only just under over around about max up below above than like as if
  because when while since too also again lately now either instead maybe though although would will can could should shall
  may might must does do did done makes make made sell sells seems seem looks look lasts last sounds sound feels feel costs
  cost better worse best good great nice bad decent new used old refurbished second cheap cheaper cheapest expensive brand
  brands one ones product products model models device devices stuff thing things person user users fan fans guy guys store
  stores ecosystem line range series black white blue red green pink grey gray silver gold purple yellow orange budget price
  prices priced deal deals sale any some all both each every other another same similar alternative alternatives equivalent
  version versions compatible certified gear kit fine ok okay out excluded banned allowed preferred ideally preferably
  welcome seems died broke stopped fell lost gave never always still already then there here it its i we you he she they my
  your his her our their me us them what how why where whose get got buy bought want wanted need needed wish looking using
  uses use work works worked working run runs running fit fits come comes came go goes going ready quality level style type
  sized size inch inches gb tb and/or etc due since between against into onto off down after before during until within
  per via plus minus rather except apart aside really very quite pretty so-so much many more most less least few several
  two three four five six seven eight nine ten first second third next previous current latest newest official original
  genuine fake copy clone warranty support service customer repair shop website account`.split(/\s+/u),
);

/** Whether a Latin word in lower case is one that goes on with a sentence after a maker's name. */
export function isOrdinaryWord(word: string): boolean {
  return FOLLOWING.has(word) || isKnownWord(word);
}
