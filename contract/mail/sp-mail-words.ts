/** Above this line of our mail an SP writes; everything below is ours, however its program quotes it. */
export const ANSWER_ABOVE = '请在此行以上答复 ANSWER ABOVE THIS LINE'
