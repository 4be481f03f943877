// Words of a question that decide what the value of a specification answers.

/** Who asks how it is in truth has read the value, and asks its owners. */
export const REALLY =
  /\b(?:really|actually|in (?:practice|reality|real life)|honestly|advertised|claim(?:s|ed)?|supposed(?:ly)?)\b|真的|真能|实际|实测|号称|标称|有那么[久大长远]|官方说/u;
/** How long it takes to charge is told by no time that it runs. */
export const CHARGES =
  /\b(?:(?<!\b(?:have|has|had|needs?|needed|got|until|before) )to (?:re)?charge|charge[sd]? (?:(?:fully|completely|it|them|up) ){0,2}(?:in|within|under)|to (?:re)?fill|to top up|fully charged?|(?:takes? (?:it )?|needs? )for (?:a )?(?:full )?charge|(?:until|till) (?:it is |it's |they are )?full|charging time)\b|充满|充到|充好|充电(?:要|得|需)|充[^充]{0,16}要多久|多久能?充|(?:多久|多长时间|几个?(?:小时|钟头)|几分钟)[^，。？]{0,3}[充回]?满/u;
