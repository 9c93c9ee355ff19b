const functionWord =
  /^(?:a|an|and|or|nor|but|of|in|on|at|by|to|for|from|with|within|without|under|as|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|that|which|who|whose|where|when|while|whilst|if|than|then|so|also|both|all|not|only|through|throughout|during|since|because|via|per|into|across|between|among|amongst|against|towards?|respectively|call|calls|address|addresses|require|requires|aim|aims|refer|refers|relate|relates|include|includes|the|this|these|those|its|their|our)$/i;

/** Whether a word joins others rather than names a thing, so that what it stands beside is no name and no number of things. */
export function isFunctionWord(word: string): boolean {
  return functionWord.test(word);
}
