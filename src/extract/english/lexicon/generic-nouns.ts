import { wordSet } from './word-lists.js';

/** Nouns that are never an aspect by themselves: time, people, talk, places, measures, the act of buying (lemmas). */
export const GENERIC_NOUNS = wordSet(`
  thing something anything everything nothing one someone anyone everyone somebody nobody stuff lot lots bit couple ton tons
  plenty deal number amount part piece kind sort type type way ways fact case reason point matter rest end
  side top bottom middle half whole place area location spot world country house home room kitchen bedroom desk
  table car office school college store shop market city street road air beach pool
  time times day days week weekend month year hour minute second moment today yesterday tomorrow night morning
  evening afternoon date period while ago future past christmas birthday holiday anniversary january february march april
  may june july august september october november december monday tuesday wednesday thursday friday saturday sunday summer winter
  people person guy man woman men women boy girl kid child son daughter wife husband mom mum dad mother father
  friend family brother sister parent everybody user owner customer buyer consumer reviewer reader folk folks
  student teacher professional novice expert beginner geek someone else himself myself self yourself itself
  review opinion comment word question answer idea thought mind sense feeling guess doubt hope wish note update edit
  recommendation summary conclusion example instance story experience experiences decision choice research
  star stars rating rate pro con pros cons positive negative plus minus line bottom-line
  amazon ebay walmart bestbuy best-buy costco newegg site website web page link internet online seller vendor company
  manufacturer brand maker competitor competition order purchase buy money dollar buck bucks cent refund return exchange
  gift present stocking hand hands finger fingers head eye eyes ear ears face body foot leg arm pocket bag purse
  life situation condition circumstance event trip vacation travel flight job work task hobby
  problem issue trouble complaint concern difference similarity comparison advantage disadvantage improvement
  first second third last next another other others same all none each both few many several most some any
  hundred thousand million percent inch foot feet mm cm mile pound lb lbs ounce oz gram kg degree mb gb tb mah hz ghz mhz mp kbps mbps fps watt wh nit dpi ppi rpm second
  thank thanks hi hello god gosh heck hell wow yes no ok okay course luck chance need desire want love hate
  attention advice help effort try attempt trial test testing term terms level degree extent
  mistake luck surprise shock hype rumor news post thread forum article magazine
  name title letter box item items product products purchase thing things model models version versions unit
  generation series replacement brand others alternative option-b purpose scenario
  anything whatever i you he she it we they me him them us this that these those who which what
  u im ive dont cant didnt doesnt isnt lol omg etc eg ie vs al
`);

/** Nouns for the thing itself: an aspect only where somebody judges it plainly. */
export const PRODUCT_NOUNS = wordSet(`
  product item device unit gadget machine model phone cellphone smartphone telephone cell mobile camera
  camcorder cam player laptop notebook computer netbook ultrabook chromebook pc tablet headphone headset earbud
  earphone speaker soundbar watch smartwatch tracker band router tv television monitor printer drone
  console reader ereader
`);
